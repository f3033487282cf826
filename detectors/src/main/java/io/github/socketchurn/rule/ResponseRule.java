package io.github.socketchurn.rule;

import io.github.socketchurn.bytecode.CallSite;
import io.github.socketchurn.flow.Budget;
import io.github.socketchurn.flow.BudgetExceededException;
import io.github.socketchurn.flow.Cause;
import io.github.socketchurn.flow.LifeTime;
import io.github.socketchurn.flow.MethodBody;
import io.github.socketchurn.flow.Origin;
import io.github.socketchurn.flow.Origins;
import io.github.socketchurn.flow.Outcome;
import io.github.socketchurn.flow.Passing;
import io.github.socketchurn.flow.Phase;
import io.github.socketchurn.flow.TypeStateSimulation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * SOCK_RESPONSE_NOT_CLOSED: a path on which a response that holds a leased connection is neither
 * closed nor read to its end nor handed on.
 */
final class ResponseRule implements Rule {
  @Override
  public void check(MethodContext method, Consumer<Finding> findings) {
    for (Origin origin : Origins.responses(method.body(), method.knowledge(), method.callees())) {
      try {
        LifeTime life =
            TypeStateSimulation.run(
                method.body(), method.knowledge(), method.callees(), new Budget(), origin);
        checkLife(method, life, findings);
      } catch (BudgetExceededException tooLarge) {
        return;
      }
    }
  }

  private static void checkLife(MethodContext method, LifeTime life, Consumer<Finding> findings) {
    Outcome plain = null;
    Outcome refused = null;
    Outcome failed = null;
    for (Outcome outcome : life.outcomes()) {
      if (!outcome.isLeak(false)) {
        continue;
      }
      if (outcome.cause() == Cause.NONE && outcome.isNormal()) {
        plain = plain == null ? outcome : plain;
      } else if (isRefusal(method, life, outcome)) {
        refused = refused == null ? outcome : refused;
      } else if (isFailure(method, outcome)
          && (failed == null || failed.cause().compareTo(outcome.cause()) < 0)) {
        failed = outcome;
      }
    }
    if (plain != null) {
      boolean always =
          !life.isClosedOnNormalPath() && !life.isKeptSomewhere() && !life.isReturned();
      Priority priority = always ? Priority.HIGH : Priority.NORMAL;
      findings.accept(finding(method, life, priority, lost(method, life, plain)));
    } else if (refused != null) {
      Step step = new Step(StepRole.LEAKS_AT, method.line(refused.exit()));
      findings.accept(finding(method, life, Priority.NORMAL, step));
    } else if (failed != null) {
      int place = failed.causeAt() < 0 ? failed.exit() : failed.causeAt();
      Step step = new Step(StepRole.THROWS_AT, method.line(place));
      findings.accept(finding(method, life, Priority.LOW, step));
    }
  }

  /** Of unchecked exceptions only those count that a call declares, as parsers of numbers do. */
  private static boolean isFailure(MethodContext method, Outcome outcome) {
    CallSite call = outcome.causeAt() < 0 ? null : method.body().callAt(outcome.causeAt());
    if (outcome.cause() != Cause.UNCHECKED || call == null) {
      return outcome.cause() == Cause.CHECKED;
    }
    List<String> declared = method.knowledge().exceptionsOf(call);
    return declared != null
        && declared.stream()
            .anyMatch(type -> method.knowledge().isSubtype(type, "java/lang/RuntimeException"));
  }

  /** The method, or a check that it calls, throws because it does not like the response. */
  private static boolean isRefusal(MethodContext method, LifeTime life, Outcome outcome) {
    int place = outcome.causeAt();
    if (outcome.isNormal() || place < 0) {
      return false;
    }
    MethodBody body = method.body();
    if (body.throwsOnPurpose(place)) {
      return true;
    }
    CallSite call = body.callAt(place);
    // What a library throws when it is used wrongly is no check of the response.
    boolean isOfProgram = call != null && method.knowledge().of(call).isEmpty();
    Passing passing = isOfProgram ? life.passedAt(place) : null;
    int opcode = body.graph().instruction(place).getOpcode();
    return passing != null && method.callees().refuses(call, opcode, passing);
  }

  private static Step lost(MethodContext method, LifeTime life, Outcome leak) {
    if (leak.exit() == life.origin().instruction()) {
      return new Step(StepRole.OVERWRITTEN_AT, method.line(leak.exit()));
    }
    return leak.phase() == Phase.LOST
        ? new Step(StepRole.LOST_AT, method.line(leak.lostAt()))
        : new Step(StepRole.LEAKS_AT, method.line(leak.exit()));
  }

  private static Finding finding(
      MethodContext method, LifeTime life, Priority priority, Step first) {
    Origin origin = life.origin();
    boolean isGiven = origin.instruction() < 0;
    List<Step> steps = new ArrayList<>();
    steps.add(first);
    return new Finding(
        Pattern.SOCK_RESPONSE_NOT_CLOSED,
        priority,
        method,
        origin.type(),
        isGiven ? callback(method, origin) : CallText.of(method.body(), origin.instruction()),
        isGiven ? firstLine(method) : method.line(origin.instruction()),
        steps);
  }

  private static String callback(MethodContext method, Origin origin) {
    return CallText.simpleName(origin.model().owner()) + "." + method.method().name();
  }

  private static int firstLine(MethodContext method) {
    int line = -1;
    for (int i = 0; line < 0 && i < method.body().graph().size(); i++) {
      line = method.line(i);
    }
    return line;
  }
}
