package io.github.socketchurn.program;

import io.github.socketchurn.bytecode.CallSite;
import io.github.socketchurn.bytecode.ClassFacts;
import io.github.socketchurn.bytecode.MethodFacts;
import io.github.socketchurn.flow.ApiKnowledge;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Who calls what, backwards: the methods that hold a call which may run a given method, by name,
 * descriptor and class hierarchy. Indexed on first use, since most programs open nothing.
 */
final class CallGraph {
  private static final String CONSTRUCTOR = "<init>";

  private final List<ClassFacts> classes;
  private final ApiKnowledge knowledge;
  private Map<String, Map<String, List<Edge>>> byCallee;
  private final Map<String, List<MethodRef>> byMadeClass = new HashMap<>();
  private final Map<CallSite, List<MethodRef>> byLambda = new HashMap<>();
  private final Map<MethodRef, List<MethodRef>> callers = new HashMap<>();
  private final Map<String, ClassFacts> byName = new HashMap<>();

  /** A call in a method; the name and the descriptor are those of the index. */
  private static final class Edge {
    final MethodRef caller;
    final String owner;

    Edge(MethodRef caller, String owner) {
      this.caller = caller;
      this.owner = owner;
    }
  }

  CallGraph(Collection<ClassFacts> program, ApiKnowledge knowledge) {
    this.classes = new ArrayList<>(program);
    // The order of visits must not show in what is found.
    this.classes.sort(Comparator.comparing(ClassFacts::name));
    this.knowledge = knowledge;
  }

  List<ClassFacts> classes() {
    return classes;
  }

  /** Decides whether a call counts, by who makes it, what class it names and what it may run. */
  interface CallFilter {
    boolean counts(MethodRef caller, String owner, MethodRef callee);
  }

  /** The methods with a call that may run a method. */
  List<MethodRef> callersOf(MethodRef callee) {
    return callers.computeIfAbsent(callee, c -> callersOf(c, (caller, owner, method) -> true));
  }

  /** The same, by the calls that count. */
  List<MethodRef> callersOf(MethodRef callee, CallFilter filter) {
    index();
    List<MethodRef> found = new ArrayList<>(2);
    Map<String, Boolean> related = new HashMap<>();
    Map<String, List<Edge>> named = byCallee.getOrDefault(callee.method().name(), Map.of());
    for (Edge edge : named.getOrDefault(callee.method().descriptor(), List.of())) {
      boolean isLast = !found.isEmpty() && found.get(found.size() - 1) == edge.caller;
      if (!isLast
          && related.computeIfAbsent(edge.owner, owner -> isRelated(owner, callee))
          && filter.counts(edge.caller, edge.owner, callee)) {
        found.add(edge.caller);
      }
    }
    return found;
  }

  /** Whether a call, by what it names, may run a method. */
  boolean mayRun(CallSite call, MethodRef callee) {
    return callee.isNamedLike(call) && isRelated(call.owner(), callee);
  }

  private boolean isRelated(String owner, MethodRef callee) {
    return owner.equals(callee.className())
        || !callee.method().name().equals(CONSTRUCTOR)
            && (knowledge.isSubtype(callee.className(), owner)
                || knowledge.isSubtype(owner, callee.className()));
  }

  /** The methods that make a lambda or method reference of a method. */
  List<MethodRef> lambdaHoldersOf(MethodRef body) {
    index();
    return byLambda.getOrDefault(body.asCall(), List.of());
  }

  /** The methods that make objects of a class. */
  List<MethodRef> makersOf(String className) {
    index();
    return byMadeClass.getOrDefault(className, List.of());
  }

  /** The methods of a class of the program. */
  List<MethodRef> methodsOf(String className) {
    index();
    ClassFacts facts = byName.get(className);
    List<MethodRef> methods = new ArrayList<>();
    for (MethodFacts method : facts == null ? List.<MethodFacts>of() : facts.methods()) {
      methods.add(new MethodRef(className, method));
    }
    return methods;
  }

  private void index() {
    if (byCallee != null) {
      return;
    }
    byCallee = new HashMap<>();
    for (ClassFacts facts : classes) {
      byName.put(facts.name(), facts);
      for (MethodFacts method : facts.methods()) {
        byCallee
            .computeIfAbsent(method.name(), n -> new HashMap<>(2))
            .computeIfAbsent(method.descriptor(), d -> new ArrayList<>(1));
      }
    }
    for (ClassFacts facts : classes) {
      for (MethodFacts method : facts.methods()) {
        index(new MethodRef(facts.name(), method));
      }
    }
  }

  private void index(MethodRef caller) {
    for (CallSite call : caller.method().calls()) {
      List<Edge> edges = byCallee.getOrDefault(call.name(), Map.of()).get(call.descriptor());
      if (edges != null) {
        edges.add(new Edge(caller, call.owner()));
      }
      if (call.name().equals(CONSTRUCTOR) && byName.containsKey(call.owner())) {
        add(byMadeClass, call.owner(), caller);
      }
    }
    for (CallSite body : caller.method().lambdaBodies()) {
      if (byName.containsKey(body.owner())) {
        add(byLambda, body, caller);
      }
    }
  }

  private static <K> void add(Map<K, List<MethodRef>> index, K key, MethodRef caller) {
    List<MethodRef> callers = index.computeIfAbsent(key, k -> new ArrayList<>(1));
    if (callers.isEmpty() || callers.get(callers.size() - 1) != caller) {
      callers.add(caller);
    }
  }
}
