package io.github.socketchurn.flow;

import io.github.socketchurn.bytecode.CallSite;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;

/** Tells whether a method that calls itself counts how often it does so. */
public final class RecursionShape {
  private RecursionShape() {}

  /** Whether the method passes a number on to itself that it has changed, and tests it. */
  public static boolean isCounted(MethodBody body, int call) {
    CallSite callee = body.callAt(call);
    if (callee == null) {
      return false;
    }
    Type[] types = Type.getArgumentTypes(callee.descriptor());
    for (int k = 0; k < types.length; k++) {
      boolean isNumber = types[k] == Type.INT_TYPE || types[k] == Type.LONG_TYPE;
      Value value = isNumber ? CallArguments.of(body, call, k) : Value.UNKNOWN;
      int counter = counterOf(body, value);
      if (counter >= 0 && isTested(body, counter)) {
        return true;
      }
    }
    return false;
  }

  /** The local variable of the parameter that a value is counted from, or -1. */
  private static int counterOf(MethodBody body, Value value) {
    if (value.kind() == Value.Kind.INCREMENT) {
      return ((IincInsnNode) body.graph().instruction(value.site())).var;
    }
    if (value.kind() != Value.Kind.RESULT) {
      return -1;
    }
    int opcode = body.graph().instruction(value.site()).getOpcode();
    boolean counts =
        opcode == Opcodes.IADD
            || opcode == Opcodes.ISUB
            || opcode == Opcodes.LADD
            || opcode == Opcodes.LSUB;
    List<Value> operands = counts ? body.values().operands(value.site(), 2) : null;
    return operands != null && operands.get(0).kind() == Value.Kind.PARAMETER
        ? operands.get(0).site()
        : -1;
  }

  private static boolean isTested(MethodBody body, int local) {
    for (int i = 0; i < body.graph().size(); i++) {
      if (!(body.graph().instruction(i) instanceof JumpInsnNode)) {
        continue;
      }
      int count = Conditions.numbers(body.graph().instruction(i).getOpcode());
      List<Value> tested = count == 0 ? null : body.values().operands(i, count);
      if (tested != null && tested.stream().anyMatch(value -> isFrom(body, value, local))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isFrom(MethodBody body, Value value, int local) {
    if (value.kind() == Value.Kind.PARAMETER) {
      return value.site() == local;
    }
    if (value.kind() == Value.Kind.INCREMENT || value.kind() == Value.Kind.RESULT) {
      int opcode = body.graph().instruction(value.site()).getOpcode();
      if (opcode == Opcodes.LCMP) {
        List<Value> compared = body.values().operands(value.site(), 2);
        return compared != null
            && compared.stream()
                .anyMatch(one -> one.kind() == Value.Kind.PARAMETER && one.site() == local);
      }
      return counterOf(body, value) == local;
    }
    return false;
  }
}
