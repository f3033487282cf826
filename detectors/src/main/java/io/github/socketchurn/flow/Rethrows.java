package io.github.socketchurn.flow;

import io.github.socketchurn.bytecode.InstructionGraph;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Opcodes;

/**
 * Which handlers have caught what an ATHROW throws. Some compilers keep the first of several
 * exceptions in a variable, so that it may come from more than one handler.
 */
final class Rethrows {
  private final InstructionGraph graph;
  private final Map<Integer, Set<Integer>> handlers = new HashMap<>();
  private final MeetingInputs inputs;

  Rethrows(InstructionGraph graph, ValueFlow values) {
    this.graph = graph;
    this.inputs = new MeetingInputs(graph, values);
    for (int i = 0; i < graph.size(); i++) {
      if (graph.instruction(i).getOpcode() == Opcodes.ATHROW && values.isReached(i)) {
        Set<Integer> found = sources(values.operands(i, 1).get(0));
        if (found != null && !found.isEmpty()) {
          handlers.put(i, found);
        }
      }
    }
  }

  /** The handlers, or an empty set if an instruction throws anything else. */
  Set<Integer> handlersOf(int index) {
    return handlers.getOrDefault(index, Set.of());
  }

  /** The handlers that a value comes from; null if it may come from elsewhere. */
  private Set<Integer> sources(Value thrown) {
    Set<Integer> found = new HashSet<>();
    Set<Long> seen = new HashSet<>();
    Deque<Value> work = new ArrayDeque<>();
    work.add(thrown);
    while (!work.isEmpty()) {
      Value value = work.remove();
      if (value.kind() == Value.Kind.RESULT && graph.isHandler(value.site())) {
        found.add(value.site());
      } else if (value.kind() == Value.Kind.PHI) {
        if (seen.add(((long) value.site() << Integer.SIZE) + value.slot())) {
          work.addAll(inputs.of(value));
        }
      } else if (!value.isNull()) {
        return null;
      }
    }
    return found;
  }
}
