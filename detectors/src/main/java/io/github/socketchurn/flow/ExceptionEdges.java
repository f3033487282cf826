package io.github.socketchurn.flow;

import io.github.socketchurn.bytecode.InstructionGraph;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/**
 * Where control goes when an instruction completes by an exception, matched against the handlers by
 * the types that can really be thrown there.
 */
final class ExceptionEdges {
  /** The target of an exception that leaves the method. */
  static final int EXIT = -1;

  /** One way out of an instruction by an exception. */
  static final class Edge {
    final int target;
    final Cause cause;

    Edge(int target, Cause cause) {
      this.target = target;
      this.cause = cause;
    }
  }

  private final InstructionGraph graph;
  private final ThrownTypes thrownTypes;
  private final Rethrows rethrownBy;
  private final List<List<Edge>> edges;
  private final Map<Integer, List<ThrownTypes.Thrown>> caught = new HashMap<>();

  ExceptionEdges(
      String className,
      InstructionGraph graph,
      ValueFlow values,
      ApiKnowledge knowledge,
      Callees callees) {
    this.graph = graph;
    this.thrownTypes = new ThrownTypes(className, graph, values, knowledge, callees);
    this.rethrownBy = new Rethrows(graph, values);
    this.edges = new ArrayList<>(Collections.nCopies(graph.size(), List.of()));
    List<Integer> rethrows = new ArrayList<>();
    for (int i = 0; i < graph.size(); i++) {
      if (!graph.canThrow(i) || !values.isReached(i) || thrownTypes.accessesCertainObject(i)) {
        continue;
      }
      if (isRethrow(i)) {
        rethrows.add(i);
      } else {
        edges.set(i, match(i, thrownTypes.at(i)));
      }
    }
    addRethrows(rethrows);
  }

  /** What a handler throws again is what it has caught; nested handlers take a few rounds. */
  private void addRethrows(List<Integer> rethrows) {
    int before = -1;
    int now = 0;
    while (now != before) {
      before = now;
      for (int index : rethrows) {
        List<ThrownTypes.Thrown> again = new ArrayList<>();
        for (int handler : rethrownBy.handlersOf(index)) {
          again.addAll(caught.getOrDefault(handler, List.of()));
        }
        edges.set(index, match(index, again));
      }
      now = caught.values().stream().mapToInt(List::size).sum();
    }
  }

  /** Whether an instruction throws again what a handler has caught. */
  boolean isRethrow(int index) {
    return !rethrownBy.handlersOf(index).isEmpty();
  }

  /** Whether what an ATHROW throws may be, or be made in answer to, the exception of a call. */
  boolean mayPassOn(int call, int thrower) {
    if (!isRethrow(thrower)) {
      return true;
    }
    Set<Integer> handlers = new HashSet<>(rethrownBy.handlersOf(thrower));
    int before = -1;
    while (before != handlers.size()) {
      before = handlers.size();
      for (int i = 0; i < graph.size(); i++) {
        if (graph.instruction(i).getOpcode() == Opcodes.ATHROW && leadsTo(i, handlers)) {
          if (!isRethrow(i)) {
            return true;
          }
          handlers.addAll(rethrownBy.handlersOf(i));
        }
      }
    }
    return leadsTo(call, handlers);
  }

  private boolean leadsTo(int index, Set<Integer> handlers) {
    return edges.get(index).stream().anyMatch(edge -> handlers.contains(edge.target));
  }

  /** The exceptional ways out of an instruction; none for instructions that cannot throw. */
  List<Edge> of(int index) {
    return edges.get(index);
  }

  /** The likeliest exception that leaves the method; NONE if nothing can. */
  Cause likeliestExit() {
    Cause likeliest = Cause.NONE;
    for (int i = 0; i < edges.size(); i++) {
      AbstractInsnNode insn = graph.instruction(i);
      boolean counts = insn instanceof MethodInsnNode || insn.getOpcode() == Opcodes.ATHROW;
      for (Edge edge : counts ? edges.get(i) : List.<Edge>of()) {
        if (edge.target == EXIT && edge.cause.compareTo(likeliest) > 0) {
          likeliest = edge.cause;
        }
      }
    }
    return likeliest;
  }

  private List<Edge> match(int index, List<ThrownTypes.Thrown> thrown) {
    List<Edge> found = new ArrayList<>(2);
    List<ThrownTypes.Thrown> left = thrown;
    for (InstructionGraph.Handler handler : graph.handlers(index)) {
      List<ThrownTypes.Thrown> uncaught = new ArrayList<>(left.size());
      for (ThrownTypes.Thrown one : left) {
        boolean certain = thrownTypes.isCertain(handler.type(), one.type);
        if (certain || thrownTypes.isPossible(handler.type(), one.type)) {
          add(found, handler.target(), one.cause);
          remember(handler, certain ? one : new ThrownTypes.Thrown(handler.type(), one.cause));
        }
        if (!certain) {
          uncaught.add(one);
        }
      }
      left = uncaught;
    }
    for (ThrownTypes.Thrown one : left) {
      add(found, EXIT, one.cause);
    }
    return found;
  }

  private void remember(InstructionGraph.Handler handler, ThrownTypes.Thrown thrown) {
    List<ThrownTypes.Thrown> known =
        caught.computeIfAbsent(handler.target(), h -> new ArrayList<>(2));
    for (ThrownTypes.Thrown one : known) {
      if (Objects.equals(one.type, thrown.type) && one.cause == thrown.cause) {
        return;
      }
    }
    known.add(thrown);
  }

  /** Of several exceptions with one target the likeliest counts. */
  private static void add(List<Edge> found, int target, Cause cause) {
    for (int k = 0; k < found.size(); k++) {
      Edge edge = found.get(k);
      if (edge.target == target) {
        if (edge.cause.compareTo(cause) < 0) {
          found.set(k, new Edge(target, cause));
        }
        return;
      }
    }
    found.add(new Edge(target, cause));
  }
}
