package io.github.socketchurn.flow;

import io.github.socketchurn.bytecode.InstructionGraph;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.tree.analysis.Frame;

/**
 * What each predecessor brings to an instruction. Where paths meet, values that differ become a
 * value that names the meeting place. The frames that come in are kept, so nobody may change them
 * afterwards; they are joined only when somebody asks, as a handler has hundreds of predecessors.
 */
final class Meetings {
  /** After so many rounds a place no longer forgets, which makes the fixed point certain. */
  private static final int ROUNDS = 12;

  private final Place[] places;

  Meetings(InstructionGraph graph) {
    places = new Place[graph.size()];
    for (int i = 0; i < places.length; i++) {
      places[i] = new Place();
    }
  }

  /**
   * Takes what a predecessor brings; what it brought before no longer counts.
   *
   * @return whether it differs from that
   */
  boolean bring(int source, int target, Frame<Value> frame) {
    return places[target].bring(source, frame, target);
  }

  /** All that was brought to an instruction, joined. */
  Frame<Value> joinedAt(int target) {
    List<Frame<Value>> brought = places[target].brought;
    if (brought.size() == 1) {
      return brought.get(0);
    }
    Frame<Value> joined = new Frame<>(brought.get(0));
    for (int k = 1; k < brought.size(); k++) {
      joinInto(joined, brought.get(k), target);
    }
    return joined;
  }

  private static void joinInto(Frame<Value> joined, Frame<Value> other, int target) {
    int locals = joined.getLocals();
    for (int slot = 0; slot < locals; slot++) {
      Value left = joined.getLocal(slot);
      Value both = join(left, other.getLocal(slot), target, slot);
      if (both != left) {
        joined.setLocal(slot, both);
      }
    }
    int depth = Math.min(joined.getStackSize(), other.getStackSize());
    for (int k = 0; k < depth; k++) {
      Value left = joined.getStack(k);
      joined.setStack(k, join(left, other.getStack(k), target, locals + k));
    }
  }

  private static Value join(Value left, Value right, int target, int slot) {
    if (left == right || left.kind() == Value.Kind.UNKNOWN || left.equals(right)) {
      return left;
    }
    if (right.kind() == Value.Kind.UNKNOWN) {
      return right;
    }
    return Value.phi(target, slot, left.getSize() == 2);
  }

  private static final class Place {
    private static final int NONE = Integer.MIN_VALUE;

    private final List<Frame<Value>> brought = new ArrayList<>(1);
    private Map<Integer, Integer> positions = Map.of();
    private int first = NONE;
    private int rounds;

    boolean bring(int source, Frame<Value> frame, int target) {
      rounds++;
      int position = source == first ? 0 : positions.getOrDefault(source, NONE);
      if (position == NONE) {
        add(source, frame);
        return true;
      }
      Frame<Value> old = brought.get(position);
      Frame<Value> kept = frame;
      if (rounds > ROUNDS * brought.size() && brought.size() > 1) {
        kept = new Frame<>(old);
        joinInto(kept, frame, target);
      }
      if (Frames.equal(old, kept)) {
        return false;
      }
      brought.set(position, kept);
      return true;
    }

    /** Most places have one predecessor only. */
    private void add(int source, Frame<Value> frame) {
      if (brought.isEmpty()) {
        first = source;
      } else {
        positions = positions.isEmpty() ? new HashMap<>() : positions;
        positions.put(source, brought.size());
      }
      brought.add(frame);
    }
  }
}
