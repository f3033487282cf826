package io.github.socketchurn.program;

import io.github.socketchurn.bytecode.CallSite;
import io.github.socketchurn.bytecode.ClassFacts;
import io.github.socketchurn.bytecode.MethodFacts;
import io.github.socketchurn.flow.ApiKnowledge;
import io.github.socketchurn.flow.BuilderChain;
import io.github.socketchurn.flow.Callees;
import io.github.socketchurn.flow.MadeClient;
import io.github.socketchurn.flow.MadeClients;
import io.github.socketchurn.model.Model;
import java.util.List;
import org.objectweb.asm.Opcodes;
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
  private final Inspection inspection;
  private final Answers<String, MadeClient> known = new Answers<>(DEEPEST);

  ClientFactories(
      ProgramClasses classes, ApiKnowledge knowledge, CallTargets targets, ClientMakers makers) {
    this.classes = classes;
    this.knowledge = knowledge;
    this.targets = targets;
    this.makers = makers;
    this.inspection = new Inspection(classes, knowledge);
    this.unassigned = new UnassignedFields(classes);
  }

  /** What a call yields, whichever of its targets runs, or null. */
  MadeClient of(CallSite call, int opcode, Callees callees) {
    if (!known.mayAsk() || !makers.mayMake(call)) {
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
    List<CallTargets.Target> found = known.mayAsk() ? targets.of(call, opcode) : null;
    if (found == null) {
      return false;
    }
    return known.within(
        () -> found.stream().allMatch(target -> yieldsPlainBuilder(target, model, callees)));
  }

  private boolean yieldsPlainBuilder(CallTargets.Target target, Model model, Callees callees) {
    Boolean isPlain =
        inspection.of(
            target.className,
            target.method,
            callees,
            (body, budget) -> new BuilderChain(body, knowledge, callees).yieldsPlainBuilder(model));
    return isPlain != null && isPlain;
  }

  /** Whether a called method may go round a loop, also if nothing is known of it. */
  boolean mayLoop(CallSite call, int opcode) {
    List<CallTargets.Target> found = targets.of(call, opcode);
    if (found == null) {
      return true;
    }
    for (CallTargets.Target target : found) {
      MethodNode body = classes.body(target.className, target.method);
      if (body == null || Loops.mayHave(body) || isLoopInHelper(target)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a method calls another one of its class that loops. */
  private boolean isLoopInHelper(CallTargets.Target target) {
    for (CallSite call : target.method.calls()) {
      boolean isOwn = call.owner().equals(target.className) && !call.name().startsWith("<");
      List<CallTargets.Target> helpers =
          isOwn ? targets.of(call, Opcodes.INVOKESPECIAL) : List.<CallTargets.Target>of();
      for (CallTargets.Target helper : helpers == null ? List.<CallTargets.Target>of() : helpers) {
        MethodNode body = classes.body(helper.className, helper.method);
        if (body != null && Loops.mayHave(body)) {
          return true;
        }
      }
    }
    return false;
  }

  private MadeClient of(CallTargets.Target target, Callees callees) {
    String key = target.className + "." + target.method.name() + target.method.descriptor();
    return known.of(key, () -> find(target, callees));
  }

  private MadeClient find(CallTargets.Target target, Callees callees) {
    ClassFacts facts = classes.facts(target.className);
    MethodFacts method = target.method;
    return facts == null || !makers.mayMake(method)
        ? null
        : inspection.of(
            target.className,
            method,
            callees,
            (body, budget) ->
                new MadeClients(facts, method, body, knowledge, callees, budget)
                    .find(unassigned::contains));
  }
}
