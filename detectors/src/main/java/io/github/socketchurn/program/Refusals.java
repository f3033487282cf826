package io.github.socketchurn.program;

import io.github.socketchurn.bytecode.CallSite;
import io.github.socketchurn.flow.ApiKnowledge;
import io.github.socketchurn.flow.BrokenCodeException;
import io.github.socketchurn.flow.Budget;
import io.github.socketchurn.flow.BudgetExceededException;
import io.github.socketchurn.flow.Callees;
import io.github.socketchurn.flow.LifeTime;
import io.github.socketchurn.flow.MethodBody;
import io.github.socketchurn.flow.Passing;
import io.github.socketchurn.flow.TypeStateSimulation;
import java.util.List;
import org.objectweb.asm.tree.MethodNode;

/** Which methods check a response and throw while it is open. */
final class Refusals {
  private final ProgramClasses classes;
  private final ApiKnowledge knowledge;
  private final CallTargets targets;
  private final Callees callees;

  Refusals(ProgramClasses classes, ApiKnowledge knowledge, CallTargets targets, Callees callees) {
    this.classes = classes;
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
      MethodNode node = classes.body(key.className(), key.method());
      if (node != null && key.isValid() && refuses(key, node)) {
        return true;
      }
    }
    return false;
  }

  private boolean refuses(SummaryKey key, MethodNode node) {
    try {
      Budget budget = new Budget();
      MethodBody body = new MethodBody(key.className(), node, knowledge, callees, budget);
      if (body.graph().hasSubroutines()) {
        return false;
      }
      LifeTime life = TypeStateSimulation.run(body, knowledge, callees, budget, key.origin());
      return life.outcomes().stream()
          .anyMatch(
              outcome ->
                  !outcome.isNormal()
                      && outcome.isLeak(false)
                      && body.throwsOnPurpose(outcome.causeAt()));
    } catch (BudgetExceededException | BrokenCodeException givenUp) {
      return false;
    }
  }
}
