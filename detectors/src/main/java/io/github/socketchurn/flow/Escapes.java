package io.github.socketchurn.flow;

import io.github.socketchurn.bytecode.InstructionGraph;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.analysis.Frame;

/** Which instructions other than calls take the tracked connection out of the method's hands. */
final class Escapes {
  private final InstructionGraph graph;
  private final Origin origin;

  Escapes(InstructionGraph graph, Origin origin) {
    this.graph = graph;
    this.origin = origin;
  }

  /** Whether an instruction stores the connection where it outlives the frame. */
  boolean keeps(AbstractInsnNode insn, PathState state) {
    if (state.phase == Phase.ABSENT || state.phase == Phase.CLOSED) {
      return false;
    }
    switch (insn.getOpcode()) {
      case Opcodes.PUTFIELD:
      case Opcodes.PUTSTATIC:
        return Operands.top(state.frame, 1).get(0).isAliasOrDerived();
      case Opcodes.ATHROW:
        return Operands.top(state.frame, 1).get(0).kind() == Value.Kind.OWNER;
      case Opcodes.AASTORE:
        return Operands.top(state.frame, 1).get(0).isAliasOrDerived()
            && !fillsArgumentArray(insn, state);
      case Opcodes.ASTORE:
        return !origin.isArray() && Operands.top(state.frame, 1).get(0).kind() == Value.Kind.HOLDER;
      default:
        return false;
    }
  }

  /** Whether the connection is put into an array that is being made for a call. */
  boolean fillsArgumentArray(AbstractInsnNode insn, PathState state) {
    if (insn.getOpcode() != Opcodes.AASTORE) {
      return false;
    }
    List<Value> operands = Operands.top(state.frame, 3);
    Value array = operands.get(0);
    return operands.get(2).isAliasOrDerived()
        && (array.kind() == Value.Kind.HOLDER || isFresh(array) && !isInLocal(state.frame, array));
  }

  private boolean isFresh(Value array) {
    return array.kind() == Value.Kind.RESULT
        && graph.instruction(array.site()).getOpcode() == Opcodes.ANEWARRAY;
  }

  private static boolean isInLocal(Frame<Value> frame, Value value) {
    for (int local = 0; local < frame.getLocals(); local++) {
      if (frame.getLocal(local).equals(value)) {
        return true;
      }
    }
    return false;
  }
}
