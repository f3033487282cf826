package io.github.socketchurn.flow;

import io.github.socketchurn.bytecode.CallSite;
import io.github.socketchurn.model.Role;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;

/**
 * Tells whether a call runs only where a cache has no answer yet, and its answer is put into that
 * cache; or behind an atomic flag that lets one run pass.
 */
public final class MemoGuard {
  private static final int MOST_HOPS = 4;

  private final MethodBody body;
  private final ApiKnowledge knowledge;
  private final int call;

  private MemoGuard(MethodBody body, ApiKnowledge knowledge, int call) {
    this.body = body;
    this.knowledge = knowledge;
    this.call = call;
  }

  /** Whether such a guard stands before a call. */
  public static boolean isBefore(MethodBody body, ApiKnowledge knowledge, int call) {
    return new MemoGuard(body, knowledge, call).isThere();
  }

  private boolean isThere() {
    for (int i = 0; i < call; i++) {
      AbstractInsnNode insn = body.graph().instruction(i);
      if (insn instanceof JumpInsnNode
          && insn.getOpcode() != Opcodes.GOTO
          && body.values().isReached(i)
          && decides(i)
          && guards(i)) {
        return true;
      }
    }
    return false;
  }

  /** Whether only one branch of a jump leads to the call. */
  private boolean decides(int jump) {
    if (!body.dominators().dominates(jump, call)) {
      return false;
    }
    for (int target : body.graph().successors(jump)) {
      if (body.dominators().dominates(target, call)) {
        return true;
      }
    }
    return false;
  }

  private boolean guards(int jump) {
    int test = testAt(jump);
    if (test < 0) {
      return false;
    }
    FieldInsnNode store = fieldOf(CallArguments.of(body, test, CallArguments.RECEIVER));
    if (store == null) {
      return false;
    }
    return isFlag(test) || isFilled(store);
  }

  /** The call whose result a jump tests, or -1. */
  private int testAt(int jump) {
    int opcode = body.graph().instruction(jump).getOpcode();
    List<Value> tested = body.values().operands(jump, Conditions.operands(opcode));
    Value value = tested == null ? Value.UNKNOWN : tested.get(0);
    for (int hops = 0; hops < MOST_HOPS && value.kind() == Value.Kind.RESULT; hops++) {
      CallSite found = body.callAt(value.site());
      if (found == null) {
        return -1;
      }
      Value receiver = CallArguments.of(body, value.site(), CallArguments.RECEIVER);
      if (fieldOf(receiver) != null) {
        return value.site();
      }
      value = receiver;
    }
    return -1;
  }

  private FieldInsnNode fieldOf(Value value) {
    AbstractInsnNode maker =
        value.kind() == Value.Kind.RESULT ? body.graph().instruction(value.site()) : null;
    return maker instanceof FieldInsnNode ? (FieldInsnNode) maker : null;
  }

  /** Whether the test itself sets, to constants, what it tests. */
  private boolean isFlag(int test) {
    CallSite callSite = body.callAt(test);
    List<Value> arguments = CallArguments.all(body, test);
    return knowledge.has(Role.KEEPS, callSite)
        && !arguments.isEmpty()
        && arguments.stream().allMatch(value -> value.constant() != null);
  }

  /** Whether the answer of the call is put into what the test has asked. */
  private boolean isFilled(FieldInsnNode store) {
    for (int i = 0; i < body.graph().size(); i++) {
      CallSite callSite = body.callAt(i);
      if (callSite == null || !body.values().isReached(i) || !knowledge.has(Role.KEEPS, callSite)) {
        continue;
      }
      FieldInsnNode receiver = fieldOf(CallArguments.of(body, i, CallArguments.RECEIVER));
      boolean isSame =
          receiver != null
              && receiver.name.equals(store.name)
              && receiver.owner.equals(store.owner);
      if (isSame && CallArguments.all(body, i).stream().anyMatch(this::isAnswer)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a value comes, by whatever calls, from what the followed call yields. */
  private boolean isAnswer(Value value) {
    return ValueParts.anyMadeBy(body, List.of(value), site -> site == call);
  }
}
