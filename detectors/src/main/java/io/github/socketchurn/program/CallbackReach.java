package io.github.socketchurn.program;

import io.github.socketchurn.bytecode.CallSite;
import io.github.socketchurn.bytecode.ClassFacts;
import io.github.socketchurn.bytecode.MethodFacts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
    List<MethodFacts> level = new ArrayList<>();
    for (ClassFacts facts : graph.classes()) {
      for (MethodFacts method : facts.methods()) {
        if (entries.callback(new MethodRef(facts.name(), method)) != null) {
          level.add(method);
        }
      }
    }
    Map<String, List<MethodFacts>> declared = level.isEmpty() ? Map.of() : declared();
    for (int depth = 0; depth < DEEPEST && !level.isEmpty(); depth++) {
      List<MethodFacts> next = new ArrayList<>();
      for (MethodFacts method : level) {
        if (seen.add(method)) {
          found.add(method.name(), method.descriptor());
          method.calls().forEach(call -> next.addAll(named(declared, call)));
          method.lambdaBodies().forEach(call -> next.addAll(named(declared, call)));
        }
      }
      level = next;
    }
    return found;
  }

  private Map<String, List<MethodFacts>> declared() {
    Map<String, List<MethodFacts>> declared = new HashMap<>();
    for (ClassFacts facts : graph.classes()) {
      for (MethodFacts method : facts.methods()) {
        declared
            .computeIfAbsent(signature(method.name(), method.descriptor()), s -> new ArrayList<>(1))
            .add(method);
      }
    }
    return declared;
  }

  private static List<MethodFacts> named(Map<String, List<MethodFacts>> declared, CallSite call) {
    return declared.getOrDefault(signature(call.name(), call.descriptor()), List.of());
  }

  private static String signature(String name, String descriptor) {
    return name + descriptor;
  }
}
