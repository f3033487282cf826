package io.github.socketchurn.rule;

import io.github.socketchurn.bytecode.CallSite;
import io.github.socketchurn.flow.Attempt;
import io.github.socketchurn.flow.Attempts;
import io.github.socketchurn.flow.BrokenCodeException;
import io.github.socketchurn.flow.BudgetExceededException;
import io.github.socketchurn.flow.Completion;
import io.github.socketchurn.flow.CountGuard;
import io.github.socketchurn.flow.Delay;
import io.github.socketchurn.flow.Endpoint;
import io.github.socketchurn.model.Model;
import io.github.socketchurn.model.Role;
import io.github.socketchurn.program.Repeater;
import io.github.socketchurn.program.SearchFor;
import io.github.socketchurn.program.Seed;
import java.util.Set;
import java.util.function.Consumer;

/**
 * SOCK_RECONNECT_NO_BACKOFF, the other way: a callback that is told of a connection that has failed
 * or ended connects again at once. If that fails too, the callback is called again.
 */
final class CallbackReconnectRule implements Rule {
  private static final Set<String> NO_CONNECTS = Set.of("accept", "listen", "selector", "udp");

  @Override
  public void check(MethodContext method, Consumer<Finding> findings) {
    if (!method.surroundings().mayBeRunByCallback(method.ref())) {
      return;
    }
    for (int i : method.body().reachedCalls()) {
      CallSite call = method.body().callAt(i);
      if (connects(method, call)) {
        checkCall(method, i, call, findings);
      }
    }
  }

  private static boolean connects(MethodContext method, CallSite call) {
    for (Model row : method.knowledge().of(call)) {
      boolean opens =
          row.role() == Role.OPEN
              && !NO_CONNECTS.contains(row.text("kind", ""))
              && row.text("connects", "yes").equals("yes");
      if (opens || row.role() == Role.CONNECT && !row.is("kind", "filter")) {
        return true;
      }
    }
    return false;
  }

  private static void checkCall(
      MethodContext method, int place, CallSite call, Consumer<Finding> findings) {
    if (method.body().loops().innermost(place) != null
        || CountGuard.isBefore(method.body(), place)) {
      return;
    }
    Repeater callback = callback(method, place);
    if (callback == null) {
      return;
    }
    boolean isTest = method.isTest() || method.surroundings().isTest(callback.method());
    findings.accept(
        new Finding(
            Pattern.SOCK_RECONNECT_NO_BACKOFF,
            isTest ? Priority.LOW : Priority.NORMAL,
            method,
            call.owner(),
            CallText.of(method.body(), place),
            method.line(place),
            RepeaterSteps.of(callback)));
  }

  /** The callback that runs a call without a delay, or null. */
  private static Repeater callback(MethodContext method, int place) {
    try {
      Attempt attempt =
          new Attempts(method.body(), method.knowledge(), method.callees())
              .afterFailure(place, Completion.ANY);
      for (Attempt.Exit exit : attempt.exits()) {
        Seed seed =
            new Seed(method.ref(), place, Endpoint.UNKNOWN, attempt, exit, SearchFor.CALLBACK);
        for (Repeater repeater : method.surroundings().repeatersOf(seed)) {
          if (repeater.isEntry() && repeater.delay() == Delay.NONE && repeater.isCertain()) {
            return repeater;
          }
        }
      }
    } catch (BudgetExceededException | BrokenCodeException givenUp) {
      return null;
    }
    return null;
  }
}
