package io.github.socketchurn.rule;

import io.github.socketchurn.bytecode.CallSite;
import io.github.socketchurn.flow.Cause;
import io.github.socketchurn.flow.Exchange;
import io.github.socketchurn.flow.LifeTime;
import io.github.socketchurn.flow.Outcome;
import io.github.socketchurn.flow.Passing;
import io.github.socketchurn.flow.Phase;
import io.github.socketchurn.flow.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.objectweb.asm.Opcodes;

/**
 * SOCK_RESPONSE_NOT_DRAINED: a response is dropped or closed with its body unread, in a library
 * that then closes the connection.
 */
final class ResponseDrainRule implements Rule {
  @Override
  public void check(MethodContext method, Consumer<Finding> findings) {
    Exchanges exchanges = new Exchanges(method);
    for (LifeTime life : exchanges.ofConnections(Exchange.DRAIN)) {
      Outcome dropped = dropped(method, life);
      if (dropped != null && life.connectedAt() >= 0) {
        int exit = dropped.phase() == Phase.LOST ? dropped.lostAt() : dropped.exit();
        findings.accept(finding(method, life, life.connectedAt(), exit));
      }
    }
    for (LifeTime life : exchanges.ofResponses()) {
      if (dropped(method, life) != null) {
        // Neither read nor closed on some path: that is one finding, and another rule's.
        continue;
      }
      for (Outcome closed : life.defeats()) {
        if (isPlain(method, life, closed)) {
          findings.accept(finding(method, life, life.origin().instruction(), closed.exit()));
          break;
        }
      }
    }
  }

  /** A path on which nobody has looked at the body, neither by a failure nor by chance. */
  private static Outcome dropped(MethodContext method, LifeTime life) {
    for (Outcome outcome : life.outcomes()) {
      boolean isOpen = outcome.phase() == Phase.OPEN || outcome.phase() == Phase.LOST;
      boolean isPlain =
          outcome.isNormal() ? outcome.cause() == Cause.NONE : isThrown(method, outcome);
      if (isOpen && isPlain) {
        return outcome;
      }
    }
    return null;
  }

  private static boolean isPlain(MethodContext method, LifeTime life, Outcome closed) {
    return closed.cause() == Cause.NONE
        || isThrown(method, closed)
        || isRefused(method, life, closed);
  }

  /** Whether a helper that checks the response is what takes the path away. */
  private static boolean isRefused(MethodContext method, LifeTime life, Outcome closed) {
    int place = closed.causeAt();
    CallSite call = place < 0 ? null : method.body().callAt(place);
    int opcode = call == null ? 0 : method.body().graph().instruction(place).getOpcode();
    for (int k = 0; call != null && k < MethodContext.arity(call); k++) {
      Value given = method.argument(place, k);
      boolean isResponse =
          given.kind() == Value.Kind.RESULT && given.site() == life.origin().instruction();
      if (isResponse && method.callees().refuses(call, opcode, Passing.by(k))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a throw statement of the method, on a bad status, is what takes the path away. */
  private static boolean isThrown(MethodContext method, Outcome outcome) {
    int cause = outcome.cause() == Cause.NONE ? outcome.exit() : outcome.causeAt();
    return cause >= 0 && method.body().graph().instruction(cause).getOpcode() == Opcodes.ATHROW;
  }

  private static Finding finding(MethodContext method, LifeTime life, int place, int dropped) {
    Frequency frequency = Frequency.of(method, place);
    boolean isLow = method.isTest() || !frequency.isRepeated();
    List<Step> steps = new ArrayList<>();
    steps.add(new Step(StepRole.DROPPED_AT, method.line(dropped)));
    steps.addAll(frequency.steps());
    return new Finding(
        Pattern.SOCK_RESPONSE_NOT_DRAINED,
        isLow ? Priority.LOW : Priority.NORMAL,
        method,
        life.origin().type(),
        CallText.of(method.body(), place),
        method.line(place),
        steps);
  }
}
