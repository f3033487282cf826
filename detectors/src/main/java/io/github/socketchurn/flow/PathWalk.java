package io.github.socketchurn.flow;

import io.github.socketchurn.bytecode.InstructionGraph;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Walks the paths of a method, instruction by instruction, until each has ended or arrived where
 * another one has been.
 *
 * @param <S> what is known on a path
 */
final class PathWalk<S extends FlowState<S>> {
  /** Runs one instruction. */
  @FunctionalInterface
  interface Step<S> {
    /** The state that falls through to the next instruction, or null if none does. */
    S run(int index, S state);
  }

  private final InstructionGraph graph;
  private final Budget budget;
  private final SeenStates<S> seen;
  private final int slots;
  private final Deque<Arrival<S>> work = new ArrayDeque<>();

  private static final class Arrival<S> {
    final int index;
    final S state;

    Arrival(int index, S state) {
      this.index = index;
      this.state = state;
    }
  }

  /**
   * A walk that has not begun.
   *
   * @param disjuncts how many states at one place may differ in their frames only
   */
  PathWalk(MethodBody body, Budget budget, int disjuncts) {
    this.graph = body.graph();
    this.budget = budget;
    this.seen = new SeenStates<>(body, budget, disjuncts);
    this.slots = graph.method().maxLocals + graph.method().maxStack;
  }

  /**
   * Walks all paths from an instruction on, and those that the steps add.
   *
   * @throws BudgetExceededException if the method takes too long
   */
  void run(int start, S first, Step<S> step) {
    add(start, first);
    while (!work.isEmpty()) {
      Arrival<S> arrival = work.pop();
      follow(arrival.index, arrival.state, step);
    }
  }

  /** Another path, to be walked later. */
  void add(int index, S state) {
    work.push(new Arrival<>(index, state));
  }

  private void follow(int start, S first, Step<S> step) {
    int index = start;
    S state = first;
    while (state != null && index < graph.size()) {
      state = seen.admit(index, state);
      if (state == null) {
        return;
      }
      budget.spendOnFrames(1, slots);
      if (graph.instruction(index).getOpcode() >= 0) {
        state = step.run(index, state);
      }
      index++;
    }
  }
}
