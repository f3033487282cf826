package io.github.socketchurn.flow;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;

/** What the values of a method are made of, by whatever calls and operators. */
final class ValueParts {
  /** Longer expressions are not looked through to their end. */
  private static final int MOST = 60;

  private ValueParts() {}

  /**
   * Whether some part of some values is made by an instruction of a kind.
   *
   * @param isIt tells of an instruction whether it is of that kind
   */
  static boolean anyMadeBy(MethodBody body, Collection<Value> values, IntPredicate isIt) {
    Set<Value> seen = new HashSet<>();
    Deque<Value> work = new ArrayDeque<>(values);
    while (!work.isEmpty() && seen.size() < MOST) {
      Value next = work.remove();
      if (next.kind() != Value.Kind.RESULT || !seen.add(next)) {
        continue;
      }
      if (isIt.test(next.site())) {
        return true;
      }
      AbstractInsnNode maker = body.graph().instruction(next.site());
      boolean isCall = body.callAt(next.site()) != null || maker instanceof InvokeDynamicInsnNode;
      int count = isCall ? Operands.count(maker) : Operands.ofExpression(maker.getOpcode());
      List<Value> operands = count < 0 ? null : body.values().operands(next.site(), count);
      if (operands != null) {
        work.addAll(operands);
      }
    }
    return false;
  }
}
