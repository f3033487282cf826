package io.github.socketchurn.flow;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.analysis.Frame;

/** The values that an instruction takes from the stack. */
final class Operands {
  private Operands() {}

  /** How many values a call takes, receiver included; -1 for an instruction that is no call. */
  static int count(AbstractInsnNode insn) {
    if (insn instanceof MethodInsnNode) {
      int arguments = Type.getArgumentTypes(((MethodInsnNode) insn).desc).length;
      return insn.getOpcode() == Opcodes.INVOKESTATIC ? arguments : arguments + 1;
    }
    if (insn instanceof InvokeDynamicInsnNode) {
      return Type.getArgumentTypes(((InvokeDynamicInsnNode) insn).desc).length;
    }
    return -1;
  }

  /** How many values an arithmetic, conversion or array instruction takes; -1 for any other. */
  static int ofExpression(int opcode) {
    if (opcode >= Opcodes.IALOAD && opcode <= Opcodes.SALOAD) {
      return 2;
    }
    if (opcode >= Opcodes.INEG && opcode <= Opcodes.DNEG
        || opcode >= Opcodes.I2L && opcode <= Opcodes.I2S
        || opcode == Opcodes.ARRAYLENGTH) {
      return 1;
    }
    boolean compares = opcode >= Opcodes.LCMP && opcode <= Opcodes.DCMPG;
    return compares || opcode >= Opcodes.IADD && opcode <= Opcodes.LXOR ? 2 : -1;
  }

  /** The topmost values of the stack, deepest first. */
  static List<Value> top(Frame<Value> frame, int count) {
    List<Value> values = new ArrayList<>(count);
    for (int k = frame.getStackSize() - count; k < frame.getStackSize(); k++) {
      values.add(frame.getStack(k));
    }
    return values;
  }

  /** Whether an instruction adds or subtracts integers, as counters do. */
  static boolean isStep(int opcode) {
    return opcode == Opcodes.IADD || opcode == Opcodes.ISUB;
  }
}
