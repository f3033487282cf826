package io.github.socketchurn.flow;

import io.github.socketchurn.bytecode.InstructionGraph;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.tree.analysis.Frame;

/** The states that a {@link RoundWalk} has seen where paths meet; it bounds how many differ. */
final class RoundStore {
  /** States at one place that differ in their frames only before they are joined. */
  private static final int DISJUNCTS = 6;

  private final MethodBody body;
  private final Budget budget;
  private final int slots;
  private final BitSet meetingPlaces = new BitSet();
  private final Map<Integer, List<RoundState>> seen = new HashMap<>();

  RoundStore(MethodBody body, Budget budget) {
    this.body = body;
    this.budget = budget;
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

  /** The state to go on with, perhaps joined with others, or null if it brings nothing new. */
  RoundState admit(int index, RoundState state) {
    if (!meetingPlaces.get(index)) {
      return state;
    }
    RoundState pruned = state.with(withoutDeadLocals(state.frame, index));
    List<RoundState> known = seen.computeIfAbsent(index, i -> new ArrayList<>(2));
    budget.spendOnFrames(1 + known.size(), slots);
    Frame<Value> joined = pruned.frame;
    int comparable = 0;
    for (RoundState other : known) {
      if (other.isComparable(pruned)) {
        if (Frames.equal(other.frame, pruned.frame)) {
          return null;
        }
        joined = Frames.join(joined, other.frame);
        comparable++;
      }
    }
    if (comparable >= DISJUNCTS) {
      pruned = pruned.with(joined);
      for (RoundState other : known) {
        if (other.isComparable(pruned) && Frames.equal(other.frame, joined)) {
          return null;
        }
      }
    }
    known.add(pruned);
    return pruned;
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
