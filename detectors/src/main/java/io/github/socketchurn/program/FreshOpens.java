package io.github.socketchurn.program;

import io.github.socketchurn.bytecode.CallSite;
import io.github.socketchurn.flow.ApiKnowledge;
import io.github.socketchurn.flow.BrokenCodeException;
import io.github.socketchurn.flow.Budget;
import io.github.socketchurn.flow.BudgetExceededException;
import io.github.socketchurn.flow.Callees;
import io.github.socketchurn.flow.LifeTime;
import io.github.socketchurn.flow.MethodBody;
import io.github.socketchurn.flow.Origin;
import io.github.socketchurn.flow.Origins;
import io.github.socketchurn.flow.TypeStateSimulation;
import java.util.ArrayList;
import java.util.List;

/** Follows calls that yield fresh connections down to the opens themselves. */
final class FreshOpens {
  private static final int DEEPEST = 8;

  private final CallTargets targets;
  private final PreparedBodies bodies;
  private final ApiKnowledge knowledge;
  private final Callees callees;

  FreshOpens(CallTargets targets, PreparedBodies bodies, ApiKnowledge knowledge, Callees callees) {
    this.targets = targets;
    this.bodies = bodies;
    this.knowledge = knowledge;
    this.callees = callees;
  }

  /** The open behind a call, or null if it cannot be told. */
  OpenPlace of(CallSite call, int opcode, String kind) {
    CallSite current = call;
    int how = opcode;
    for (int depth = 0; depth < DEEPEST; depth++) {
      List<CallTargets.Target> found = targets.of(current, how);
      if (found == null) {
        return null;
      }
      MethodRef method = new MethodRef(found.get(0).className, found.get(0).method);
      MethodBody body = bodies.of(method);
      Origin origin = body == null ? null : originOf(body, kind);
      if (origin == null) {
        return null;
      }
      if (!origin.isResult()) {
        int line = body.graph().line(origin.instruction());
        return new OpenPlace(method, origin.instruction(), line, origin.type());
      }
      current = origin.call();
      how = body.graph().instruction(origin.instruction()).getOpcode();
    }
    return null;
  }

  /** The origin of what a method yields, or of what its object holds. */
  private Origin originOf(MethodBody body, String kind) {
    List<Origin> candidates = new ArrayList<>(1);
    for (Origin origin : Origins.of(body, knowledge, callees)) {
      if (origin.kind().equals(kind) && !origin.isClient()) {
        candidates.add(origin);
      }
    }
    if (candidates.size() < 2) {
      return candidates.isEmpty() ? null : candidates.get(0);
    }
    try {
      for (Origin origin : candidates) {
        LifeTime life = TypeStateSimulation.run(body, knowledge, callees, new Budget(), origin);
        if (life.isReturned() || life.isKeptSomewhere()) {
          return origin;
        }
      }
    } catch (BudgetExceededException | BrokenCodeException givenUp) {
      return candidates.get(0);
    }
    return null;
  }
}
