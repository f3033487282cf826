package io.github.socketchurn.program;

import io.github.socketchurn.bytecode.CallSite;
import io.github.socketchurn.flow.ApiKnowledge;
import io.github.socketchurn.flow.Callees;
import io.github.socketchurn.flow.LifeTime;
import io.github.socketchurn.flow.Passing;
import io.github.socketchurn.flow.TypeStateSimulation;
import java.util.List;

/** Which methods check a response and throw while it is open. */
final class Refusals {
  private final Inspection inspection;
  private final ApiKnowledge knowledge;
  private final CallTargets targets;
  private final Callees callees;

  Refusals(ProgramClasses classes, ApiKnowledge knowledge, CallTargets targets, Callees callees) {
    this.inspection = new Inspection(classes, knowledge);
    this.knowledge = knowledge;
    this.targets = targets;
    this.callees = callees;
  }

  boolean of(CallSite call, int opcode, Passing passing) {
    List<CallTargets.Target> found = targets.of(call, opcode);
    if (found == null) {
      return false;
    }
    for (CallTargets.Target target : found) {
      SummaryKey key = SummaryKey.ofParameter(target, passing);
      if (key.isValid() && refuses(key)) {
        return true;
      }
    }
    return false;
  }

  private boolean refuses(SummaryKey key) {
    Boolean found =
        inspection.of(
            key.className(),
            key.method(),
            callees,
            (body, budget) -> {
              LifeTime life =
                  TypeStateSimulation.run(body, knowledge, callees, budget, key.origin());
              return life.outcomes().stream()
                  .anyMatch(
                      outcome ->
                          !outcome.isNormal()
                              && outcome.isLeak(false)
                              && body.throwsOnPurpose(outcome.causeAt()));
            });
    return found != null && found;
  }
}
