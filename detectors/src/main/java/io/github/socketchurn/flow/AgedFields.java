package io.github.socketchurn.flow;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;

/**
 * Tests of what an earlier run of a method has left in fields: the time of that run, an answer that
 * is not too old yet. They are there to keep the method from doing its work again, so that only the
 * branch is taken that does not lead to it.
 */
final class AgedFields {
  private final MethodBody body;
  private final int call;
  private final Map<Integer, Boolean> leads = new HashMap<>();

  AgedFields(MethodBody body, int call) {
    this.body = body;
    this.call = call;
  }

  /** Whether a branch of a jump, which tests what earlier runs have left, is never taken. */
  boolean excludes(int jump, int target, Set<String> old) {
    if (old.isEmpty() || !leadsToCall(target) || !tests(jump, old)) {
      return false;
    }
    for (int other : body.graph().successors(jump)) {
      if (!leadsToCall(other)) {
        return true;
      }
    }
    return false;
  }

  private boolean leadsToCall(int start) {
    return leads.computeIfAbsent(start, this::reaches);
  }

  private boolean reaches(int start) {
    BitSet seen = new BitSet();
    Deque<Integer> work = new ArrayDeque<>();
    work.push(start);
    while (!work.isEmpty()) {
      int next = work.pop();
      if (next == call) {
        return true;
      }
      if (!seen.get(next)) {
        seen.set(next);
        for (int target : body.graph().successors(next)) {
          work.push(target);
        }
      }
    }
    return false;
  }

  private boolean tests(int jump, Set<String> old) {
    int opcode = body.graph().instruction(jump).getOpcode();
    List<Value> tested = body.values().operands(jump, Conditions.operands(opcode));
    return tested != null
        && ValueParts.anyMadeBy(
            body,
            tested,
            site -> {
              AbstractInsnNode maker = body.graph().instruction(site);
              return maker instanceof FieldInsnNode
                  && old.contains(RoundInterpreter.nameOf((FieldInsnNode) maker));
            });
  }
}
