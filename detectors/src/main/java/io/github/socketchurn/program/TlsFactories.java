package io.github.socketchurn.program;

import io.github.socketchurn.bytecode.CallSite;
import io.github.socketchurn.bytecode.ClassFacts;
import io.github.socketchurn.flow.ApiKnowledge;
import io.github.socketchurn.flow.BrokenCodeException;
import io.github.socketchurn.flow.Budget;
import io.github.socketchurn.flow.BudgetExceededException;
import io.github.socketchurn.flow.Callees;
import io.github.socketchurn.flow.MadeTls;
import io.github.socketchurn.flow.MethodBody;
import io.github.socketchurn.flow.TlsOrigins;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.objectweb.asm.tree.MethodNode;

/** The methods of the program that make a TLS context or factory each time they are called. */
final class TlsFactories {
  private static final int DEEPEST = 3;

  private final ProgramClasses classes;
  private final ApiKnowledge knowledge;
  private final CallTargets targets;
  private final Map<String, Optional<MadeTls>> known = new HashMap<>();
  private int nesting;

  TlsFactories(ProgramClasses classes, ApiKnowledge knowledge, CallTargets targets) {
    this.classes = classes;
    this.knowledge = knowledge;
    this.targets = targets;
  }

  /** What a call yields, or null. */
  MadeTls of(CallSite call, int opcode, Callees callees) {
    List<CallTargets.Target> found =
        call.descriptor().endsWith(";") && nesting < DEEPEST ? targets.of(call, opcode) : null;
    if (found == null || found.size() != 1) {
      return null;
    }
    CallTargets.Target target = found.get(0);
    String key = target.className + "." + target.method.name() + target.method.descriptor();
    Optional<MadeTls> result = known.get(key);
    if (result == null) {
      known.put(key, Optional.empty());
      nesting++;
      try {
        result = Optional.ofNullable(find(target, callees));
      } finally {
        nesting--;
      }
      known.put(key, result);
    }
    return result.orElse(null);
  }

  private MadeTls find(CallTargets.Target target, Callees callees) {
    MethodNode node = classes.body(target.className, target.method);
    ClassFacts facts = classes.facts(target.className);
    if (node == null || facts == null) {
      return null;
    }
    try {
      MethodBody body = new MethodBody(target.className, node, knowledge, callees, new Budget());
      return body.graph().hasSubroutines()
          ? null
          : new TlsOrigins(facts, target.method, body, knowledge, callees).ofResult();
    } catch (BudgetExceededException | BrokenCodeException givenUp) {
      return null;
    }
  }
}
