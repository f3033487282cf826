package io.github.socketchurn.program;

import io.github.socketchurn.bytecode.CallSite;
import io.github.socketchurn.bytecode.ClassFacts;
import io.github.socketchurn.bytecode.MethodFacts;
import io.github.socketchurn.flow.ApiKnowledge;
import io.github.socketchurn.flow.BrokenCodeException;
import io.github.socketchurn.flow.Budget;
import io.github.socketchurn.flow.BudgetExceededException;
import io.github.socketchurn.flow.BuilderChain;
import io.github.socketchurn.flow.Callees;
import io.github.socketchurn.flow.MadeClient;
import io.github.socketchurn.flow.MadeClients;
import io.github.socketchurn.flow.MethodBody;
import io.github.socketchurn.model.Model;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.objectweb.asm.tree.MethodNode;

/**
 * Answers which calls yield a client that the called method has built for its caller. Factories
 * call factories a few levels deep at most; a cycle yields nothing.
 */
final class ClientFactories {
  private static final int DEEPEST = 6;

  private final ProgramClasses classes;
  private final ApiKnowledge knowledge;
  private final CallTargets targets;
  private final ClientMakers makers;
  private final UnassignedFields unassigned;
  private final Map<String, Optional<MadeClient>> known = new HashMap<>();
  private int nesting;

  ClientFactories(
      ProgramClasses classes, ApiKnowledge knowledge, CallTargets targets, ClientMakers makers) {
    this.classes = classes;
    this.knowledge = knowledge;
    this.targets = targets;
    this.makers = makers;
    this.unassigned = new UnassignedFields(classes);
  }

  /** What a call yields, whichever of its targets runs, or null. */
  MadeClient of(CallSite call, int opcode, Callees callees) {
    if (nesting >= DEEPEST || !makers.mayMake(call)) {
      return null;
    }
    List<CallTargets.Target> found = targets.of(call, opcode);
    if (found == null) {
      return null;
    }
    MadeClient all = null;
    for (CallTargets.Target target : found) {
      MadeClient one = of(target, callees);
      if (one == null) {
        return null;
      }
      all = all == null ? one : all;
    }
    return all;
  }

  /** Whether a call yields a builder to which no pool was given, whichever of its targets runs. */
  boolean yieldsPlainBuilder(CallSite call, int opcode, Model model, Callees callees) {
    List<CallTargets.Target> found = nesting < DEEPEST ? targets.of(call, opcode) : null;
    if (found == null) {
      return false;
    }
    nesting++;
    try {
      for (CallTargets.Target target : found) {
        MethodNode node = classes.body(target.className, target.method);
        if (node == null || !yieldsPlainBuilder(target.className, node, model, callees)) {
          return false;
        }
      }
      return true;
    } finally {
      nesting--;
    }
  }

  private boolean yieldsPlainBuilder(
      String className, MethodNode node, Model model, Callees callees) {
    try {
      MethodBody body = new MethodBody(className, node, knowledge, callees, new Budget());
      return !body.graph().hasSubroutines()
          && new BuilderChain(body, knowledge, callees).yieldsPlainBuilder(model);
    } catch (BudgetExceededException | BrokenCodeException givenUp) {
      return false;
    }
  }

  /** Whether a called method may go round a loop, also if nothing is known of it. */
  boolean mayLoop(CallSite call, int opcode) {
    List<CallTargets.Target> found = targets.of(call, opcode);
    if (found == null) {
      return true;
    }
    for (CallTargets.Target target : found) {
      MethodNode body = classes.body(target.className, target.method);
      if (body == null || Loops.mayHave(body)) {
        return true;
      }
    }
    return false;
  }

  private MadeClient of(CallTargets.Target target, Callees callees) {
    String key = target.className + "." + target.method.name() + target.method.descriptor();
    Optional<MadeClient> result = known.get(key);
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

  private MadeClient find(CallTargets.Target target, Callees callees) {
    ClassFacts facts = classes.facts(target.className);
    MethodFacts method = target.method;
    MethodNode node = classes.body(target.className, method);
    if (node == null || facts == null || !makers.mayMake(method)) {
      return null;
    }
    try {
      Budget budget = new Budget();
      MethodBody body = new MethodBody(target.className, node, knowledge, callees, budget);
      return body.graph().hasSubroutines()
          ? null
          : new MadeClients(facts, method, body, knowledge, callees, budget)
              .find(unassigned::contains);
    } catch (BudgetExceededException | BrokenCodeException givenUp) {
      return null;
    }
  }
}
