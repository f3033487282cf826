package io.github.socketchurn.program;

import io.github.socketchurn.bytecode.ClassFacts;
import io.github.socketchurn.bytecode.MethodFacts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The methods that callbacks, told of connections that have failed or ended, may run within a few
 * calls: by name and descriptor only, as a cheap test before the search. Computed on first use.
 */
final class CallbackReach {
  private static final int DEEPEST = 4;

  private final CallGraph graph;
  private final HotEntries entries;
  private Signatures signatures;

  CallbackReach(CallGraph graph, HotEntries entries) {
    this.graph = graph;
    this.entries = entries;
  }

  boolean contains(MethodRef method) {
    if (signatures == null) {
      signatures = compute();
    }
    return signatures.contains(method.method().name(), method.method().descriptor());
  }

  private Signatures compute() {
    Signatures found = new Signatures();
    Set<MethodFacts> seen = new HashSet<>();
    List<MethodFacts> level = callbacks();
    for (int depth = 0; depth < DEEPEST && !level.isEmpty(); depth++) {
      Signatures called = new Signatures();
      for (MethodFacts method : level) {
        if (seen.add(method)) {
          found.add(method.name(), method.descriptor());
          method.calls().forEach(call -> called.add(call.name(), call.descriptor()));
          method.lambdaBodies().forEach(call -> called.add(call.name(), call.descriptor()));
        }
      }
      level = declared(called);
    }
    return found;
  }

  private List<MethodFacts> callbacks() {
    List<MethodFacts> callbacks = new ArrayList<>();
    for (ClassFacts facts : graph.classes()) {
      for (MethodFacts method : facts.methods()) {
        if (entries.callback(new MethodRef(facts.name(), method)) != null) {
          callbacks.add(method);
        }
      }
    }
    return callbacks;
  }

  private List<MethodFacts> declared(Signatures called) {
    List<MethodFacts> declared = new ArrayList<>();
    for (ClassFacts facts : graph.classes()) {
      for (MethodFacts method : facts.methods()) {
        if (called.contains(method.name(), method.descriptor())) {
          declared.add(method);
        }
      }
    }
    return declared;
  }
}
