package io.github.socketchurn.flow;

import io.github.socketchurn.bytecode.Loop;
import java.util.List;

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
   * @param afterFinding what follows the call once it has found something
   */
  public static boolean isSearch(
      MethodBody body, ApiKnowledge knowledge, int call, Loop loop, Attempt afterFinding) {
    return afterFinding.rounds().stream().noneMatch(round -> round.loop() == loop)
        && asksAnother(body, knowledge, call, loop);
  }

  private static boolean asksAnother(MethodBody body, ApiKnowledge knowledge, int call, Loop loop) {
    List<Value> operands =
        body.values().operands(call, Operands.count(body.graph().instruction(call)));
    LoopVariation variation = new LoopVariation(body, knowledge, loop).ofTargets();
    return operands != null
        && operands.stream().anyMatch(one -> variation.of(one) != Variation.FIXED);
  }
}
