package io.github.socketchurn.program;

import io.github.socketchurn.bytecode.CallSite;
import io.github.socketchurn.bytecode.MethodFacts;
import io.github.socketchurn.flow.ApiKnowledge;
import io.github.socketchurn.flow.BrokenCodeException;
import io.github.socketchurn.flow.Budget;
import io.github.socketchurn.flow.BudgetExceededException;
import io.github.socketchurn.flow.CalleeDelay;
import io.github.socketchurn.flow.Callees;
import io.github.socketchurn.flow.MethodBody;
import io.github.socketchurn.flow.ShortestDelay;
import io.github.socketchurn.model.Role;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.objectweb.asm.tree.MethodNode;

/** The helpers of a program that sleep or wait; a few levels of small methods are enough. */
final class DelaySummaries {
  private static final int DEEPEST = 3;
  private static final int LONGEST = 300;

  private final ProgramClasses classes;
  private final ApiKnowledge knowledge;
  private final CallTargets targets;
  private final Callees callees;
  private final Map<SummaryKey, Optional<CalleeDelay>> delays = new HashMap<>();
  private int nesting;

  DelaySummaries(
      ProgramClasses classes, ApiKnowledge knowledge, CallTargets targets, Callees callees) {
    this.classes = classes;
    this.knowledge = knowledge;
    this.targets = targets;
    this.callees = callees;
  }

  /** The delay that a call takes at least, whichever of its targets runs; null if none. */
  CalleeDelay of(CallSite call, int opcode) {
    List<CallTargets.Target> found = nesting < DEEPEST ? targets.of(call, opcode) : null;
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
    Optional<CalleeDelay> known = delays.get(key);
    if (known == null) {
      delays.put(key, Optional.empty());
      known = mayDelay(key.method()) ? Optional.ofNullable(compute(key)) : Optional.empty();
      delays.put(key, known);
    }
    return known.orElse(null);
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
    MethodNode body = classes.body(key.className(), key.method());
    if (body == null || body.instructions.size() > LONGEST) {
      return null;
    }
    nesting++;
    try {
      MethodBody prepared = new MethodBody(key.className(), body, knowledge, callees, new Budget());
      return prepared.graph().hasSubroutines()
          ? null
          : ShortestDelay.of(prepared, knowledge, callees);
    } catch (BudgetExceededException | BrokenCodeException givenUp) {
      return null;
    } finally {
      nesting--;
    }
  }
}
