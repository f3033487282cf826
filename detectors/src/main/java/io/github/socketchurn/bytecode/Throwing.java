package io.github.socketchurn.bytecode;

import org.objectweb.asm.Opcodes;

/** Which instructions can complete by an exception (JVMS 6.5), asynchronous errors left aside. */
final class Throwing {
  private Throwing() {}

  static boolean canThrow(int opcode) {
    switch (opcode) {
      case Opcodes.ATHROW:
      case Opcodes.IDIV:
      case Opcodes.LDIV:
      case Opcodes.IREM:
      case Opcodes.LREM:
      case Opcodes.GETFIELD:
      case Opcodes.PUTFIELD:
      case Opcodes.CHECKCAST:
      case Opcodes.ARRAYLENGTH:
      case Opcodes.NEWARRAY:
      case Opcodes.ANEWARRAY:
      case Opcodes.MULTIANEWARRAY:
      case Opcodes.MONITORENTER:
        return true;
      default:
        return isCall(opcode)
            || opcode >= Opcodes.IALOAD && opcode <= Opcodes.SALOAD
            || opcode >= Opcodes.IASTORE && opcode <= Opcodes.SASTORE;
    }
  }

  static boolean isCall(int opcode) {
    return opcode >= Opcodes.INVOKEVIRTUAL && opcode <= Opcodes.INVOKEDYNAMIC;
  }
}
