package io.github.socketchurn.rule;

import io.github.socketchurn.bytecode.Loop;
import io.github.socketchurn.flow.AcceptFailures;
import io.github.socketchurn.flow.LifeTime;
import io.github.socketchurn.flow.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * SOCK_ACCEPT_SPIN: a loop that catches the failure of accept and tries again at once. When the
 * process is out of descriptors, the next accept fails as fast as this one.
 */
final class AcceptSpinRule implements Rule {
  @Override
  public void check(MethodContext method, Consumer<Finding> findings) {
    for (LifeTime life : method.lives()) {
      if (life.origin().kind().equals("accept")) {
        check(method, life.origin(), findings);
      }
    }
  }

  private static void check(MethodContext method, Origin origin, Consumer<Finding> findings) {
    int place = origin.instruction();
    Loop loop = method.body().loops().innermost(place);
    if (loop == null) {
      return;
    }
    AcceptFailures failures =
        new AcceptFailures(
            method.body(), method.knowledge(), method.callees(), place, origin.model());
    if (!failures.spins()) {
      return;
    }
    List<Step> steps = new ArrayList<>();
    steps.add(new Step(StepRole.ACCEPT_FAILURE_CAUGHT_AT, method.line(failures.handler())));
    steps.add(new Step(StepRole.LOOP, LoopLines.first(method, loop)));
    findings.accept(
        new Finding(
            Pattern.SOCK_ACCEPT_SPIN,
            Priority.NORMAL,
            method,
            origin.call().owner(),
            CallText.of(method.body(), place),
            method.line(place),
            steps));
  }
}
