package io.github.socketchurn.flow;

import io.github.socketchurn.bytecode.InstructionGraph;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;

/** Whether an instruction is run again after it has succeeded, or after it has failed. */
public final class ComesAgain {
  private ComesAgain() {}

  /** Whether control can come back to an instruction without any exception. */
  public static boolean afterSuccess(MethodBody body, int index) {
    Deque<Integer> work = new ArrayDeque<>();
    for (int target : body.graph().successors(index)) {
      work.push(target);
    }
    return reaches(body.graph(), work, index, false);
  }

  /** Whether control can come back to a call whose failure the method has caught. */
  public static boolean afterFailure(MethodBody body, int index) {
    Deque<Integer> work = new ArrayDeque<>();
    for (ExceptionEdges.Edge edge : body.exceptions().of(index)) {
      if (edge.target != ExceptionEdges.EXIT) {
        work.push(edge.target);
      }
    }
    return reaches(body.graph(), work, index, true);
  }

  private static boolean reaches(
      InstructionGraph graph, Deque<Integer> work, int wanted, boolean byExceptions) {
    BitSet seen = new BitSet();
    while (!work.isEmpty()) {
      int index = work.pop();
      if (index == wanted) {
        return true;
      }
      if (!seen.get(index)) {
        seen.set(index);
        int[] next = byExceptions ? graph.allSuccessors(index) : graph.successors(index);
        for (int target : next) {
          work.push(target);
        }
      }
    }
    return false;
  }
}
