package io.github.socketchurn.flow;

import io.github.socketchurn.bytecode.InstructionGraph;
import java.util.LinkedHashMap;
import java.util.Map;
import org.objectweb.asm.tree.analysis.Frame;

/**
 * What each predecessor brings to the places where paths meet. Values that differ become a value
 * that names the meeting place.
 */
final class Meetings {
  /** After so many rounds a place no longer forgets, which makes the fixed point certain. */
  private static final int ROUNDS = 12;

  private final Map<Integer, Map<Integer, Frame<Value>>> contributions = new LinkedHashMap<>();
  private final Map<Integer, Integer> rounds = new LinkedHashMap<>();
  private final int[] predecessors;

  Meetings(InstructionGraph graph) {
    predecessors = new int[graph.size()];
    if (graph.size() > 0) {
      predecessors[0] = 1;
    }
    for (int i = 0; i < graph.size(); i++) {
      for (int target : graph.allSuccessors(i)) {
        predecessors[target]++;
      }
    }
  }

  /** The frame at a place, now that a predecessor brings another one. */
  Frame<Value> join(int source, int target, Frame<Value> frame) {
    if (predecessors[target] < 2) {
      return frame;
    }
    Map<Integer, Frame<Value>> all =
        contributions.computeIfAbsent(target, t -> new LinkedHashMap<>());
    int round = rounds.merge(target, 1, Integer::sum);
    Frame<Value> old = all.get(source);
    boolean remembers = old != null && round > ROUNDS * predecessors[target];
    all.put(source, remembers ? join(old, frame, target) : new Frame<>(frame));
    Frame<Value> joined = null;
    for (Frame<Value> one : all.values()) {
      joined = joined == null ? one : join(joined, one, target);
    }
    return joined;
  }

  private static Frame<Value> join(Frame<Value> left, Frame<Value> right, int target) {
    Frame<Value> joined = new Frame<>(left);
    for (int slot = 0; slot < left.getLocals(); slot++) {
      joined.setLocal(slot, join(left.getLocal(slot), right.getLocal(slot), target, slot));
    }
    int depth = Math.min(left.getStackSize(), right.getStackSize());
    for (int k = 0; k < depth; k++) {
      int slot = left.getLocals() + k;
      joined.setStack(k, join(left.getStack(k), right.getStack(k), target, slot));
    }
    return joined;
  }

  private static Value join(Value left, Value right, int target, int slot) {
    if (left.equals(right) || left.kind() == Value.Kind.UNKNOWN) {
      return left;
    }
    if (right.kind() == Value.Kind.UNKNOWN) {
      return right;
    }
    return Value.phi(target, slot, left.getSize() == 2);
  }
}
