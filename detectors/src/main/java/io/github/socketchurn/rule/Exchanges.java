package io.github.socketchurn.rule;

import io.github.socketchurn.bytecode.CallSite;
import io.github.socketchurn.flow.BrokenCodeException;
import io.github.socketchurn.flow.Budget;
import io.github.socketchurn.flow.BudgetExceededException;
import io.github.socketchurn.flow.CallArguments;
import io.github.socketchurn.flow.Exchange;
import io.github.socketchurn.flow.LifeTime;
import io.github.socketchurn.flow.Origin;
import io.github.socketchurn.flow.TypeStateSimulation;
import io.github.socketchurn.flow.Value;
import io.github.socketchurn.model.Model;
import io.github.socketchurn.model.Role;
import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Type;

/** Follows the exchanges of requests and responses that a method begins. */
final class Exchanges {
  private final MethodContext method;

  Exchanges(MethodContext method) {
    this.method = method;
  }

  /** The lives of the connections that hold both request and response in one object. */
  List<LifeTime> ofConnections(Exchange question) {
    List<LifeTime> lives = new ArrayList<>();
    for (int i : method.body().reachedCalls()) {
      CallSite call = method.body().callAt(i);
      if (begins(i, call)) {
        follow(Origin.ofExchange(i, call, pooled(call), question, null), lives);
      }
    }
    return lives;
  }

  private Model pooled(CallSite call) {
    return method.knowledge().find(Role.POOLED, call);
  }

  /**
   * Whether a call yields a new connection of this kind: one of the library's, or a helper of the
   * program. One that a getter yields belongs to whoever holds it.
   */
  private boolean begins(int place, CallSite call) {
    Type result = Type.getReturnType(call.descriptor());
    if (result.getSort() != Type.OBJECT) {
      return false;
    }
    Model pooled = pooled(call);
    if (pooled != null) {
      return pooled.is("returns-on", "stream-closed");
    }
    return method.knowledge().of(call).isEmpty()
        && method.knowledge().exchangeTypes().stream()
            .anyMatch(type -> method.knowledge().isSubtype(result.getInternalName(), type))
        && !method
            .callees()
            .yieldsField(call, method.body().graph().instruction(place).getOpcode());
  }

  /** The lives of the responses that libraries hand out and that nobody reads for the method. */
  List<LifeTime> ofResponses() {
    List<LifeTime> lives = new ArrayList<>();
    for (int i : method.body().reachedCalls()) {
      CallSite call = method.body().callAt(i);
      Model row = method.knowledge().find(Role.RESPONSE, call);
      if (row != null && isUnread(i, call, row)) {
        Origin origin = Origin.ofExchange(i, call, row, Exchange.DRAIN, request(i, call, row));
        follow(origin, lives);
      }
    }
    return lives;
  }

  private boolean isUnread(int place, CallSite call, Model row) {
    boolean isValue = !row.is("result", "future") && !row.is("result", "callback");
    boolean isOwn = row.names("of", CallArguments.RECEIVER, 0);
    if (!row.is("drains", "no") || !isValue || isOwn) {
      return false;
    }
    for (int handler : row.arguments("handler", MethodContext.arity(call))) {
      Value value = method.argument(place, handler);
      CallSite maker =
          value.kind() == Value.Kind.RESULT ? method.body().callAt(value.site()) : null;
      Model made = maker == null ? null : method.knowledge().find(Role.RESPONSE, maker);
      if (made == null || !made.is("holds", "lease")) {
        return false;
      }
    }
    return !hasNoBody(place, call) && !isOfOwnClient(place);
  }

  /** Whether the client is built here, so that its connections serve nobody else anyway. */
  private boolean isOfOwnClient(int place) {
    if (method.isStaticCall(place)) {
      return false;
    }
    Value client = method.argument(place, CallArguments.RECEIVER);
    for (LifeTime life : method.lives()) {
      boolean isMaker = client.site() == life.origin().instruction();
      if (life.origin().isClient() && client.kind() == Value.Kind.RESULT && isMaker) {
        return true;
      }
    }
    return false;
  }

  /** Whether the request is one whose response has no body. */
  private boolean hasNoBody(int place, CallSite call) {
    for (int k = 0; k < MethodContext.arity(call); k++) {
      Value argument = method.argument(place, k);
      CallSite maker =
          argument.kind() == Value.Kind.RESULT ? method.body().callAt(argument.site()) : null;
      Model safe = maker == null ? null : method.knowledge().find(Role.SAFE, maker);
      if (safe != null && safe.is("kind", "no-body")) {
        return true;
      }
    }
    return false;
  }

  private Value request(int place, CallSite call, Model row) {
    int[] request = row.arguments("of", MethodContext.arity(call));
    return request.length == 0 ? null : method.argument(place, request[0]);
  }

  /** A method that is too large has no exchanges. */
  private void follow(Origin origin, List<LifeTime> lives) {
    try {
      lives.add(
          TypeStateSimulation.run(
              method.body(), method.knowledge(), method.callees(), new Budget(), origin));
    } catch (BudgetExceededException | BrokenCodeException givenUp) {
      lives.clear();
    }
  }
}
