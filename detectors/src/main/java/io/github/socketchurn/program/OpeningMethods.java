package io.github.socketchurn.program;

import io.github.socketchurn.bytecode.CallSite;
import io.github.socketchurn.bytecode.ClassFacts;
import io.github.socketchurn.bytecode.MethodFacts;
import io.github.socketchurn.flow.ApiKnowledge;
import io.github.socketchurn.model.Role;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/**
 * The methods from which an open, or the making of a client, can be reached through calls and
 * lambdas: what other targets of a virtual call are measured by. Computed on first use.
 */
final class OpeningMethods {
  private final CallGraph graph;
  private final ApiKnowledge knowledge;
  private Set<MethodRef> reaching;

  OpeningMethods(CallGraph graph, ApiKnowledge knowledge) {
    this.graph = graph;
    this.knowledge = knowledge;
  }

  boolean contains(CallTargets.Target target) {
    if (reaching == null) {
      reaching = compute();
    }
    return reaching.contains(new MethodRef(target.className, target.method));
  }

  private Set<MethodRef> compute() {
    Set<MethodRef> found = new HashSet<>();
    Deque<MethodRef> work = new ArrayDeque<>();
    for (ClassFacts facts : graph.classes()) {
      for (MethodFacts method : facts.methods()) {
        if (method.calls().stream().anyMatch(this::makes)) {
          work.add(new MethodRef(facts.name(), method));
        }
      }
    }
    while (!work.isEmpty()) {
      MethodRef next = work.remove();
      if (found.add(next)) {
        work.addAll(graph.callersOf(next));
        work.addAll(graph.lambdaHoldersOf(next));
      }
    }
    return found;
  }

  private boolean makes(CallSite call) {
    return knowledge.has(Role.OPEN, call) || knowledge.has(Role.CLIENT, call);
  }
}
