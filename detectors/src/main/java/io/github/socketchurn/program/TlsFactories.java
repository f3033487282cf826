package io.github.socketchurn.program;

import io.github.socketchurn.bytecode.CallSite;
import io.github.socketchurn.bytecode.ClassFacts;
import io.github.socketchurn.flow.ApiKnowledge;
import io.github.socketchurn.flow.Callees;
import io.github.socketchurn.flow.MadeTls;
import io.github.socketchurn.flow.TlsOrigins;
import java.util.List;

/** The methods of the program that make a TLS context or factory each time they are called. */
final class TlsFactories {
  private static final int DEEPEST = 3;

  private final ProgramClasses classes;
  private final ApiKnowledge knowledge;
  private final CallTargets targets;
  private final Inspection inspection;
  private final Answers<String, MadeTls> known = new Answers<>(DEEPEST);

  TlsFactories(ProgramClasses classes, ApiKnowledge knowledge, CallTargets targets) {
    this.classes = classes;
    this.knowledge = knowledge;
    this.targets = targets;
    this.inspection = new Inspection(classes, knowledge);
  }

  /** What a call yields, or null. */
  MadeTls of(CallSite call, int opcode, Callees callees) {
    List<CallTargets.Target> found =
        call.descriptor().endsWith(";") && known.mayAsk() ? targets.of(call, opcode) : null;
    if (found == null || found.size() != 1) {
      return null;
    }
    CallTargets.Target target = found.get(0);
    String key = target.className + "." + target.method.name() + target.method.descriptor();
    return known.of(key, () -> find(target, callees));
  }

  private MadeTls find(CallTargets.Target target, Callees callees) {
    ClassFacts facts = classes.facts(target.className);
    return facts == null
        ? null
        : inspection.of(
            target.className,
            target.method,
            callees,
            (body, budget) ->
                new TlsOrigins(facts, target.method, body, knowledge, callees).ofResult());
  }
}
