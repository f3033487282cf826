package io.github.socketchurn.bytecode;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The loops of a method: natural loops (a back edge to a dominator) and, for irreducible regions,
 * whatever lies on a way from the target of a retreating edge back to its source.
 */
public final class LoopForest {
  private final List<Loop> loops;

  public LoopForest(InstructionGraph graph, Dominators dominators) {
    Map<Integer, Loop> byHeader = new TreeMap<>();
    Predecessors predecessors = null;
    for (int node : dominators.postOrder()) {
      for (int target : graph.allSuccessors(node)) {
        if (dominators.postOrderOf(target) < dominators.postOrderOf(node)) {
          continue;
        }
        if (predecessors == null) {
          predecessors = Predecessors.of(graph, Arrays.stream(dominators.postOrder()));
        }
        BitSet body = body(graph, predecessors, dominators, target, node);
        if (body.isEmpty()) {
          continue;
        }
        Loop known = byHeader.get(target);
        if (known == null) {
          byHeader.put(target, new Loop(target, body));
        } else {
          known.join(body);
        }
      }
    }
    loops = nest(new ArrayList<>(byHeader.values()));
  }

  private static BitSet body(
      InstructionGraph graph,
      Predecessors predecessors,
      Dominators dominators,
      int header,
      int source) {
    BitSet body = new BitSet();
    body.set(header);
    Deque<Integer> work = new ArrayDeque<>();
    work.push(source);
    while (!work.isEmpty()) {
      int node = work.pop();
      if (!body.get(node)) {
        body.set(node);
        predecessors.of(node).forEach(work::push);
      }
    }
    if (!dominators.dominates(header, source)) {
      body.and(reachableFrom(graph, header));
      if (!body.get(source)) {
        body.clear();
      }
    }
    return body;
  }

  private static BitSet reachableFrom(InstructionGraph graph, int start) {
    BitSet reached = new BitSet();
    Deque<Integer> work = new ArrayDeque<>();
    work.push(start);
    while (!work.isEmpty()) {
      int node = work.pop();
      if (!reached.get(node)) {
        reached.set(node);
        for (int target : graph.allSuccessors(node)) {
          work.push(target);
        }
      }
    }
    return reached;
  }

  private static List<Loop> nest(List<Loop> found) {
    found.sort(Comparator.comparingInt(Loop::size).thenComparingInt(Loop::header));
    for (int inner = 0; inner < found.size(); inner++) {
      for (int outer = inner + 1; outer < found.size(); outer++) {
        if (found.get(outer).size() > found.get(inner).size()
            && found.get(outer).covers(found.get(inner))) {
          found.get(inner).nestIn(found.get(outer));
          break;
        }
      }
    }
    return found;
  }

  /** All loops, inner ones before outer ones. */
  public List<Loop> all() {
    return loops;
  }

  /** The smallest loop that holds an instruction, or null. */
  public Loop innermost(int instruction) {
    for (Loop loop : loops) {
      if (loop.contains(instruction)) {
        return loop;
      }
    }
    return null;
  }
}
