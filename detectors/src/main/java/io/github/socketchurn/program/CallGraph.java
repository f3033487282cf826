package io.github.socketchurn.program;

import io.github.socketchurn.bytecode.CallSite;
import io.github.socketchurn.bytecode.ClassFacts;
import io.github.socketchurn.bytecode.MethodFacts;
import io.github.socketchurn.flow.ApiKnowledge;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who calls what, backwards: the methods that hold a call which may run a given method, by name,
 * descriptor and class hierarchy. Indexed on first use, since most programs open nothing.
 */
final class CallGraph {
  private static final String CONSTRUCTOR = "<init>";

  private final List<ClassFacts> classes;
  private final ApiKnowledge knowledge;
  private Map<String, List<MethodRef>> byCalleeName;
  private final Map<String, List<MethodRef>> byMadeClass = new HashMap<>();
  private final Map<CallSite, List<MethodRef>> byLambda = new HashMap<>();
  private final Map<String, List<MethodRef>> byClass = new HashMap<>();

  CallGraph(Collection<ClassFacts> program, ApiKnowledge knowledge) {
    this.classes = new ArrayList<>(program);
    // The order of visits must not show in what is found.
    this.classes.sort(Comparator.comparing(ClassFacts::name));
    this.knowledge = knowledge;
  }

  List<ClassFacts> classes() {
    return classes;
  }

  /** The methods with a call that may run a method. */
  List<MethodRef> callersOf(MethodRef callee) {
    index();
    boolean isConstructor = callee.method().name().equals(CONSTRUCTOR);
    List<MethodRef> named =
        isConstructor
            ? byMadeClass.get(callee.className())
            : byCalleeName.get(callee.method().name());
    List<MethodRef> callers = new ArrayList<>(2);
    for (MethodRef caller : named == null ? List.<MethodRef>of() : named) {
      if (caller.method().calls().stream().anyMatch(call -> mayRun(call, callee))) {
        callers.add(caller);
      }
    }
    return callers;
  }

  /** Whether a call, by what it names, may run a method. */
  boolean mayRun(CallSite call, MethodRef callee) {
    if (!callee.isNamedLike(call)) {
      return false;
    }
    return call.owner().equals(callee.className())
        || !call.name().equals(CONSTRUCTOR)
            && (knowledge.isSubtype(callee.className(), call.owner())
                || knowledge.isSubtype(call.owner(), callee.className()));
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
    return byClass.getOrDefault(className, List.of());
  }

  private void index() {
    if (byCalleeName != null) {
      return;
    }
    byCalleeName = new HashMap<>();
    Set<String> ownNames = new HashSet<>();
    Set<String> ownClasses = new HashSet<>();
    for (ClassFacts facts : classes) {
      ownClasses.add(facts.name());
      facts.methods().forEach(method -> ownNames.add(method.name()));
    }
    for (ClassFacts facts : classes) {
      for (MethodFacts method : facts.methods()) {
        MethodRef ref = new MethodRef(facts.name(), method);
        add(byClass, facts.name(), ref);
        index(ref, ownNames, ownClasses);
      }
    }
  }

  private void index(MethodRef caller, Set<String> ownNames, Set<String> ownClasses) {
    for (CallSite call : caller.method().calls()) {
      if (call.name().equals(CONSTRUCTOR)) {
        if (ownClasses.contains(call.owner())) {
          add(byMadeClass, call.owner(), caller);
        }
      } else if (ownNames.contains(call.name())) {
        add(byCalleeName, call.name(), caller);
      }
    }
    for (CallSite body : caller.method().lambdaBodies()) {
      if (ownClasses.contains(body.owner())) {
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
