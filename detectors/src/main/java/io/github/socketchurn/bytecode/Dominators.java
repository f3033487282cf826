package io.github.socketchurn.bytecode;

import java.util.Arrays;

/**
 * Immediate dominators of the instruction graph with its exception edges, by the algorithm of
 * Cooper, Harvey and Kennedy ("A simple, fast dominance algorithm").
 */
public final class Dominators {
  private static final int UNREACHABLE = -1;

  private final int[] postOrder;
  private final int[] immediate;
  private final int[] order;

  public Dominators(InstructionGraph graph) {
    int size = graph.size();
    postOrder = new int[size];
    immediate = new int[size];
    Arrays.fill(postOrder, UNREACHABLE);
    Arrays.fill(immediate, UNREACHABLE);
    order = depthFirst(graph);
    if (size > 0) {
      immediate[0] = 0;
      solve(Predecessors.of(graph, Arrays.stream(order)));
    }
  }

  private int[] depthFirst(InstructionGraph graph) {
    int size = graph.size();
    int[] finished = new int[size];
    int count = 0;
    if (size == 0) {
      return finished;
    }
    int[] stack = new int[size + 1];
    int[] next = new int[size];
    boolean[] seen = new boolean[size];
    int depth = 0;
    stack[depth++] = 0;
    seen[0] = true;
    while (depth > 0) {
      int node = stack[depth - 1];
      int[] targets = graph.allSuccessors(node);
      if (next[node] < targets.length) {
        int target = targets[next[node]++];
        if (!seen[target]) {
          seen[target] = true;
          stack[depth++] = target;
        }
      } else {
        postOrder[node] = count;
        finished[count++] = node;
        depth--;
      }
    }
    return Arrays.copyOf(finished, count);
  }

  private void solve(Predecessors predecessors) {
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int k = order.length - 2; k >= 0; k--) {
        int node = order[k];
        int candidate = UNREACHABLE;
        for (int predecessor : predecessors.of(node)) {
          if (immediate[predecessor] != UNREACHABLE) {
            candidate = candidate == UNREACHABLE ? predecessor : intersect(candidate, predecessor);
          }
        }
        if (immediate[node] != candidate) {
          immediate[node] = candidate;
          changed = true;
        }
      }
    }
  }

  private int intersect(int left, int right) {
    int a = left;
    int b = right;
    while (a != b) {
      while (postOrder[a] < postOrder[b]) {
        a = immediate[a];
      }
      while (postOrder[b] < postOrder[a]) {
        b = immediate[b];
      }
    }
    return a;
  }

  /** Whether control can reach the instruction at all. */
  public boolean isReachable(int node) {
    return postOrder[node] != UNREACHABLE;
  }

  /** Whether every path from the method's entry to {@code node} passes {@code dominator}. */
  public boolean dominates(int dominator, int node) {
    if (!isReachable(node) || !isReachable(dominator)) {
      return false;
    }
    int current = node;
    while (postOrder[current] < postOrder[dominator]) {
      current = immediate[current];
    }
    return current == dominator;
  }

  /** The reachable instructions, each after all that it dominates. */
  int[] postOrder() {
    return order;
  }

  /** Position in a depth-first post order, where control arrives last first; -1 if unreachable. */
  public int postOrderOf(int node) {
    return postOrder[node];
  }
}
