package io.github.socketchurn.flow;

import io.github.socketchurn.bytecode.CallSite;
import io.github.socketchurn.bytecode.InstructionGraph;
import io.github.socketchurn.model.Role;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/**
 * What the instructions of a {@link RoundWalk} put into fields, and into flags that fields hold.
 */
final class RoundStores {
  private final InstructionGraph graph;
  private final ApiKnowledge knowledge;
  private final RoundInterpreter interpreter;

  RoundStores(InstructionGraph graph, ApiKnowledge knowledge, RoundInterpreter interpreter) {
    this.graph = graph;
    this.knowledge = knowledge;
    this.interpreter = interpreter;
  }

  /** The state after an instruction, given the states that it starts from and leads to. */
  RoundState after(AbstractInsnNode insn, RoundState before, RoundState after) {
    if (insn instanceof MethodInsnNode) {
      return flagged((MethodInsnNode) insn, before, after);
    }
    boolean isStatic = insn.getOpcode() == Opcodes.PUTSTATIC;
    boolean isOwn =
        insn.getOpcode() == Opcodes.PUTFIELD
            && interpreter.isThis(Operands.top(before.frame, 2).get(0));
    if (!isStatic && !isOwn) {
      return after;
    }
    Value value = Operands.top(before.frame, 1).get(0);
    FieldInsnNode field = (FieldInsnNode) insn;
    boolean isObject = field.desc.startsWith("L") || field.desc.startsWith("[");
    return after.storing(RoundInterpreter.nameOf(field), value, isObject);
  }

  /** After a call that sets an atomic flag, or the like, which a field holds. */
  private RoundState flagged(MethodInsnNode call, RoundState before, RoundState after) {
    boolean sets =
        (call.name.equals("set") || call.name.equals("lazySet"))
            && Operands.count(call) == 2
            && knowledge.has(Role.KEEPS, new CallSite(call.owner, call.name, call.desc));
    if (!sets) {
      return after;
    }
    List<Value> operands = Operands.top(before.frame, 2);
    AbstractInsnNode maker =
        operands.get(0).kind() == Value.Kind.RESULT
            ? graph.instruction(operands.get(0).site())
            : null;
    return maker instanceof FieldInsnNode
        ? after.storing(RoundInterpreter.flagOf((FieldInsnNode) maker), operands.get(1), false)
        : after;
  }
}
