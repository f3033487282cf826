package io.github.socketchurn.program;

import io.github.socketchurn.bytecode.CallSite;
import io.github.socketchurn.flow.ApiKnowledge;
import io.github.socketchurn.flow.Callees;
import io.github.socketchurn.flow.Cause;
import java.util.List;

/** The likeliest exceptions that methods let through; a few levels of small methods are enough. */
final class FailureSummaries {
  private static final int DEEPEST = 2;

  /** Instructions of a method that is still looked into for what it may throw. */
  private static final int LONGEST = 120;

  private final Inspection inspection;
  private final CallTargets targets;
  private final Callees callees;

  private final Answers<SummaryKey, Cause> failures = new Answers<>(DEEPEST);

  FailureSummaries(
      ProgramClasses classes, ApiKnowledge knowledge, CallTargets targets, Callees callees) {
    this.inspection = new Inspection(classes, knowledge);
    this.targets = targets;
    this.callees = callees;
  }

  /** NONE if the call cannot fail in practice, null if that is not known. */
  Cause of(CallSite call, int opcode) {
    List<CallTargets.Target> found = failures.mayAsk() ? targets.of(call, opcode) : null;
    if (found == null) {
      return null;
    }
    Cause worst = Cause.NONE;
    for (CallTargets.Target target : found) {
      Cause one = failureOf(SummaryKey.ofMethod(target));
      if (one == null) {
        return null;
      }
      worst = one.compareTo(worst) > 0 ? one : worst;
    }
    return worst;
  }

  private Cause failureOf(SummaryKey key) {
    return failures.of(
        key,
        () ->
            inspection.ofShort(
                key.className(), key.method(), LONGEST, callees, (body, budget) -> body.failure()));
  }
}
