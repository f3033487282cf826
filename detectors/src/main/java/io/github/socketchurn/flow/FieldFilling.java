package io.github.socketchurn.flow;

import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;

/** What a constructor puts into a field of the new object. */
public final class FieldFilling {
  private FieldFilling() {}

  /**
   * The parameters of a constructor that a field depends on.
   *
   * @return null if it depends on anything else, or if that is not known
   */
  public static int[] of(
      MethodBody constructor, ApiKnowledge knowledge, Callees callees, String field) {
    int[] found = null;
    for (int i = 0; i < constructor.graph().size(); i++) {
      AbstractInsnNode insn = constructor.graph().instruction(i);
      boolean fills =
          insn.getOpcode() == Opcodes.PUTFIELD
              && ((FieldInsnNode) insn).owner.equals(constructor.className())
              && ((FieldInsnNode) insn).name.equals(field);
      List<Value> operands = fills ? constructor.values().operands(i, 1) : null;
      if (operands != null) {
        if (found != null) {
          return null;
        }
        found = Endpoint.parametersOf(constructor, knowledge, callees, operands.get(0));
        if (found == null) {
          return null;
        }
      }
    }
    return found;
  }
}
