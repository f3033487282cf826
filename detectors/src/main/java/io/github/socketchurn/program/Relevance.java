package io.github.socketchurn.program;

import io.github.socketchurn.bytecode.CallSite;
import io.github.socketchurn.bytecode.ClassFacts;
import io.github.socketchurn.bytecode.MethodFacts;
import io.github.socketchurn.flow.ApiKnowledge;
import io.github.socketchurn.model.Model;
import io.github.socketchurn.model.Role;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Finds the few methods that are worth an analysis: those that make or reset connections. */
public final class Relevance {
  private static final Set<Role> ROLES = EnumSet.of(Role.OPEN, Role.CLIENT, Role.LINGER);

  private final ApiKnowledge knowledge;

  public Relevance(ApiKnowledge knowledge) {
    this.knowledge = knowledge;
  }

  /** The methods of a class that make connections or clients or set how they end. */
  public List<MethodFacts> relevantMethods(ClassFacts facts) {
    List<MethodFacts> relevant = new ArrayList<>(0);
    for (MethodFacts method : facts.methods()) {
      if (!method.isBridge() && isRelevant(method)) {
        relevant.add(method);
      }
    }
    return relevant;
  }

  private boolean isRelevant(MethodFacts method) {
    for (CallSite call : method.calls()) {
      for (Model model : knowledge.of(call)) {
        if (ROLES.contains(model.role())) {
          return true;
        }
      }
    }
    return false;
  }
}
