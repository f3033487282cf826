package io.github.socketchurn.flow;

import io.github.socketchurn.bytecode.CallSite;
import io.github.socketchurn.bytecode.Loop;
import java.util.List;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;

/** Whether a loop tries the same again without end, as opposed to walking data or counting. */
public final class RetryShape {
  private static final long FEW_ATTEMPTS = 10;

  private final MethodBody body;
  private final ApiKnowledge knowledge;
  private final Loop loop;
  private final Stores stores;

  public RetryShape(MethodBody body, ApiKnowledge knowledge, Loop loop) {
    this.body = body;
    this.knowledge = knowledge;
    this.loop = loop;
    this.stores = new Stores(body, loop);
  }

  /**
   * Whether a call in the loop may be tried again without a bound, or more often than a few times.
   * A limit that is a parameter or a field is a bound.
   */
  public boolean isEndless(int call) {
    LoopShape shape = new LoopShape(body, knowledge, loop, null);
    Long bound = LoopShape.constantBound(body, knowledge, call, loop, null);
    if (bound != null) {
      return bound > FEW_ATTEMPTS;
    }
    return !shape.isCounted() && !shape.walksData() && !hasCountedExit();
  }

  /** Whether each iteration goes over some data anew, with the call in the inner loop. */
  public boolean repeatsData(int call) {
    Loop inner = body.loops().innermost(call);
    while (inner != null && inner != loop) {
      if (new LoopShape(body, knowledge, inner, null).walksData()) {
        return true;
      }
      inner = inner.parent();
    }
    return false;
  }

  /** Whether a number that is counted elsewhere, such as in a field, can end the loop. */
  private boolean hasCountedExit() {
    for (int i = loop.next(0); i >= 0; i = loop.next(i + 1)) {
      AbstractInsnNode insn = body.graph().instruction(i);
      if (insn instanceof JumpInsnNode && leaves(i) && testsCount(i)) {
        return true;
      }
    }
    return false;
  }

  private boolean leaves(int index) {
    for (int target : body.graph().successors(index)) {
      if (!loop.contains(target)) {
        return true;
      }
    }
    return false;
  }

  private boolean testsCount(int jump) {
    int count = Conditions.numbers(body.graph().instruction(jump).getOpcode());
    List<Value> tested = count == 0 ? null : body.values().operands(jump, count);
    return tested != null && tested.stream().anyMatch(this::isCount);
  }

  private boolean isCount(Value value) {
    switch (value.kind()) {
      case INCREMENT:
        return loop.contains(value.site());
      case PHI:
        return loop.contains(value.site()) && isCountedLocal(value.slot());
      case RESULT:
        return loop.contains(value.site()) && isCountedResult(value.site());
      default:
        return false;
    }
  }

  private boolean isCountedResult(int site) {
    AbstractInsnNode insn = body.graph().instruction(site);
    CallSite maker = body.callAt(site);
    if (maker != null) {
      return CountGuard.counts(maker);
    }
    return insn instanceof FieldInsnNode
        ? stores.to((FieldInsnNode) insn).stream().anyMatch(stores::isStep)
        : Operands.isStep(insn.getOpcode());
  }

  private boolean isCountedLocal(int local) {
    for (int i = loop.next(0); i >= 0; i = loop.next(i + 1)) {
      AbstractInsnNode insn = body.graph().instruction(i);
      if (insn instanceof IincInsnNode && ((IincInsnNode) insn).var == local) {
        return true;
      }
    }
    return stores.toInteger(local).stream().anyMatch(stores::isStep);
  }
}
