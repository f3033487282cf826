package io.github.socketchurn.rule;

import io.github.socketchurn.bytecode.CallSite;
import io.github.socketchurn.flow.CallArguments;
import io.github.socketchurn.flow.MethodBody;
import io.github.socketchurn.flow.Value;
import java.util.BitSet;
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
    BitSet switches = new BitSet();
    for (int i = 0; i < body.graph().size(); i++) {
      int opcode = body.graph().instruction(i).getOpcode();
      switches.set(
          i,
          (opcode == Opcodes.IFEQ || opcode == Opcodes.IFNE)
              && body.values().isReached(i)
              && isSwitch(body, body.values().operands(i, 1)));
    }
    return switches.stream().anyMatch(jump -> leadsTo(body, switches, jump, place));
  }

  /** Whether one branch of a jump, which only switches lead to, is the only way to a place. */
  private static boolean leadsTo(MethodBody body, BitSet switches, int jump, int place) {
    for (int target : body.graph().successors(jump)) {
      if (body.dominators().dominates(target, place) && isOnlyReachedFrom(body, switches, target)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOnlyReachedFrom(MethodBody body, BitSet jumps, int target) {
    for (int i = 0; i < body.graph().size(); i++) {
      for (int next : body.graph().allSuccessors(i)) {
        if (next == target && !jumps.get(i)) {
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
    return call != null && call.descriptor().endsWith(")Z") && asksFor(body, value.site(), call);
  }

  /** Whether a method is named like such a switch, or asked for a property of such a name. */
  private static boolean asksFor(MethodBody body, int place, CallSite call) {
    int arguments = Type.getArgumentTypes(call.descriptor()).length;
    if (arguments == 0) {
      return SWITCH.matcher(call.name()).matches();
    }
    Object name = CallArguments.of(body, place, 0).constant();
    return name instanceof String && SWITCH.matcher((String) name).matches();
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
