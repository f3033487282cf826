package io.github.socketchurn.flow;

import io.github.socketchurn.bytecode.InstructionGraph;
import io.github.socketchurn.bytecode.Predecessors;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.objectweb.asm.tree.analysis.Frame;

/** Takes a value that names the meeting place of several paths apart again. */
final class MeetingInputs {
  /** Values that come from more than these are as good as unknown. */
  private static final int MOST = 200;

  private final InstructionGraph graph;
  private final ValueFlow values;
  private Predecessors predecessors;

  MeetingInputs(InstructionGraph graph, ValueFlow values) {
    this.graph = graph;
    this.values = values;
  }

  /** What each path brings to the place where they meet. */
  List<Value> of(Value phi) {
    List<Value> inputs = new ArrayList<>();
    for (int source : predecessors().of(phi.site())) {
      if (!values.isReached(source)) {
        continue;
      }
      boolean isNormal = contains(graph.successors(source), phi.site());
      Frame<Value> frame = isNormal ? values.after(source) : values.before(source);
      int locals = frame.getLocals();
      if (phi.slot() < locals) {
        inputs.add(frame.getLocal(phi.slot()));
      } else if (isNormal && phi.slot() - locals < frame.getStackSize()) {
        inputs.add(frame.getStack(phi.slot() - locals));
      }
    }
    return inputs;
  }

  /** The values that no meeting place stands for any more. */
  Set<Value> leavesOf(Value value) {
    return leavesOf(value, leaf -> null);
  }

  /**
   * The values that a value may come from in the end; unknown if they are too many.
   *
   * @param source yields what one that is no meeting place comes from, or null
   */
  Set<Value> leavesOf(Value value, UnaryOperator<Value> source) {
    Set<Value> leaves = new LinkedHashSet<>();
    Set<Value> seen = new HashSet<>();
    Deque<Value> work = new ArrayDeque<>();
    work.add(value);
    while (!work.isEmpty()) {
      Value current = work.remove();
      if (!seen.add(current)) {
        continue;
      }
      if (seen.size() > MOST) {
        return Set.of(Value.UNKNOWN);
      }
      Value next = current.kind() == Value.Kind.PHI ? null : source.apply(current);
      if (current.kind() == Value.Kind.PHI) {
        work.addAll(of(current));
      } else if (next != null) {
        work.add(next);
      } else {
        leaves.add(current);
      }
    }
    return leaves;
  }

  private Predecessors predecessors() {
    if (predecessors == null) {
      predecessors = Predecessors.of(graph);
    }
    return predecessors;
  }

  private static boolean contains(int[] places, int place) {
    for (int one : places) {
      if (one == place) {
        return true;
      }
    }
    return false;
  }
}
