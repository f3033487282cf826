package io.github.socketchurn.rule;

import io.github.socketchurn.bytecode.CallSite;
import io.github.socketchurn.bytecode.Loop;
import io.github.socketchurn.flow.MethodBody;
import io.github.socketchurn.flow.Value;
import java.util.List;
import java.util.regex.Pattern;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;

/**
 * Conditions on flags and questions of the program itself that may tell whether a connection is
 * there. What they mean is not known, so whatever they guard counts as guarded.
 */
final class StateGuards {
  private static final Pattern STATE =
      Pattern.compile(
          "(?i).*(?:connect|open|clos|aliv|activ|valid|init|ready|establish|null|started|success"
              + "|done|ok|lost|broken|dead|stale|health).*");

  private StateGuards() {}

  /** Whether control gets to an instruction only if such a condition holds. */
  static boolean guard(MethodBody body, int place) {
    for (int i = 0; i < body.graph().size(); i++) {
      AbstractInsnNode insn = body.graph().instruction(i);
      if (insn instanceof JumpInsnNode
          && insn.getOpcode() != Opcodes.GOTO
          && body.values().isReached(i)
          && body.dominators().dominates(i, place)
          && isGuard(body, i, place)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isGuard(MethodBody body, int jump, int place) {
    String name = tested(body, jump);
    if (name == null) {
      return false;
    }
    if (STATE.matcher(name).matches()) {
      return true;
    }
    Loop loop = body.loops().innermost(place);
    if (loop == null || !loop.contains(jump)) {
      return false;
    }
    for (int target : body.graph().successors(jump)) {
      if (!loop.contains(target)) {
        return false;
      }
    }
    return true;
  }

  /** The boolean field or method of the program that a jump tests, or null. */
  private static String tested(MethodBody body, int jump) {
    int opcode = body.graph().instruction(jump).getOpcode();
    if (opcode != Opcodes.IFEQ && opcode != Opcodes.IFNE) {
      return null;
    }
    List<Value> operands = body.values().operands(jump, 1);
    Value value = operands == null ? null : operands.get(0);
    if (value == null || value.kind() != Value.Kind.RESULT) {
      return null;
    }
    AbstractInsnNode maker = body.graph().instruction(value.site());
    if (maker instanceof FieldInsnNode) {
      return ((FieldInsnNode) maker).name;
    }
    CallSite call = body.callAt(value.site());
    boolean isOwn = call != null && call.owner().equals(body.className());
    boolean isFlag = call != null && call.descriptor().equals("()Z");
    return isOwn || isFlag ? call.name() : null;
  }
}
