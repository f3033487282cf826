package io.github.socketchurn.program;

import io.github.socketchurn.bytecode.CallSite;
import io.github.socketchurn.bytecode.ClassFacts;
import io.github.socketchurn.bytecode.MethodFacts;
import io.github.socketchurn.flow.ApiKnowledge;
import io.github.socketchurn.model.Model;
import io.github.socketchurn.model.Role;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the few methods that are worth an analysis: those that make or reset connections, and those
 * that call a method which may hand them a connection that it has made. The second are found by
 * name and descriptor only, walking backwards from the opens; the summaries decide.
 */
public final class Relevance {
  private static final Set<Role> ROLES =
      EnumSet.of(
          Role.OPEN,
          Role.CONNECT,
          Role.CLIENT,
          Role.RESPONSE,
          Role.LINGER,
          Role.KEEPALIVE_OFF,
          Role.TLS_CONTEXT,
          Role.REUSE_ADDRESS,
          Role.LOCAL_BIND);

  private static final Set<String> OWNED = Set.of("caller-owns", "owns");

  private final ApiKnowledge knowledge;
  private final ClientMakers clients;

  /** What methods are called of which some row has one of the roles. */
  private final Set<String> directNames = new HashSet<>();

  private final Map<String, Boolean> closable = new HashMap<>();
  private final Signatures factories = new Signatures();
  private final Set<CallSite> opening = new HashSet<>();

  /** Types with a part that closes them, such as the entity of a response. */
  private final Set<String> viewed = new HashSet<>();

  /** Looks for factories of connections among the classes of a program. */
  public Relevance(Collection<ClassFacts> program, ApiKnowledge knowledge) {
    this.knowledge = knowledge;
    this.clients = new ClientMakers(program, knowledge);
    for (Model model : knowledge.models().all()) {
      if (ROLES.contains(model.role()) && model.member() != null) {
        directNames.add(model.member());
      }
      if (model.role() == Role.WRAP && model.is("of", "receiver") && model.is("closes", "yes")) {
        viewed.add(model.owner());
      }
    }
    List<MethodFacts> candidates = new ArrayList<>();
    Map<CallSite, MethodFacts> constructors = new HashMap<>();
    for (ClassFacts facts : program) {
      for (MethodFacts method : facts.methods()) {
        if (yieldsClosable(method)) {
          candidates.add(method);
        } else if (method.name().equals("<init>")) {
          constructors.put(new CallSite(facts.name(), "<init>", method.descriptor()), method);
        }
      }
    }
    int before = -1;
    while (factories.size() + opening.size() != before) {
      before = factories.size() + opening.size();
      constructors.forEach(
          (call, method) -> {
            if (method.calls().stream().anyMatch(c -> opens(c) || isFactory(c))) {
              opening.add(call);
            }
          });
      for (MethodFacts method : candidates) {
        if (statesOwner(method)
            || method.calls().stream().anyMatch(call -> opens(call) || isFactory(call))) {
          factories.add(method.name(), method.descriptor());
        }
      }
    }
  }

  /** A connection is passed on as something that can be closed. */
  private boolean yieldsClosable(MethodFacts method) {
    String type = method.descriptor().substring(method.descriptor().indexOf(')') + 1);
    return type.startsWith("L")
        && closable.computeIfAbsent(type.substring(1, type.length() - 1), this::isClosable);
  }

  /** Whether an annotation says that the caller has to close the result. */
  private boolean statesOwner(MethodFacts method) {
    return method.annotations().stream()
        .flatMap(annotation -> knowledge.models().ofAnnotation(annotation).stream())
        .anyMatch(
            model -> model.role() == Role.OWNERSHIP && OWNED.contains(model.text("effect", "")));
  }

  private boolean isClosable(String type) {
    return knowledge.isSubtype(type, "java/lang/AutoCloseable")
        || knowledge.has(Role.CLOSE, new CallSite(type, "close", "()V"))
        || viewed.contains(type);
  }

  private boolean isFactory(CallSite call) {
    if (call.name().equals("<init>")) {
      return opening.contains(call);
    }
    return factories.contains(call.name(), call.descriptor());
  }

  private boolean opens(CallSite call) {
    return knowledge.has(Role.OPEN, call) || knowledge.has(Role.RESPONSE, call);
  }

  /** Whether a method opens a connection, or calls one that may, and yields an object. */
  boolean mayYieldConnection(MethodFacts method) {
    if (method.name().equals("<init>")) {
      return method.calls().stream().anyMatch(call -> opens(call) || isFactory(call));
    }
    return yieldsClosable(method)
        && (factories.contains(method.name(), method.descriptor())
            || method.calls().stream().anyMatch(this::opens));
  }

  ClientMakers clients() {
    return clients;
  }

  /** The methods of a class that make connections or clients or set how they end. */
  public List<MethodFacts> relevantMethods(ClassFacts facts) {
    List<MethodFacts> relevant = new ArrayList<>(0);
    for (MethodFacts method : facts.methods()) {
      if (!method.isBridge()
          && (isRelevant(method) || isCallback(facts, method) || closesConnections(method))) {
        relevant.add(method);
      }
    }
    return relevant;
  }

  /** Whether an object may give up connections by the method, one after another. */
  private boolean closesConnections(MethodFacts method) {
    return ClosingMethods.contain(method)
        && method.calls().stream()
            .anyMatch(
                call ->
                    knowledge.has(Role.CLOSE, call) && knowledge.isConnectionType(call.owner()));
  }

  /** Whether a library calls the method with a response to release. */
  private boolean isCallback(ClassFacts facts, MethodFacts method) {
    return knowledge.models().namesMethod(Role.RESPONSE, method.name())
        && knowledge.has(
            Role.RESPONSE, new CallSite(facts.name(), method.name(), method.descriptor()));
  }

  private boolean isRelevant(MethodFacts method) {
    for (CallSite call : method.calls()) {
      if (isFactory(call) || clients.mayMake(call) || isDirect(call)) {
        return true;
      }
    }
    return false;
  }

  private boolean isDirect(CallSite call) {
    if (!directNames.contains(call.name()) && !directNames.contains(Model.ANY_MEMBER)) {
      return false;
    }
    for (Model model : knowledge.of(call)) {
      if (ROLES.contains(model.role())) {
        return true;
      }
    }
    return false;
  }
}
