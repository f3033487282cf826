package io.github.socketchurn.program;

import io.github.socketchurn.bytecode.CallSite;
import io.github.socketchurn.bytecode.ClassFacts;
import io.github.socketchurn.bytecode.MethodFacts;
import io.github.socketchurn.flow.ApiKnowledge;
import io.github.socketchurn.model.Role;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The methods and constructors that may yield a client to their caller, found by name and
 * descriptor only; a closer look at their bodies decides.
 */
public final class ClientMakers {
  private static final String CONSTRUCTOR = "<init>";
  private static final String OBJECT = "java/lang/Object";

  private final ApiKnowledge knowledge;

  private final Set<String> program = new HashSet<>();

  /** Types of clients, and classes of the program whose objects may hold one. */
  private final Set<String> types = new HashSet<>();

  private final Map<String, Boolean> yieldsClient = new HashMap<>();
  private final Signatures factories = new Signatures();
  private final Set<CallSite> constructors = new HashSet<>();

  /** The calls of each method that make a client themselves; most methods have none. */
  private final Map<MethodFacts, List<CallSite>> building = new IdentityHashMap<>();

  /** Looks for makers of clients among the classes of a program. */
  public ClientMakers(Collection<ClassFacts> classes, ApiKnowledge knowledge) {
    this.knowledge = knowledge;
    for (ClassFacts facts : classes) {
      program.add(facts.name());
      facts.methods().forEach(this::addBuilding);
    }
    int before = -1;
    while (size() != before) {
      before = size();
      yieldsClient.clear();
      for (ClassFacts facts : classes) {
        for (MethodFacts method : facts.methods()) {
          add(facts, method);
        }
      }
    }
  }

  private void addBuilding(MethodFacts method) {
    for (CallSite call : method.calls()) {
      if (isClient(call)) {
        building.computeIfAbsent(method, m -> new ArrayList<>(1)).add(call);
      }
    }
  }

  private int size() {
    return types.size() + factories.size() + constructors.size();
  }

  private void add(ClassFacts facts, MethodFacts method) {
    List<CallSite> built = building.getOrDefault(method, List.of());
    boolean isErased = false;
    for (CallSite call : built) {
      isErased |= call.madeType().equals(OBJECT);
      types.add(call.madeType());
    }
    if (built.isEmpty() && !callsMaker(method)) {
      return;
    }
    for (CallSite call : method.calls()) {
      if (call.name().equals(CONSTRUCTOR) && program.contains(call.owner())) {
        types.add(call.owner());
      }
    }
    if (method.name().equals(CONSTRUCTOR)) {
      constructors.add(new CallSite(facts.name(), CONSTRUCTOR, method.descriptor()));
      types.add(facts.name());
    } else if (yieldsClient(method.descriptor()) || isErased && yieldsObject(method)) {
      types.add(new CallSite(facts.name(), method.name(), method.descriptor()).madeType());
      factories.add(method.name(), method.descriptor());
    }
  }

  /** Generic builders yield plain objects: what becomes of those may be the result. */
  private static boolean yieldsObject(MethodFacts method) {
    String result = method.descriptor().substring(method.descriptor().indexOf(')') + 1);
    return result.startsWith("L") && !result.startsWith("Ljava/");
  }

  private boolean isClient(CallSite call) {
    return knowledge.has(Role.CLIENT, call);
  }

  /** Whether what a method yields may be a client, or an object that holds one. */
  private boolean yieldsClient(String descriptor) {
    String result = descriptor.substring(descriptor.indexOf(')') + 1);
    return result.startsWith("L")
        && yieldsClient.computeIfAbsent(result.substring(1, result.length() - 1), this::isAbove);
  }

  private boolean isAbove(String type) {
    if (type.startsWith("java/lang/")) {
      return false;
    }
    for (String client : new ArrayList<>(types)) {
      if (knowledge.isSubtype(client, type)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a call of the program may yield a client. */
  boolean mayMake(CallSite call) {
    return call.name().equals(CONSTRUCTOR)
        ? constructors.contains(call)
        : factories.contains(call.name(), call.descriptor());
  }

  /** Whether a method builds a client or calls one that may, and hands on what could be it. */
  boolean mayMake(MethodFacts method) {
    return building.containsKey(method) || callsMaker(method);
  }

  private boolean callsMaker(MethodFacts method) {
    for (CallSite call : method.calls()) {
      if (mayMake(call)) {
        return true;
      }
    }
    return false;
  }
}
