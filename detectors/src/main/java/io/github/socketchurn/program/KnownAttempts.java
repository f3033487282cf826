package io.github.socketchurn.program;

import io.github.socketchurn.flow.ApiKnowledge;
import io.github.socketchurn.flow.Attempt;
import io.github.socketchurn.flow.Attempts;
import io.github.socketchurn.flow.BrokenCodeException;
import io.github.socketchurn.flow.BudgetExceededException;
import io.github.socketchurn.flow.CallArguments;
import io.github.socketchurn.flow.Callees;
import io.github.socketchurn.flow.Completion;
import io.github.socketchurn.flow.MethodBody;
import io.github.socketchurn.flow.Value;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.WeakHashMap;
import org.objectweb.asm.Opcodes;

/** What follows the calls on chains, each computed once. */
final class KnownAttempts {
  private final ApiKnowledge knowledge;
  private final Callees callees;

  /** Attempts name loops of the body that they were made in, and are of no use without it. */
  private final Map<MethodBody, Map<AttemptKey, Optional<Attempt>>> attempts = new WeakHashMap<>();

  KnownAttempts(ApiKnowledge knowledge, Callees callees) {
    this.knowledge = knowledge;
    this.callees = callees;
  }

  /** What follows a call of a method that ends in a certain way; null if that is not known. */
  Attempt after(MethodBody body, ChainLink link, Completion completion, boolean isRetry) {
    Map<AttemptKey, Optional<Attempt>> ofBody =
        attempts.computeIfAbsent(body, b -> new HashMap<>());
    Completion seen = completion.asSeenBy(isOnThis(body, link.instruction()));
    AttemptKey key = new AttemptKey(link.instruction(), seen, isRetry);
    Optional<Attempt> known = ofBody.get(key);
    if (known == null) {
      known = Optional.ofNullable(walk(body, link.instruction(), seen, isRetry));
      ofBody.put(key, known);
    }
    return known.orElse(null);
  }

  /** Whether a call is made on the object whose method makes it, and sets fields of that. */
  private static boolean isOnThis(MethodBody body, int instruction) {
    boolean isStatic = (body.graph().method().access & Opcodes.ACC_STATIC) != 0;
    Value receiver = CallArguments.of(body, instruction, CallArguments.RECEIVER);
    return !isStatic
        && body.graph().instruction(instruction).getOpcode() != Opcodes.INVOKESTATIC
        && receiver.kind() == Value.Kind.PARAMETER
        && receiver.site() == 0;
  }

  /** What follows a call, or null if the method is too large to tell. */
  Attempt walk(MethodBody body, int instruction, Completion completion, boolean isRetry) {
    Attempts all = new Attempts(body, knowledge, callees);
    try {
      return isRetry
          ? all.afterFailure(instruction, completion)
          : all.afterSuccess(instruction, completion);
    } catch (BudgetExceededException | BrokenCodeException givenUp) {
      return null;
    }
  }

  /** A call and how it ends. */
  private static final class AttemptKey {
    private final int instruction;
    private final Completion completion;
    private final boolean isRetry;

    AttemptKey(int instruction, Completion completion, boolean isRetry) {
      this.instruction = instruction;
      this.completion = completion;
      this.isRetry = isRetry;
    }

    @Override
    public boolean equals(Object other) {
      if (!(other instanceof AttemptKey)) {
        return false;
      }
      AttemptKey that = (AttemptKey) other;
      return instruction == that.instruction
          && isRetry == that.isRetry
          && completion.equals(that.completion);
    }

    @Override
    public int hashCode() {
      return Objects.hash(instruction, completion, isRetry);
    }
  }
}
