package io.github.socketchurn.rule;

import io.github.socketchurn.flow.Attempt;
import io.github.socketchurn.flow.Attempts;
import io.github.socketchurn.flow.BrokenCodeException;
import io.github.socketchurn.flow.BudgetExceededException;
import io.github.socketchurn.flow.Cause;
import io.github.socketchurn.flow.Completion;
import io.github.socketchurn.flow.Endpoint;
import io.github.socketchurn.flow.LifeTime;
import io.github.socketchurn.flow.LocalObjects;
import io.github.socketchurn.flow.MemoGuard;
import io.github.socketchurn.flow.Outcome;
import io.github.socketchurn.flow.Phase;
import io.github.socketchurn.flow.Value;
import io.github.socketchurn.flow.ValueNames;
import io.github.socketchurn.program.Repeater;
import io.github.socketchurn.program.SearchFor;
import io.github.socketchurn.program.Seed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * SOCK_OPEN_IN_LOOP, SOCK_OPEN_PER_REQUEST, SOCK_UDP_PER_MESSAGE and SOCK_UNPOOLED_JDBC: after an
 * open has succeeded, something comes round to it again with the connection discarded: a loop here
 * or further up the call chain, a repeating call, or a framework. Each open gets one of them for
 * each of its causes.
 */
final class ChurnRule implements Rule {
  @Override
  public void check(MethodContext method, Consumer<Finding> findings) {
    for (LifeTime life : method.lives()) {
      ChurnKind kind = ChurnKind.of(life);
      LifeTime whole = kind == null ? life : method.beyondLoans(life);
      if (kind != null && !isPortless(method, life) && !isCached(method, life)) {
        checkLife(method, whole, kind, findings);
      }
    }
  }

  /** Whether an argument says that the socket has no port, as those of the file system. */
  private static boolean isPortless(MethodContext method, LifeTime life) {
    List<String> names = Arrays.asList(life.origin().model().text("portless", "").split(","));
    int place = life.origin().instruction();
    for (int k = 0; k < MethodContext.arity(life.origin().call()); k++) {
      Value argument = method.argument(place, k);
      if (names.contains(ValueNames.staticField(method.body(), argument))
          || names.contains(ValueNames.declaredType(method.body(), argument))) {
        return true;
      }
    }
    return false;
  }

  /** Whether it may be something without connections, such as a look-up of names in a file. */
  private static boolean isOfUnknownProvider(LifeTime life) {
    return life.origin().model().is("provider", "unknown");
  }

  private static boolean isCached(MethodContext method, LifeTime life) {
    return MemoGuard.isBefore(method.body(), method.knowledge(), life.origin().instruction());
  }

  /** Of a churn and a retry at one place the more urgent one is told. */
  private static void checkLife(
      MethodContext method, LifeTime life, ChurnKind kind, Consumer<Finding> findings) {
    List<Finding> churn = new ArrayList<>();
    LocalChurn local = new LocalChurn(method, life, kind);
    if (local.priority() != null) {
      churn.add(finding(method, life, kind, local));
    } else if (!isOfUnknownProvider(life) && (isDiscarded(life) || heldIn(method, life) != null)) {
      for (Repeater repeater : repeaters(method, life, heldIn(method, life))) {
        if (!isSession(life, repeater)) {
          churn.add(finding(method, life, kind, repeater));
        }
      }
    }
    List<Finding> retries = kind == ChurnKind.UDP ? List.of() : new Reconnects(method, life).find();
    for (Finding one : churn) {
      if (one.priority() != Priority.LOW || retries.stream().noneMatch(one::isAt)) {
        findings.accept(one);
      }
    }
    for (Finding retry : retries) {
      if (churn.stream().noneMatch(one -> one.priority() != Priority.LOW && one.isAt(retry))) {
        findings.accept(retry);
      }
    }
  }

  private static Finding finding(
      MethodContext method, LifeTime life, ChurnKind kind, LocalChurn local) {
    ChurnPlace place =
        kind == ChurnKind.TCP ? ChurnPlace.ofOrigin(method, life) : ChurnPlace.ofOpen(method, life);
    return place.finding(
        kind.inLoop(),
        local.priority(),
        method.surroundings(),
        life.origin().type(),
        local.steps());
  }

  /** Kept counts only on the path on which it is kept; a path that fails proves nothing. */
  private static boolean isDiscarded(LifeTime life) {
    if (life.isKeptSomewhere() || life.isReturned()) {
      return false;
    }
    for (Outcome outcome : life.outcomes()) {
      boolean isGone =
          outcome.phase() == Phase.CLOSED
              || outcome.phase() == Phase.LOST
              || outcome.phase() == Phase.OPEN;
      if (outcome.isNormal() && isGone && outcome.wasConnected() && outcome.cause() == Cause.NONE) {
        return true;
      }
    }
    return false;
  }

  /** The field of the object that the method is called on in which it lives on, or null. */
  private static String heldIn(MethodContext method, LifeTime life) {
    boolean isHeld = life.isKeptSomewhere() && !life.isReturned() && !method.isInitialiser();
    return isHeld
        ? new LocalObjects(method.body(), method.callees()).ownFieldOf(life.origin().instruction())
        : null;
  }

  private static boolean isSession(LifeTime life, Repeater repeater) {
    boolean isLoop =
        repeater.kind() == Repeater.Kind.LOOP || repeater.kind() == Repeater.Kind.RECURSION;
    return isLoop && life.hasSession() && !repeater.walksData();
  }

  private static List<Repeater> repeaters(MethodContext method, LifeTime life, String heldIn) {
    int place = life.origin().instruction();
    List<Repeater> all = new ArrayList<>();
    try {
      Attempts attempts = new Attempts(method.body(), method.knowledge(), method.callees());
      Attempt attempt =
          heldIn == null
              ? attempts.afterSuccess(place, Completion.ANY)
              : attempts.afterSuccessInObject(place, Completion.ANY);
      Endpoint endpoint = Address.of(method, life).endpoint();
      for (Attempt.Exit exit : attempt.exits()) {
        Seed seed = new Seed(method.ref(), place, endpoint, attempt, exit, SearchFor.REPETITION);
        all.addAll(method.surroundings().repeatersOf(heldIn == null ? seed : seed.heldIn(heldIn)));
      }
    } catch (BudgetExceededException | BrokenCodeException givenUp) {
      return List.of();
    }
    return all;
  }

  private static Finding finding(
      MethodContext method, LifeTime life, ChurnKind kind, Repeater repeater) {
    boolean isAtCall = kind == ChurnKind.TCP && !repeater.isEntry();
    ChurnPlace open = ChurnPlace.ofOpen(method, life);
    ChurnPlace place = isAtCall ? ChurnPlace.inLoop(method, life, repeater) : open;
    List<Step> steps = RepeaterSteps.of(repeater);
    if (!place.isSame(open)) {
      steps.add(Step.in(open.className(), StepRole.OPENED_AT, open.line()));
    }
    if (kind != ChurnKind.UDP) {
      steps.addAll(RepeaterSteps.throttle(repeater));
    }
    boolean isTest = method.isTest() || method.surroundings().isTest(repeater.method());
    return place.finding(
        repeater.isEntry() ? kind.perRequest() : kind.inLoop(),
        isTest ? Priority.LOW : ChurnPriority.of(kind, repeater),
        method.surroundings(),
        life.origin().type(),
        steps);
  }
}
