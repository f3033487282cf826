package io.github.socketchurn.flow;

import java.util.List;
import java.util.Map;
import org.objectweb.asm.Opcodes;

/** What follows the calls of one method, whichever way they complete. */
public final class Attempts {
  private final MethodBody body;
  private final ApiKnowledge knowledge;
  private final Callees callees;

  public Attempts(MethodBody body, ApiKnowledge knowledge, Callees callees) {
    this.body = body;
    this.knowledge = knowledge;
    this.callees = callees;
  }

  /**
   * What happens after a call that has done its work, except where a guard lets only one such call
   * pass.
   *
   * @throws BudgetExceededException if the method is too large
   */
  public Attempt afterSuccess(int call, Completion completion) {
    if (MemoGuard.isBefore(body, knowledge, call)) {
      return new Attempt();
    }
    Attempt attempt = run(call, completion, false, Map.of());
    dropGuarded(call, completion, attempt);
    return withNonNull(call, attempt);
  }

  /**
   * The same for a connection that the object of the method holds: a guard lets the next call pass
   * once somebody has closed it.
   */
  public Attempt afterSuccessInObject(int call, Completion completion) {
    return MemoGuard.isBefore(body, knowledge, call)
        ? new Attempt()
        : withNonNull(call, run(call, completion, false, Map.of()));
  }

  private void dropGuarded(int call, Completion completion, Attempt attempt) {
    for (Attempt.Exit exit : attempt.exits()) {
      boolean isOnce =
          exit.completion().knowsFields()
              && !run(call, completion, false, exit.completion().fields(true)).isReached();
      if (isOnce) {
        attempt.drop(exit.completion());
      }
    }
  }

  private Attempt withNonNull(int call, Attempt attempt) {
    boolean mayYieldNull =
        body.graph().method().desc.contains(")L")
            && attempt.exits().stream().anyMatch(exit -> exit.completion().mayBeNull());
    if (mayYieldNull
        && (yieldsNullSomewhere() || run(call, Completion.FAILURE, true, Map.of()).yieldsNull())) {
      // Where failure yields null, success means to yield something else.
      attempt.assumeNonNull();
    }
    return attempt;
  }

  private boolean yieldsNullSomewhere() {
    for (int i = 0; i < body.graph().size(); i++) {
      List<Value> result =
          body.graph().instruction(i).getOpcode() == Opcodes.ARETURN
              ? body.values().operands(i, 1)
              : null;
      if (result != null && result.get(0).isNull()) {
        return true;
      }
    }
    return false;
  }

  /**
   * What happens after a call that has failed, be it by an exception or by what it yields.
   *
   * @throws BudgetExceededException if the method is too large
   */
  public Attempt afterFailure(int call, Completion completion) {
    return run(call, completion, true, Map.of());
  }

  private Attempt run(int call, Completion end, boolean retries, Map<String, Value> fields) {
    return RoundWalk.run(body, knowledge, callees, call, end, retries, fields);
  }
}
