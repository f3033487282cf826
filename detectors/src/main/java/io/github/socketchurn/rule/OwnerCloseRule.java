package io.github.socketchurn.rule;

import io.github.socketchurn.bytecode.CallSite;
import io.github.socketchurn.bytecode.MethodFacts;
import io.github.socketchurn.flow.BrokenCodeException;
import io.github.socketchurn.flow.BudgetExceededException;
import io.github.socketchurn.flow.Cause;
import io.github.socketchurn.flow.LifeTime;
import io.github.socketchurn.flow.MethodBody;
import io.github.socketchurn.flow.Outcome;
import io.github.socketchurn.flow.Phase;
import io.github.socketchurn.model.Model;
import io.github.socketchurn.model.Role;
import io.github.socketchurn.program.ClosingMethods;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;
import org.objectweb.asm.Opcodes;

/**
 * SOCK_NOT_CLOSED_ON_EXCEPTION in owners: a closing method of a class that stops at an earlier
 * statement, so that a connection in a field stays open.
 */
final class OwnerCloseRule {
  private OwnerCloseRule() {}

  /** Looks at what closes a field of a class. */
  static void check(
      ClassContext context, FieldOpen open, FieldUsage usage, Consumer<Finding> findings) {
    boolean isOwn = open.store().owner().equals(context.className());
    if (!isOwn || usage.hasOwners()) {
      return;
    }
    for (MethodFacts facts : context.facts().methods()) {
      MethodBody body = ClosingMethods.contain(facts) ? open.method().code().body(facts) : null;
      if (body != null) {
        checkMethod(context, open.method().sibling(facts, body), open, usage, findings);
      }
    }
  }

  private static void checkMethod(
      ClassContext context,
      MethodContext method,
      FieldOpen open,
      FieldUsage usage,
      Consumer<Finding> findings) {
    MethodBody body = method.body();
    LifeTime life;
    try {
      life = context.flow().ofFields(body, usage.wholeFields());
    } catch (BudgetExceededException | BrokenCodeException givenUp) {
      return;
    }
    Outcome skipped = life.isClosedSomewhere() ? skipped(context, body, life) : null;
    if (skipped == null) {
      return;
    }
    findings.accept(
        new Finding(
            Pattern.SOCK_NOT_CLOSED_ON_EXCEPTION,
            Priority.NORMAL,
            method,
            open.origin().type(),
            CallText.of(body, life.closedAt()),
            method.line(life.closedAt()),
            List.of(new Step(StepRole.THROWS_AT, method.line(skipped.causeAt())))));
  }

  /** The way past the close, or null; that it was closed before may be a way out of its own. */
  private static Outcome skipped(ClassContext context, MethodBody body, LifeTime life) {
    Outcome skipped = null;
    for (Outcome outcome : life.outcomes()) {
      if (outcome.phase() == Phase.CLOSED || outcome.isNormal()) {
        continue;
      }
      boolean counts =
          outcome.causeAt() >= 0
              && canFail(context, body, outcome)
              && comesBefore(body, outcome.causeAt(), life);
      skipped = counts && skipped == null ? outcome : skipped;
    }
    return life.isHandedOver() || !life.isClosedOnNormalPath() ? null : skipped;
  }

  /** Whether the close would have been next; of two branches only one runs. */
  private static boolean comesBefore(MethodBody body, int call, LifeTime life) {
    BitSet after = body.afterSuccessOf(call);
    return life.closes().anyMatch(after::get);
  }

  /** Closing something else counts here, other than for a connection of the method itself. */
  private static boolean canFail(ClassContext context, MethodBody body, Outcome outcome) {
    if (outcome.cause() == Cause.CHECKED) {
      return true;
    }
    boolean isPassedOn =
        outcome.exit() == outcome.causeAt()
            || body.graph().instruction(outcome.exit()).getOpcode() == Opcodes.ATHROW
                && body.mayPassOn(outcome.causeAt(), outcome.exit());
    CallSite call = body.callAt(outcome.causeAt());
    if (call == null || outcome.cause() != Cause.BENIGN || !isPassedOn) {
      return false;
    }
    List<String> declared = context.knowledge().exceptionsOf(call);
    Model close = context.knowledge().find(Role.CLOSE, call);
    return declared != null && !declared.isEmpty() && close != null && !close.is("effect", "half");
  }
}
