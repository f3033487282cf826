package io.github.socketchurn.flow;

import org.objectweb.asm.Opcodes;

/** Constant folding of the integer instructions that programs use for times, ports and flags. */
final class Constants {
  private Constants() {}

  /** The constant that a binary instruction yields, or null if it cannot be told. */
  static Object fold(int opcode, Object left, Object right) {
    if (left instanceof Integer && right instanceof Integer) {
      return foldInt(opcode, (Integer) left, (Integer) right);
    }
    if (left instanceof Long && right instanceof Long) {
      return foldLong(opcode, (Long) left, (Long) right);
    }
    return null;
  }

  private static Object foldInt(int opcode, int left, int right) {
    switch (opcode) {
      case Opcodes.IADD:
        return left + right;
      case Opcodes.ISUB:
        return left - right;
      case Opcodes.IMUL:
        return left * right;
      case Opcodes.IDIV:
        return right == 0 ? null : (Object) (left / right);
      case Opcodes.IAND:
        return left & right;
      case Opcodes.IOR:
        return left | right;
      case Opcodes.IXOR:
        return left ^ right;
      default:
        return null;
    }
  }

  private static Object foldLong(int opcode, long left, long right) {
    switch (opcode) {
      case Opcodes.LADD:
        return left + right;
      case Opcodes.LSUB:
        return left - right;
      case Opcodes.LMUL:
        return left * right;
      case Opcodes.LDIV:
        return right == 0 ? null : (Object) (left / right);
      case Opcodes.LCMP:
        return Long.compare(left, right);
      default:
        return null;
    }
  }

  /** Whether a binary instruction yields a {@code long} or a {@code double}. */
  static boolean isWideResult(int opcode) {
    switch (opcode) {
      case Opcodes.LALOAD:
      case Opcodes.DALOAD:
      case Opcodes.LADD:
      case Opcodes.DADD:
      case Opcodes.LSUB:
      case Opcodes.DSUB:
      case Opcodes.LMUL:
      case Opcodes.DMUL:
      case Opcodes.LDIV:
      case Opcodes.DDIV:
      case Opcodes.LREM:
      case Opcodes.DREM:
      case Opcodes.LSHL:
      case Opcodes.LSHR:
      case Opcodes.LUSHR:
      case Opcodes.LAND:
      case Opcodes.LOR:
      case Opcodes.LXOR:
        return true;
      default:
        return false;
    }
  }
}
