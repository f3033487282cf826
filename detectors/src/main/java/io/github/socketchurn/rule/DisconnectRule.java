package io.github.socketchurn.rule;

import io.github.socketchurn.flow.Cause;
import io.github.socketchurn.flow.Exchange;
import io.github.socketchurn.flow.LifeTime;
import io.github.socketchurn.flow.Outcome;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * SOCK_KEEPALIVE_DEFEATED by cutting a connection whose response is still open. After the stream
 * was closed the same call does nothing.
 */
final class DisconnectRule implements Rule {
  @Override
  public void check(MethodContext method, Consumer<Finding> findings) {
    for (LifeTime life : new Exchanges(method).ofConnections(Exchange.CUT)) {
      Map<Integer, Outcome> byLine = new TreeMap<>();
      for (Outcome cut : life.defeats()) {
        byLine.merge(method.line(cut.exit()), cut, DisconnectRule::likelier);
      }
      byLine.values().forEach(cut -> report(method, life, cut, findings));
    }
  }

  /** Compilers copy a {@code finally} block; the copy on the path without a failure counts. */
  private static Outcome likelier(Outcome one, Outcome other) {
    return one.cause() == Cause.NONE ? one : other;
  }

  private static void report(
      MethodContext method, LifeTime life, Outcome cut, Consumer<Finding> findings) {
    boolean isFailure = cut.cause() != Cause.NONE;
    boolean isAlsoHarmless = isAlsoHarmless(method, life, cut);
    if (isFailure && isAlsoHarmless) {
      return;
    }
    // Who calls the method matters only where it cuts its connections regularly.
    Frequency frequency =
        isFailure || method.isTest() ? null : Frequency.of(method, life.origin().instruction());
    Priority priority = frequency == null ? Priority.LOW : frequency.ofCut();
    findings.accept(
        new Finding(
            Pattern.SOCK_KEEPALIVE_DEFEATED,
            isAlsoHarmless ? priority.atMost(Priority.NORMAL) : priority,
            method,
            life.origin().type(),
            CallText.of(method.body(), cut.exit()),
            method.line(cut.exit()),
            frequency == null ? List.of() : frequency.steps()));
  }

  /** Whether the same line of the source, on a path without a failure, comes too late for harm. */
  private static boolean isAlsoHarmless(MethodContext method, LifeTime life, Outcome cut) {
    int line = method.line(cut.exit());
    for (int i = 0; i < method.body().graph().size(); i++) {
      if (life.isHarmlessAt(i) && method.line(i) == line) {
        return true;
      }
    }
    return false;
  }
}
