package io.github.socketchurn.rule;

import io.github.socketchurn.flow.BrokenCodeException;
import io.github.socketchurn.flow.BudgetExceededException;
import io.github.socketchurn.flow.LifeTime;
import io.github.socketchurn.flow.MethodBody;
import io.github.socketchurn.flow.Origin;
import io.github.socketchurn.flow.Passing;
import io.github.socketchurn.flow.Value;
import io.github.socketchurn.program.ClosingMethods;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** Connections that an object is given, keeps in its fields and closes: it owns them. */
final class HeldFields {
  private final ClassContext context;
  private final MethodContext closing;

  private HeldFields(ClassContext context, MethodContext closing) {
    this.context = context;
    this.closing = closing;
  }

  /**
   * The connections that parameters bring into fields which a closing method reads.
   *
   * @param known fields to leave out
   */
  static List<FieldOpen> of(ClassContext context, Set<String> known) {
    List<FieldOpen> held = new ArrayList<>();
    Set<String> done = new HashSet<>(known);
    for (MethodContext method : context.methods()) {
      HeldFields fields = new HeldFields(context, method);
      for (String field :
          ClosingMethods.contain(method.method()) ? fields.read() : Set.<String>of()) {
        FieldOpen open = done.add(field) ? fields.given(field) : null;
        if (open != null) {
          held.add(open);
        }
      }
    }
    return held;
  }

  /** The fields of its own object that a method reads and whose type is that of a connection. */
  private Set<String> read() {
    Set<String> fields = new TreeSet<>();
    for (AbstractInsnNode insn : closing.body().graph().method().instructions) {
      if (insn.getOpcode() == Opcodes.GETFIELD) {
        FieldInsnNode access = (FieldInsnNode) insn;
        boolean isConnection =
            access.owner.equals(context.className())
                && access.desc.startsWith("L")
                && context
                    .knowledge()
                    .isConnectionType(Type.getType(access.desc).getInternalName());
        if (isConnection && context.scopes().field(access.owner, access.name) != null) {
          fields.add(access.name);
        }
      }
    }
    return fields;
  }

  private FieldOpen given(String field) {
    for (MethodNode method : context.scopes().methods(context.className())) {
      for (AbstractInsnNode insn : method.instructions) {
        if (insn.getOpcode() == Opcodes.PUTFIELD
            && ((FieldInsnNode) insn).name.equals(field)
            && ((FieldInsnNode) insn).owner.equals(context.className())) {
          FieldOpen open = given(method, (FieldInsnNode) insn);
          if (open != null) {
            return open;
          }
        }
      }
    }
    return null;
  }

  private FieldOpen given(MethodNode method, FieldInsnNode store) {
    MethodBody body = context.body(context.className(), method);
    int place = body == null ? -1 : body.graph().indexOf(store);
    if (place < 0 || !body.values().isReached(place)) {
      return null;
    }
    Value value = body.values().operands(place, 1).get(0);
    if (value.kind() != Value.Kind.PARAMETER) {
      return null;
    }
    Origin origin =
        Origin.ofParameter(value.site(), Type.getType(store.desc).getInternalName(), Passing.by(0));
    try {
      LifeTime life = context.flow().beyondFields(body, origin);
      return life.fieldStores().isEmpty() ? null : new FieldOpen(closing, life);
    } catch (BudgetExceededException | BrokenCodeException givenUp) {
      return null;
    }
  }
}
