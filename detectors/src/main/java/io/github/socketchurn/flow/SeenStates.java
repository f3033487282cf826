package io.github.socketchurn.flow;

import io.github.socketchurn.bytecode.InstructionGraph;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.tree.analysis.Frame;

/**
 * The states that have been seen where paths meet; it bounds how many differ there.
 *
 * @param <S> the kind of state
 */
final class SeenStates<S extends FlowState<S>> {
  private final MethodBody body;
  private final Budget budget;
  private final int disjuncts;
  private final int slots;
  private final BitSet meetingPlaces = new BitSet();
  private final Map<Integer, List<S>> seen = new HashMap<>();

  /**
   * No states yet.
   *
   * @param disjuncts how many states at one place may differ in their frames only before they are
   *     joined
   */
  SeenStates(MethodBody body, Budget budget, int disjuncts) {
    this.body = body;
    this.budget = budget;
    this.disjuncts = disjuncts;
    this.slots = body.graph().method().maxLocals;
    InstructionGraph graph = body.graph();
    for (int i = 0; i < graph.size(); i++) {
      for (int target : graph.allSuccessors(i)) {
        if (target != i + 1) {
          meetingPlaces.set(target);
        }
      }
    }
  }

  /**
   * Registers a state at an instruction.
   *
   * @return the state to go on with, perhaps joined with others, or null if it brings nothing new
   */
  S admit(int index, S state) {
    if (!meetingPlaces.get(index)) {
      return state;
    }
    S pruned = state.with(withoutDeadLocals(state.frame(), index));
    List<S> known = seen.computeIfAbsent(index, i -> new ArrayList<>(2));
    budget.spendOnFrames(1 + known.size(), slots);
    int comparable = 0;
    for (S other : known) {
      if (other.isComparable(pruned)) {
        if (Frames.equal(other.frame(), pruned.frame())) {
          return null;
        }
        comparable++;
      }
    }
    if (comparable >= disjuncts) {
      budget.spendOnFrames(2 * known.size(), slots);
      pruned = joinAll(known, pruned);
      if (pruned == null) {
        return null;
      }
    }
    known.add(pruned);
    return pruned;
  }

  private S joinAll(List<S> known, S state) {
    Frame<Value> joined = state.frame();
    for (S other : known) {
      if (other.isComparable(state)) {
        joined = Frames.join(joined, other.frame());
      }
    }
    for (S other : known) {
      if (other.isComparable(state) && Frames.equal(other.frame(), joined)) {
        return null;
      }
    }
    return state.with(joined);
  }

  private Frame<Value> withoutDeadLocals(Frame<Value> frame, int index) {
    Frame<Value> pruned = new Frame<>(frame);
    for (int local = 0; local < frame.getLocals(); local++) {
      Value value = frame.getLocal(local);
      if (value.kind() != Value.Kind.UNKNOWN && !body.liveness().isLive(local, index)) {
        pruned.setLocal(local, Value.unknown(value.getSize() == 2));
      }
    }
    return pruned;
  }
}
