package io.github.socketchurn.rule;

import io.github.socketchurn.bytecode.CallSite;
import io.github.socketchurn.bytecode.Loop;
import io.github.socketchurn.flow.AcceptFailures;
import io.github.socketchurn.model.Model;
import io.github.socketchurn.model.Role;
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
    for (int i = 0; i < method.body().graph().size(); i++) {
      CallSite call = method.body().callAt(i);
      Model row = call == null ? null : method.knowledge().find(Role.OPEN, call);
      boolean accepts =
          row != null
              && row.is("kind", "accept")
              && !row.is("result", "future")
              && !row.is("result", "callback")
              && method.body().values().isReached(i);
      if (accepts) {
        check(method, i, call, row, findings);
      }
    }
  }

  private static void check(
      MethodContext method, int place, CallSite call, Model row, Consumer<Finding> findings) {
    Loop loop = method.body().loops().innermost(place);
    if (loop == null) {
      return;
    }
    AcceptFailures failures =
        new AcceptFailures(method.body(), method.knowledge(), method.callees(), place, row);
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
            call.owner(),
            CallText.of(method.body(), place),
            method.line(place),
            steps));
  }
}
