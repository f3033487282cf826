package io.github.socketchurn.rule;

import io.github.socketchurn.bytecode.CallSite;
import io.github.socketchurn.bytecode.Loop;
import io.github.socketchurn.bytecode.MethodFacts;
import io.github.socketchurn.flow.AcceptFailures;
import io.github.socketchurn.flow.FailurePath;
import io.github.socketchurn.flow.LifeTime;
import io.github.socketchurn.flow.MethodBody;
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
    AcceptFailures failures =
        new AcceptFailures(
            method.body(), method.knowledge(), method.callees(), place, origin.model());
    if (method.body().loops().innermost(place) != null && failures.spins()) {
      String type = origin.isResult() ? origin.model().owner() : origin.call().owner();
      findings.accept(finding(method, place, type, method.line(failures.handler())));
    } else if (!origin.isResult()) {
      checkCallers(method, origin, failures, findings);
    }
  }

  /** A method that swallows the failure may be called again at once. */
  private static void checkCallers(
      MethodContext helper, Origin origin, AcceptFailures failures, Consumer<Finding> findings) {
    List<FailurePath> swallowed = failures.swallowed();
    if (swallowed.isEmpty()) {
      return;
    }
    ClassCode code = helper.code();
    for (MethodFacts caller : code.callersOf(helper.method())) {
      MethodBody body = code.body(caller);
      for (int i = 0; body != null && i < body.graph().size(); i++) {
        if (!calls(body, i, helper) || body.loops().innermost(i) == null) {
          continue;
        }
        AcceptFailures again =
            new AcceptFailures(body, helper.knowledge(), helper.callees(), i, origin.model());
        if (swallowed.stream().anyMatch(again::spinsAfter)) {
          MethodContext method = helper.sibling(caller, body);
          String type = origin.call().owner();
          findings.accept(finding(method, i, type, helper.line(failures.handler())));
        }
      }
    }
  }

  private static boolean calls(MethodBody body, int index, MethodContext callee) {
    CallSite call = body.callAt(index);
    return call != null
        && body.values().isReached(index)
        && call.owner().equals(callee.className())
        && call.name().equals(callee.method().name())
        && call.descriptor().equals(callee.method().descriptor());
  }

  private static Finding finding(MethodContext method, int place, String type, int caughtAt) {
    Loop loop = method.body().loops().innermost(place);
    List<Step> steps = new ArrayList<>();
    steps.add(new Step(StepRole.ACCEPT_FAILURE_CAUGHT_AT, caughtAt));
    steps.add(new Step(StepRole.LOOP, LoopLines.first(method, loop)));
    return new Finding(
        Pattern.SOCK_ACCEPT_SPIN,
        Priority.NORMAL,
        method,
        type,
        CallText.of(method.body(), place),
        method.line(place),
        steps);
  }
}
