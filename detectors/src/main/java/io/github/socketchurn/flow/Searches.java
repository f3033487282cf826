package io.github.socketchurn.flow;

import io.github.socketchurn.bytecode.CallSite;
import io.github.socketchurn.bytecode.Loop;
import io.github.socketchurn.model.Role;
import java.util.List;
import org.objectweb.asm.Opcodes;

/**
 * Loops that look for something, such as a free port or the one server that answers: each iteration
 * asks another, and a good answer ends them. What they ask with is of no use to the next iteration.
 */
public final class Searches {
  private Searches() {}

  /**
   * Whether a loop is such a search.
   *
   * @param call that asks
   * @param otherwise what follows the call when it has found nothing
   * @param found what follows the call once it has found something
   */
  public static boolean isSearch(
      MethodBody body,
      ApiKnowledge knowledge,
      int call,
      Loop loop,
      Attempt otherwise,
      Attempt found) {
    boolean endsAtOnce = found.rounds().stream().noneMatch(round -> round.loop() == loop);
    return (endsAtOnce || endsInNoOtherWay(body, knowledge, loop, otherwise, found))
        && asksAnother(body, knowledge, call, loop);
  }

  /** Whether something has to be found for the loop to end, though not anything will do. */
  private static boolean endsInNoOtherWay(
      MethodBody body, ApiKnowledge knowledge, Loop loop, Attempt otherwise, Attempt found) {
    return otherwise.exits().isEmpty()
        && !found.exits().isEmpty()
        && !new LoopShape(body, knowledge, loop, null).walksData();
  }

  private static boolean asksAnother(MethodBody body, ApiKnowledge knowledge, int call, Loop loop) {
    List<Value> operands =
        body.values().operands(call, Operands.count(body.graph().instruction(call)));
    LoopVariation variation = new LoopVariation(body, knowledge, loop).ofTargets();
    return operands != null
        && operands.stream()
            .anyMatch(
                one ->
                    variation.of(one) != Variation.FIXED || isComputed(body, knowledge, one, loop));
  }

  /** Whether a static method computes a value anew each time, whatever its name says. */
  private static boolean isComputed(
      MethodBody body, ApiKnowledge knowledge, Value value, Loop loop) {
    boolean isResult = value.kind() == Value.Kind.RESULT && loop.contains(value.site());
    CallSite maker = isResult ? body.callAt(value.site()) : null;
    return maker != null
        && body.graph().instruction(value.site()).getOpcode() == Opcodes.INVOKESTATIC
        && !knowledge.has(Role.ADDRESS, maker);
  }
}
