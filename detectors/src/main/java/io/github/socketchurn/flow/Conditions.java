package io.github.socketchurn.flow;

import org.objectweb.asm.Opcodes;

/** Evaluates the condition of a jump where the tested values are known. */
final class Conditions {
  private Conditions() {}

  /** How many values a conditional jump tests. */
  static int operands(int opcode) {
    return opcode >= Opcodes.IF_ICMPEQ && opcode <= Opcodes.IF_ACMPNE ? 2 : 1;
  }

  /** How many numbers a jump tests; none for other tests. */
  static int numbers(int opcode) {
    if (opcode >= Opcodes.IF_ICMPEQ && opcode <= Opcodes.IF_ICMPLE) {
      return 2;
    }
    return opcode >= Opcodes.IFEQ && opcode <= Opcodes.IFLE ? 1 : 0;
  }

  /** Whether the jump is taken, or null if it cannot be told. */
  static Boolean evaluate(int opcode, Value tested, Value other) {
    switch (opcode) {
      case Opcodes.IFNULL:
        return isNull(tested);
      case Opcodes.IFNONNULL:
        Boolean isNull = isNull(tested);
        return isNull == null ? null : (Boolean) !isNull;
      case Opcodes.IF_ACMPEQ:
      case Opcodes.IF_ACMPNE:
        return compareReferences(opcode, tested, other);
      default:
        Integer left = tested.integer();
        Integer right = other == null ? Integer.valueOf(0) : other.integer();
        return left == null || right == null ? null : (Boolean) holds(opcode, left, right);
    }
  }

  private static Boolean isNull(Value value) {
    if (value.isNull()) {
      return true;
    }
    return value.isNonNull() ? Boolean.FALSE : null;
  }

  private static Boolean compareReferences(int opcode, Value left, Value right) {
    if (left.isNull() && right.isNull()) {
      return opcode == Opcodes.IF_ACMPEQ;
    }
    if (left.isNull() && right.isNonNull() || right.isNull() && left.isNonNull()) {
      return opcode == Opcodes.IF_ACMPNE;
    }
    return null;
  }

  private static boolean holds(int opcode, int left, int right) {
    switch (opcode) {
      case Opcodes.IFEQ:
      case Opcodes.IF_ICMPEQ:
        return left == right;
      case Opcodes.IFNE:
      case Opcodes.IF_ICMPNE:
        return left != right;
      case Opcodes.IFLT:
      case Opcodes.IF_ICMPLT:
        return left < right;
      case Opcodes.IFGE:
      case Opcodes.IF_ICMPGE:
        return left >= right;
      case Opcodes.IFGT:
      case Opcodes.IF_ICMPGT:
        return left > right;
      default:
        return left <= right;
    }
  }
}
