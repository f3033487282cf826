package io.github.socketchurn.bytecode;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;

/** Plain reachability, against which cleverer algorithms are checked. */
final class Graphs {
  private Graphs() {}

  /** Whether control can get from one instruction to another, exception edges included. */
  static boolean reaches(InstructionGraph graph, int from, int to) {
    return reached(graph, from, -1).get(to);
  }

  /** All that control can reach from a start without passing one instruction, or -1 for none. */
  static BitSet reached(InstructionGraph graph, int start, int without) {
    BitSet reached = new BitSet();
    Deque<Integer> work = new ArrayDeque<>();
    work.push(start);
    while (!work.isEmpty()) {
      int node = work.pop();
      if (node == without || reached.get(node)) {
        continue;
      }
      reached.set(node);
      for (int target : graph.allSuccessors(node)) {
        work.push(target);
      }
    }
    return reached;
  }
}
