package io.github.socketchurn.rule;

import io.github.socketchurn.bytecode.CallSite;
import io.github.socketchurn.flow.CallArguments;
import io.github.socketchurn.flow.LifeTime;
import io.github.socketchurn.flow.Origin;
import io.github.socketchurn.flow.ParameterSummary;
import io.github.socketchurn.flow.Passing;
import io.github.socketchurn.flow.SocketNames;
import io.github.socketchurn.flow.SocketPaths;
import io.github.socketchurn.flow.SocketPaths.Watcher;
import io.github.socketchurn.flow.Value;
import io.github.socketchurn.model.Model;
import io.github.socketchurn.model.Role;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Starts the walks of the rules that look at single sockets. */
final class FollowedSockets {
  private static final int VIEWS = 8;

  private FollowedSockets() {}

  /**
   * Follows the sockets that a method makes.
   *
   * @param first yields the tag to start with, or null for a socket of no interest
   */
  static <T> void made(MethodContext method, Function<Origin, T> first, Watcher<T> watcher) {
    for (LifeTime life : method.lives()) {
      Origin origin = life.origin();
      T tag = origin.isClient() || origin.isOwner() ? null : first.apply(origin);
      if (tag != null) {
        new SocketPaths<>(method.body(), method.knowledge(), watcher)
            .fromCall(origin.instruction(), tag);
      }
    }
  }

  /** Follows parameters and fields on which a call of one of the roles is made. */
  static <T> void borrowed(MethodContext method, Set<Role> roles, T first, Watcher<T> watcher) {
    Set<String> names = new TreeSet<>();
    SocketNames naming = null;
    for (int i : method.body().reachedCalls()) {
      CallSite call = method.body().callAt(i);
      if (!hasRole(method, call, roles)) {
        continue;
      }
      naming = naming == null ? new SocketNames(method.body()) : naming;
      String name = naming.atEntry(underlying(method, i));
      if (name != null) {
        names.add(name);
      }
    }
    for (String name : names) {
      new SocketPaths<>(method.body(), method.knowledge(), watcher).fromEntry(name, first);
    }
  }

  /** Whether a call is to a method of the program that connects or binds the socket it gets. */
  static boolean connectsElsewhere(MethodContext method, int place, CallSite call, int[] labels) {
    if (!method.knowledge().of(call).isEmpty()) {
      return false;
    }
    int opcode = method.body().graph().instruction(place).getOpcode();
    for (int k = 1; k < labels.length; k++) {
      ParameterSummary summary =
          labels[k] == SocketPaths.SOCKET
              ? method.callees().parameter(call, opcode, Passing.by(k - 1))
              : null;
      if (summary != null && summary.connects() && !summary.alwaysCloses()) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasRole(MethodContext method, CallSite call, Set<Role> roles) {
    for (Model row : method.knowledge().of(call)) {
      if (roles.contains(row.role())) {
        return true;
      }
    }
    return false;
  }

  /** What a call is made on, behind the views of it. */
  private static Value underlying(MethodContext method, int place) {
    Value receiver = method.argument(place, CallArguments.RECEIVER);
    for (int hops = 0; hops < VIEWS && receiver.kind() == Value.Kind.RESULT; hops++) {
      CallSite maker = method.body().callAt(receiver.site());
      Model view = maker == null ? null : method.knowledge().find(Role.WRAP, maker);
      if (view == null || view.arguments("of", 0).length == 0) {
        return receiver;
      }
      receiver = method.argument(receiver.site(), CallArguments.RECEIVER);
    }
    return receiver;
  }
}
