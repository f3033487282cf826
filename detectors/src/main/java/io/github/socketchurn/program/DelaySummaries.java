package io.github.socketchurn.program;

import io.github.socketchurn.bytecode.CallSite;
import io.github.socketchurn.bytecode.MethodFacts;
import io.github.socketchurn.flow.ApiKnowledge;
import io.github.socketchurn.flow.CalleeDelay;
import io.github.socketchurn.flow.Callees;
import io.github.socketchurn.flow.ShortestDelay;
import io.github.socketchurn.model.Role;
import java.util.List;

/** The helpers of a program that sleep or wait; a few levels of small methods are enough. */
final class DelaySummaries {
  private static final int DEEPEST = 3;
  private static final int LONGEST = 300;

  private final Inspection inspection;
  private final ApiKnowledge knowledge;
  private final CallTargets targets;
  private final Callees callees;
  private final Answers<SummaryKey, CalleeDelay> delays = new Answers<>(DEEPEST);

  DelaySummaries(
      ProgramClasses classes, ApiKnowledge knowledge, CallTargets targets, Callees callees) {
    this.inspection = new Inspection(classes, knowledge);
    this.knowledge = knowledge;
    this.targets = targets;
    this.callees = callees;
  }

  /** The delay that a call takes at least, whichever of its targets runs; null if none. */
  CalleeDelay of(CallSite call, int opcode) {
    List<CallTargets.Target> found = delays.mayAsk() ? targets.of(call, opcode) : null;
    if (found == null) {
      return null;
    }
    CalleeDelay all = null;
    for (CallTargets.Target target : found) {
      CalleeDelay one = delayOf(SummaryKey.ofMethod(target));
      if (one == null) {
        return null;
      }
      all = all == null ? one : all.and(one);
    }
    return all;
  }

  private CalleeDelay delayOf(SummaryKey key) {
    return delays.of(key, () -> mayDelay(key.method()) ? compute(key) : null);
  }

  /** Whether a method calls something that delays, or of which the models know nothing. */
  private boolean mayDelay(MethodFacts method) {
    for (CallSite call : method.calls()) {
      if (knowledge.has(Role.THROTTLE, call) || knowledge.of(call).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private CalleeDelay compute(SummaryKey key) {
    return inspection.ofShort(
        key.className(),
        key.method(),
        LONGEST,
        callees,
        (body, budget) -> ShortestDelay.of(body, knowledge, callees));
  }
}
