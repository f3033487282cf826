package io.github.socketchurn.rule;

import io.github.socketchurn.flow.Attempt;
import io.github.socketchurn.flow.Attempts;
import io.github.socketchurn.flow.BrokenCodeException;
import io.github.socketchurn.flow.BudgetExceededException;
import io.github.socketchurn.flow.CallArguments;
import io.github.socketchurn.flow.Completion;
import io.github.socketchurn.flow.Delay;
import io.github.socketchurn.flow.Endpoint;
import io.github.socketchurn.flow.LifeTime;
import io.github.socketchurn.flow.LoopShape;
import io.github.socketchurn.flow.LoopVariation;
import io.github.socketchurn.flow.RetryShape;
import io.github.socketchurn.flow.Variation;
import io.github.socketchurn.program.Repeater;
import io.github.socketchurn.program.SearchFor;
import io.github.socketchurn.program.Seed;
import java.util.ArrayList;
import java.util.List;

/**
 * SOCK_RECONNECT_NO_BACKOFF: an open that has failed is tried again at once and without end, by a
 * loop around it or further up the call chain, or by a method that calls itself.
 */
final class Reconnects {
  private static final List<Attempt.Round> NO_ROUNDS = List.of();

  private final MethodContext method;
  private final LifeTime life;
  private final Attempts attempts;
  private final int place;

  Reconnects(MethodContext method, LifeTime life) {
    this.method = method;
    this.life = life;
    this.attempts = new Attempts(method.body(), method.knowledge(), method.callees());
    this.place = life.connectedAt() >= 0 ? life.connectedAt() : life.origin().instruction();
  }

  /** The findings about one open; none if it is too hard to tell. */
  List<Finding> find() {
    try {
      Attempt attempt = attempts.afterFailure(place, Completion.FAILURE);
      List<Finding> found = new ArrayList<>();
      for (Attempt.Round round : attempt.isPausedSomewhere() ? NO_ROUNDS : attempt.rounds()) {
        if (isAtOnce(round) && isSameTarget(round)) {
          found.add(local(round));
          return found;
        }
      }
      if (attempt.rounds().isEmpty()) {
        addFromCallers(attempt, found);
      }
      return found;
    } catch (BudgetExceededException | BrokenCodeException givenUp) {
      return List.of();
    }
  }

  private boolean isAtOnce(Attempt.Round round) {
    return !round.isPaused()
        && round.delay() == Delay.NONE
        && new RetryShape(method.body(), method.knowledge(), round.loop()).isEndless(place);
  }

  /** Whether each attempt goes to the same target, or comes back to it. */
  private boolean isSameTarget(Attempt.Round round) {
    RetryShape shape = new RetryShape(method.body(), method.knowledge(), round.loop());
    if (shape.repeatsData(place)) {
      return true;
    }
    LoopVariation variation =
        new LoopVariation(method.body(), method.knowledge(), round.loop()).ofTargets();
    return Address.of(method, life).isSameIn(variation) && !triesLocalPorts(variation);
  }

  /** Whether each attempt binds to another local port. */
  private boolean triesLocalPorts(LoopVariation variation) {
    int made = life.origin().instruction();
    int arity = MethodContext.arity(life.origin().call());
    for (int argument : life.origin().model().arguments("local-port", arity)) {
      boolean isFixed =
          life.origin().isResult()
              || variation.of(CallArguments.of(method.body(), made, argument)) == Variation.FIXED;
      if (!isFixed) {
        return true;
      }
    }
    return false;
  }

  private Finding local(Attempt.Round round) {
    int first = LoopShape.firstInstruction(method.body(), round.loop());
    List<Step> steps = new ArrayList<>();
    steps.add(Step.in(method.className(), StepRole.LOOP, method.line(first)));
    return new Finding(
        Pattern.SOCK_RECONNECT_NO_BACKOFF,
        method.isTest() ? Priority.LOW : Priority.NORMAL,
        method,
        life.origin().type(),
        CallText.of(method.body(), place),
        method.line(place),
        steps);
  }

  private void addFromCallers(Attempt attempt, List<Finding> found) {
    Endpoint endpoint = Address.of(method, life).endpoint();
    for (Attempt.Exit exit : attempt.exits()) {
      Seed seed = new Seed(method.ref(), place, endpoint, attempt, exit, SearchFor.RETRY);
      for (Repeater repeater : method.surroundings().repeatersOf(seed)) {
        boolean isRetry =
            (repeater.kind() == Repeater.Kind.LOOP || repeater.kind() == Repeater.Kind.RECURSION)
                && !repeater.isPaused()
                && repeater.delay() == Delay.NONE
                && repeater.isEndless()
                && repeater.isCertain()
                && repeater.endpoint() == Variation.FIXED;
        if (isRetry) {
          found.add(inCaller(repeater));
        }
      }
    }
  }

  private Finding inCaller(Repeater repeater) {
    ChurnPlace open = ChurnPlace.ofOrigin(method, life);
    ChurnPlace call = ChurnPlace.inLoop(method, life, repeater);
    List<Step> steps = RepeaterSteps.of(repeater);
    if (!call.isSame(open)) {
      steps.add(Step.in(open.className(), StepRole.OPENED_AT, open.line()));
    }
    boolean isTest = method.isTest() || method.surroundings().isTest(repeater.method());
    return call.finding(
        Pattern.SOCK_RECONNECT_NO_BACKOFF,
        isTest ? Priority.LOW : Priority.NORMAL,
        method.surroundings(),
        life.origin().type(),
        steps);
  }
}
