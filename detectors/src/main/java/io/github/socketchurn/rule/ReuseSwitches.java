package io.github.socketchurn.rule;

import io.github.socketchurn.bytecode.CallSite;
import io.github.socketchurn.flow.MethodBody;
import io.github.socketchurn.flow.Value;
import java.util.List;
import java.util.regex.Pattern;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;

/**
 * Conditions on a switch that says whether connections are used again: what such a condition guards
 * is what somebody has asked for, and not the habit of the program.
 */
final class ReuseSwitches {
  private static final Pattern SWITCH =
      Pattern.compile("(?i).*(?:keep_?alive|reus|persist|pool|clos).*");

  private ReuseSwitches() {}

  /** Whether control gets to an instruction only if such a switch is set, or not set. */
  static boolean decide(MethodBody body, int place) {
    for (int i = 0; i < body.graph().size(); i++) {
      int opcode = body.graph().instruction(i).getOpcode();
      if ((opcode == Opcodes.IFEQ || opcode == Opcodes.IFNE)
          && body.values().isReached(i)
          && isSwitch(body, body.values().operands(i, 1))
          && leadsTo(body, i, place)) {
        return true;
      }
    }
    return false;
  }

  /** Whether one branch of a jump, which nothing else leads to, is the only way to a place. */
  private static boolean leadsTo(MethodBody body, int jump, int place) {
    for (int target : body.graph().successors(jump)) {
      if (body.dominators().dominates(target, place) && isOnlyReachedFrom(body, jump, target)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOnlyReachedFrom(MethodBody body, int jump, int target) {
    for (int i = 0; i < body.graph().size(); i++) {
      for (int next : body.graph().allSuccessors(i)) {
        if (next == target && i != jump) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean isSwitch(MethodBody body, List<Value> operands) {
    Value value = operands == null ? null : operands.get(0);
    if (value == null) {
      return false;
    }
    if (value.kind() == Value.Kind.PARAMETER) {
      return isBoolean(body, value.site());
    }
    if (value.kind() != Value.Kind.RESULT) {
      return false;
    }
    AbstractInsnNode maker = body.graph().instruction(value.site());
    if (maker instanceof FieldInsnNode) {
      return SWITCH.matcher(((FieldInsnNode) maker).name).matches();
    }
    CallSite call = body.callAt(value.site());
    return call != null && call.descriptor().equals("()Z") && SWITCH.matcher(call.name()).matches();
  }

  /** Whether a local variable is a parameter that is true or false. */
  private static boolean isBoolean(MethodBody body, int local) {
    int next = (body.graph().method().access & Opcodes.ACC_STATIC) == 0 ? 1 : 0;
    for (Type type : Type.getArgumentTypes(body.graph().method().desc)) {
      if (next == local) {
        return type.getSort() == Type.BOOLEAN;
      }
      next += type.getSize();
    }
    return false;
  }
}
