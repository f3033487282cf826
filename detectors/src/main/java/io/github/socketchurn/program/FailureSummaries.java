package io.github.socketchurn.program;

import io.github.socketchurn.bytecode.CallSite;
import io.github.socketchurn.flow.ApiKnowledge;
import io.github.socketchurn.flow.BrokenCodeException;
import io.github.socketchurn.flow.Budget;
import io.github.socketchurn.flow.BudgetExceededException;
import io.github.socketchurn.flow.Callees;
import io.github.socketchurn.flow.Cause;
import io.github.socketchurn.flow.MethodBody;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.objectweb.asm.tree.MethodNode;

/** The likeliest exceptions that methods let through; a few levels of small methods are enough. */
final class FailureSummaries {
  private static final int DEEPEST = 2;

  /** Instructions of a method that is still looked into for what it may throw. */
  private static final int LONGEST = 120;

  private final ProgramClasses classes;
  private final ApiKnowledge knowledge;
  private final CallTargets targets;
  private final Callees callees;

  /** Empty for a method of which nothing is known. */
  private final Map<SummaryKey, Optional<Cause>> failures = new HashMap<>();

  private int nesting;

  FailureSummaries(
      ProgramClasses classes, ApiKnowledge knowledge, CallTargets targets, Callees callees) {
    this.classes = classes;
    this.knowledge = knowledge;
    this.targets = targets;
    this.callees = callees;
  }

  /** NONE if the call cannot fail in practice, null if that is not known. */
  Cause of(CallSite call, int opcode) {
    List<CallTargets.Target> found = nesting < DEEPEST ? targets.of(call, opcode) : null;
    if (found == null) {
      return null;
    }
    Cause worst = Cause.NONE;
    for (CallTargets.Target target : found) {
      Cause one = failureOf(SummaryKey.ofMethod(target)).orElse(null);
      if (one == null) {
        return null;
      }
      worst = one.compareTo(worst) > 0 ? one : worst;
    }
    return worst;
  }

  private Optional<Cause> failureOf(SummaryKey key) {
    Optional<Cause> known = failures.get(key);
    if (known != null) {
      return known;
    }
    failures.put(key, Optional.empty());
    MethodNode body = classes.body(key.className(), key.method());
    Optional<Cause> cause = Optional.empty();
    if (body != null && body.instructions.size() <= LONGEST) {
      nesting++;
      try {
        Budget budget = new Budget();
        cause =
            Optional.of(
                new MethodBody(key.className(), body, knowledge, callees, budget).failure());
      } catch (BudgetExceededException | BrokenCodeException givenUp) {
        cause = Optional.empty();
      } finally {
        nesting--;
      }
    }
    failures.put(key, cause);
    return cause;
  }
}
