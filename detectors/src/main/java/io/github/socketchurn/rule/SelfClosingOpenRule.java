package io.github.socketchurn.rule;

import io.github.socketchurn.flow.Attempt;
import io.github.socketchurn.flow.Attempts;
import io.github.socketchurn.flow.BrokenCodeException;
import io.github.socketchurn.flow.BudgetExceededException;
import io.github.socketchurn.flow.Completion;
import io.github.socketchurn.flow.Endpoint;
import io.github.socketchurn.flow.LoopShape;
import io.github.socketchurn.flow.Variation;
import io.github.socketchurn.model.Model;
import io.github.socketchurn.model.Role;
import io.github.socketchurn.program.Repeater;
import io.github.socketchurn.program.SearchFor;
import io.github.socketchurn.program.Seed;
import java.util.List;
import java.util.function.Consumer;

/**
 * SOCK_OPEN_IN_LOOP for library calls that open a connection and close it before they return, such
 * as those that send one mail. A call for each request is what they are made for, one for each
 * element of a loop is not.
 */
final class SelfClosingOpenRule implements Rule {
  @Override
  public void check(MethodContext method, Consumer<Finding> findings) {
    for (int i : method.body().reachedCalls()) {
      Model row = method.knowledge().find(Role.OPEN, method.body().callAt(i));
      if (row != null && row.is("result", "none")) {
        check(method, i, findings);
      }
    }
  }

  private static void check(MethodContext method, int place, Consumer<Finding> findings) {
    try {
      Attempts attempts = new Attempts(method.body(), method.knowledge(), method.callees());
      Attempt attempt = attempts.afterSuccess(place, Completion.ANY);
      Finding local = inLoop(method, place, attempt);
      if (local != null) {
        findings.accept(local);
        return;
      }
      for (Attempt.Exit exit : attempt.exits()) {
        Seed seed =
            new Seed(method.ref(), place, Endpoint.UNKNOWN, attempt, exit, SearchFor.REPETITION);
        for (Repeater repeater : method.surroundings().repeatersOf(seed)) {
          if (!repeater.isEntry()) {
            findings.accept(inCaller(method, place, repeater));
          }
        }
      }
    } catch (BudgetExceededException | BrokenCodeException givenUp) {
      // What cannot be told is not reported.
    }
  }

  /** Null if no loop of the method repeats the call. */
  private static Finding inLoop(MethodContext method, int place, Attempt attempt) {
    Finding worst = null;
    for (Attempt.Round round : attempt.rounds()) {
      Long bound =
          LoopShape.constantBound(method.body(), method.knowledge(), place, round.loop(), null);
      Priority priority =
          ChurnPriority.inLoop(ChurnKind.TCP, Variation.UNKNOWN, round.delay(), bound);
      int first = LoopShape.firstInstruction(method.body(), round.loop());
      Step loop = Step.in(method.className(), StepRole.LOOP, method.line(first));
      Finding next =
          ChurnPlace.at(method, place)
              .finding(
                  Pattern.SOCK_OPEN_IN_LOOP,
                  method.isTest() ? Priority.LOW : priority,
                  method.surroundings(),
                  method.body().callAt(place).owner(),
                  List.of(loop));
      if (worst == null || next.priority().compareTo(worst.priority()) < 0) {
        worst = next;
      }
    }
    return worst;
  }

  private static Finding inCaller(MethodContext method, int place, Repeater repeater) {
    boolean isTest = method.isTest() || method.surroundings().isTest(repeater.method());
    return ChurnPlace.inLoop(method, place, repeater)
        .finding(
            Pattern.SOCK_OPEN_IN_LOOP,
            isTest ? Priority.LOW : ChurnPriority.of(ChurnKind.TCP, repeater),
            method.surroundings(),
            method.body().callAt(place).owner(),
            RepeaterSteps.of(repeater));
  }
}
