package io.github.socketchurn.rule;

import io.github.socketchurn.flow.BrokenCodeException;
import io.github.socketchurn.flow.BudgetExceededException;
import io.github.socketchurn.flow.LifeTime;
import io.github.socketchurn.flow.MethodBody;
import io.github.socketchurn.flow.Value;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** A field that is set to null, after work with its connection has failed, in place of a close. */
final class ForgottenFields {
  private final ClassContext context;
  private final FieldOpen open;
  private final FieldUsage usage;

  ForgottenFields(ClassContext context, FieldOpen open, FieldUsage usage) {
    this.context = context;
    this.open = open;
    this.usage = usage;
  }

  /** The place that forgets the connection, or null. */
  Step place() {
    boolean isOwn = open.store().owner().equals(context.className());
    if (!isOwn || usage.hasOwners() || open.origin().isClient()) {
      return null;
    }
    for (MethodNode method : context.scopes().methods(context.className())) {
      for (AbstractInsnNode insn : method.instructions) {
        if (stores(insn) && (method.access & Opcodes.ACC_STATIC) == 0) {
          Step step = forgottenAt(method, insn);
          if (step != null) {
            return step;
          }
        }
      }
    }
    return null;
  }

  private boolean stores(AbstractInsnNode insn) {
    return insn.getOpcode() == Opcodes.PUTFIELD
        && ((FieldInsnNode) insn).name.equals(open.field())
        && ((FieldInsnNode) insn).owner.equals(context.className());
  }

  private Step forgottenAt(MethodNode method, AbstractInsnNode insn) {
    MethodBody body = context.body(context.className(), method);
    int place = body == null ? -1 : body.graph().indexOf(insn);
    if (place < 0 || !body.values().isReached(place)) {
      return null;
    }
    Value value = body.values().operands(place, 1).get(0);
    if (value.kind() != Value.Kind.NULL) {
      return null;
    }
    try {
      LifeTime life = context.flow().ofFields(body, usage.wholeFields());
      boolean isForgotten =
          !life.isHandedOver()
              && life.inFields().isReplacedAt(open.field(), place)
              && life.inFields().isOpenAfterFailureAt(place);
      return isForgotten ? new Step(StepRole.LOST_AT, body.graph().line(place)) : null;
    } catch (BudgetExceededException | BrokenCodeException givenUp) {
      return null;
    }
  }
}
