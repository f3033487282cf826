package io.github.socketchurn.flow;

import io.github.socketchurn.bytecode.CallSite;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;

/** Tells whether a count, in a field that the method changes, decides whether a call runs. */
public final class CountGuard {
  private CountGuard() {}

  /** Whether such a test stands before a call on every way to it. */
  public static boolean isBefore(MethodBody body, int call) {
    for (int i = 0; i < call; i++) {
      AbstractInsnNode insn = body.graph().instruction(i);
      if (insn instanceof JumpInsnNode
          && insn.getOpcode() != Opcodes.GOTO
          && body.values().isReached(i)
          && body.dominators().dominates(i, call)
          && testsCount(body, i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean testsCount(MethodBody body, int jump) {
    int opcode = body.graph().instruction(jump).getOpcode();
    List<Value> tested = body.values().operands(jump, Conditions.operands(opcode));
    return tested != null && tested.stream().anyMatch(value -> isCount(body, value));
  }

  private static boolean isCount(MethodBody body, Value value) {
    if (value.kind() != Value.Kind.RESULT) {
      return value.kind() == Value.Kind.INCREMENT;
    }
    AbstractInsnNode maker = body.graph().instruction(value.site());
    CallSite callSite = body.callAt(value.site());
    if (callSite != null) {
      return counts(callSite);
    }
    if (Operands.isStep(maker.getOpcode())) {
      return true;
    }
    Stores stores = new Stores(body, null);
    return maker instanceof FieldInsnNode
        && stores.to((FieldInsnNode) maker).stream().anyMatch(stores::isStep);
  }

  /** Whether a call yields a number that it has changed by one. */
  static boolean counts(CallSite call) {
    return call.name().contains("ncrement") || call.name().contains("ecrement");
  }
}
