package io.github.socketchurn.rule;

import io.github.socketchurn.flow.BuilderChain;
import io.github.socketchurn.flow.Cause;
import io.github.socketchurn.flow.LifeTime;
import io.github.socketchurn.flow.Outcome;
import io.github.socketchurn.flow.Phase;
import io.github.socketchurn.flow.Repetition;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * SOCK_HTTP_CLIENT_PER_CALL: an HTTP client with a pool of its own is built, used and discarded in
 * one call.
 */
final class ClientPerCallRule implements Rule {
  @Override
  public void check(MethodContext method, Consumer<Finding> findings) {
    if (method.isInitialiser() || method.isLifeCycle()) {
      return;
    }
    for (LifeTime life : method.lives()) {
      boolean isHttp = life.origin().isClient() && life.origin().kind().equals("http");
      if (isHttp && isDiscarded(life) && life.isUsed() && ownsPool(method, life)) {
        findings.accept(finding(method, life));
      }
    }
  }

  /** Kept counts only on the path on which it is kept; a path that fails proves nothing. */
  private static boolean isDiscarded(LifeTime life) {
    if (!life.isKeptSomewhere() && !life.isReturned()) {
      return !life.outcomes().isEmpty() || !life.repetitions().isEmpty();
    }
    for (Outcome outcome : life.outcomes()) {
      if (outcome.isNormal() && outcome.cause() == Cause.NONE) {
        return true;
      }
    }
    return false;
  }

  private static boolean ownsPool(MethodContext method, LifeTime life) {
    return !new BuilderChain(method.body(), method.knowledge()).sharesPool(life.origin());
  }

  private static Priority priority(MethodContext method, LifeTime life) {
    if (method.isTest() || life.origin().model().is("cache", "jvm")) {
      return Priority.LOW;
    }
    if (!life.repetitions().isEmpty()) {
      return Priority.HIGH;
    }
    return method.isMain() ? Priority.LOW : Priority.NORMAL;
  }

  private static Finding finding(MethodContext method, LifeTime life) {
    int place = life.origin().instruction();
    List<Step> steps = new ArrayList<>();
    steps.add(new Step(StepRole.DISCARDED_AT, method.line(discardedAt(life))));
    for (Repetition repetition : life.repetitions()) {
      steps.add(new Step(StepRole.LOOP, method.line(repetition.loop().header())));
    }
    return new Finding(
        Pattern.SOCK_HTTP_CLIENT_PER_CALL,
        priority(method, life),
        method,
        life.origin().type(),
        CallText.of(method.body(), place),
        method.line(place),
        steps);
  }

  private static int discardedAt(LifeTime life) {
    for (Outcome outcome : life.outcomes()) {
      if (outcome.isNormal()) {
        return outcome.phase() == Phase.LOST ? outcome.lostAt() : outcome.exit();
      }
    }
    return life.origin().instruction();
  }
}
