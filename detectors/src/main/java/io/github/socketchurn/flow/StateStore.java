package io.github.socketchurn.flow;

import io.github.socketchurn.bytecode.InstructionGraph;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.objectweb.asm.tree.analysis.Frame;

/** The states that have been seen where paths meet; it bounds how many differ there. */
final class StateStore {
  /** States in one phase at one place before they are joined. */
  private static final int DISJUNCTS = 16;

  private final MethodBody body;
  private final Budget budget;
  private final int slots;
  private final BitSet meetingPlaces = new BitSet();
  private final Map<Integer, List<PathState>> seen = new HashMap<>();

  StateStore(MethodBody body, Budget budget) {
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

  /**
   * Registers a state at an instruction.
   *
   * @return the state to go on with, perhaps joined with others, or null if it brings nothing new
   */
  PathState admit(int index, PathState state) {
    if (!meetingPlaces.get(index)) {
      return state;
    }
    PathState pruned = state.with(withoutDeadLocals(state.frame, index));
    List<PathState> known = seen.computeIfAbsent(index, i -> new ArrayList<>(2));
    budget.spendOnFrames(1 + known.size(), slots);
    int comparable = 0;
    for (PathState other : known) {
      if (other.isComparable(pruned)) {
        if (Frames.equal(other.frame, pruned.frame)) {
          return null;
        }
        comparable++;
      }
    }
    if (comparable >= DISJUNCTS) {
      budget.spendOnFrames(2 * known.size(), slots);
      pruned = joinAll(known, pruned);
      if (pruned == null) {
        return null;
      }
    }
    known.add(pruned);
    return pruned;
  }

  private static PathState joinAll(List<PathState> known, PathState state) {
    Frame<Value> joined = state.frame;
    for (PathState other : known) {
      if (other.isComparable(state)) {
        joined = Frames.join(joined, other.frame);
      }
    }
    for (PathState other : known) {
      if (other.isComparable(state) && Frames.equal(other.frame, joined)) {
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

  private static boolean refers(Value value) {
    return value.isAliasOrDerived() || value.kind() == Value.Kind.HANDLE;
  }

  /** Whether something that can still be read refers to the connection. */
  boolean isReferenced(Frame<Value> frame, int index) {
    return holds(frame, index, StateStore::refers);
  }

  /** The same, but for what the connection was asked from. */
  boolean isHeld(Frame<Value> frame, int index) {
    return holds(frame, index, Value::isAliasOrDerived);
  }

  private boolean holds(Frame<Value> frame, int index, Predicate<Value> refers) {
    for (int k = 0; k < frame.getStackSize(); k++) {
      if (refers.test(frame.getStack(k))) {
        return true;
      }
    }
    for (int local = 0; local < frame.getLocals(); local++) {
      if (refers.test(frame.getLocal(local)) && body.liveness().isLive(local, index)) {
        return true;
      }
    }
    return false;
  }
}
