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
 * lambdas within a few steps: what other targets of a virtual call are measured by. Computed on
 * first use.
 */
final class OpeningMethods {
  private static final int DEEPEST = 8;

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
    for (int depth = 0; depth < DEEPEST && !work.isEmpty(); depth++) {
      Deque<MethodRef> above = new ArrayDeque<>();
      for (MethodRef next : work) {
        if (found.add(next)) {
          above.addAll(graph.callersOf(next, OpeningMethods::isNoDelegation));
          above.addAll(graph.lambdaHoldersOf(next));
        }
      }
      work = above;
    }
    return found;
  }

  /**
   * As opposed to a decorator or a listener that passes a call of its own on to another object:
   * which one that is, the class hierarchy does not tell.
   */
  private static boolean isNoDelegation(MethodRef caller, String owner, MethodRef callee) {
    return owner.equals(callee.className())
        || !caller.method().name().equals(callee.method().name())
        || !caller.method().descriptor().equals(callee.method().descriptor());
  }

  private boolean makes(CallSite call) {
    return knowledge.has(Role.OPEN, call) || knowledge.has(Role.CLIENT, call);
  }
}
