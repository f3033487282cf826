package io.github.socketchurn.rule;

import io.github.socketchurn.bytecode.CallSite;
import io.github.socketchurn.flow.CallArguments;
import io.github.socketchurn.flow.Endpoint;
import io.github.socketchurn.flow.LifeTime;
import io.github.socketchurn.flow.LoopVariation;
import io.github.socketchurn.flow.Variation;
import io.github.socketchurn.model.Model;
import io.github.socketchurn.model.Role;
import java.util.stream.IntStream;

/**
 * The call that names the other side of a connection, and with which arguments: the open, or the
 * connect that follows it. A datagram socket talks to all sides; it is told by where it is bound.
 */
final class Address {
  private final MethodContext method;
  private final LifeTime life;
  private final int place;
  private final int[] arguments;

  private Address(MethodContext method, LifeTime life, int place, int[] arguments) {
    this.method = method;
    this.life = life;
    this.place = place;
    this.arguments = arguments;
  }

  static Address of(MethodContext method, LifeTime life) {
    int open = life.origin().instruction();
    if (life.connectedAt() >= 0) {
      CallSite call = method.body().callAt(life.connectedAt());
      Model connect = method.knowledge().find(Role.CONNECT, call);
      Model bind = connect == null ? method.knowledge().find(Role.LOCAL_BIND, call) : null;
      int arity = MethodContext.arity(call);
      if (connect != null && connect.has("endpoint")) {
        return new Address(method, life, life.connectedAt(), connect.arguments("endpoint", arity));
      }
      if (connect == null) {
        return new Address(
            method,
            life,
            life.connectedAt(),
            bind == null ? null : arguments(bind, arity, "address", "port"));
      }
    }
    boolean isBound = ChurnKind.of(life) == ChurnKind.UDP && !life.origin().isResult();
    return new Address(
        method,
        life,
        open,
        isBound
            ? arguments(
                life.origin().model(),
                MethodContext.arity(life.origin().call()),
                "local-address",
                "local-port")
            : life.origin().endpoint());
  }

  private static int[] arguments(Model row, int arity, String host, String port) {
    return IntStream.concat(
            IntStream.of(row.arguments(host, arity)), IntStream.of(row.arguments(port, arity)))
        .toArray();
  }

  private boolean isNamed() {
    return arguments != null && (arguments.length > 0 || life.origin().isResult());
  }

  /** What it depends on, as seen from the method. */
  Endpoint endpoint() {
    return isNamed()
        ? Endpoint.of(method.body(), method.knowledge(), method.callees(), place, arguments)
        : Endpoint.UNKNOWN;
  }

  /** How it varies with the iterations of a loop. */
  Variation in(LoopVariation loop) {
    return isNamed() ? ofArguments(loop) : Variation.UNKNOWN;
  }

  /** The same for the attempts of a retry, where what is never named is always the same. */
  boolean isSameIn(LoopVariation loop) {
    return arguments != null && ofArguments(loop) == Variation.FIXED;
  }

  private Variation ofArguments(LoopVariation loop) {
    Variation all = Variation.FIXED;
    for (int argument : arguments) {
      all = all.and(loop.of(CallArguments.of(method.body(), place, argument)));
    }
    return all;
  }
}
