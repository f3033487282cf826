package io.github.socketchurn.rule;

import io.github.socketchurn.bytecode.CallSite;
import io.github.socketchurn.flow.ComesAgain;
import io.github.socketchurn.flow.LifeTime;
import io.github.socketchurn.flow.Origin;
import io.github.socketchurn.flow.SocketPaths;
import io.github.socketchurn.model.Model;
import io.github.socketchurn.model.Role;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

/** SOCK_FIXED_LOCAL_PORT: a connection is made from a local port that is always the same. */
final class FixedLocalPortRule implements Rule {
  private static final Set<String> CLIENT_KINDS = Set.of("tcp", "tls");

  /** What has happened on a path: where a constant port was bound, and with which option. */
  private static final class Bound {
    static final Bound NOT_YET = new Bound(-1, false);

    final int place;
    final boolean reuses;

    Bound(int place, boolean reuses) {
      this.place = place;
      this.reuses = reuses;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Bound
          && place == ((Bound) other).place
          && reuses == ((Bound) other).reuses;
    }

    @Override
    public int hashCode() {
      return Objects.hash(place, reuses);
    }
  }

  @Override
  public void check(MethodContext method, Consumer<Finding> findings) {
    SocketPaths.Watcher<Bound> watcher =
        (place, call, labels, bound) -> {
          if (labels[0] == SocketPaths.SOCKET) {
            return after(method, place, call, bound, findings);
          }
          if (bound.place < 0 || !FollowedSockets.connectsElsewhere(method, place, call, labels)) {
            return bound;
          }
          findings.accept(finding(method, bound.place, place, bound.reuses));
          return null;
        };
    FollowedSockets.made(method, FixedLocalPortRule::first, watcher);
    FollowedSockets.borrowed(method, Set.of(Role.CONNECT), Bound.NOT_YET, watcher);
    for (LifeTime life : method.lives()) {
      checkOpen(method, life.origin(), findings);
    }
  }

  private static Bound first(Origin origin) {
    return CLIENT_KINDS.contains(origin.kind()) && origin.isUnconnected() ? Bound.NOT_YET : null;
  }

  /** Constructors and factories that bind and connect at once. */
  private static void checkOpen(MethodContext method, Origin origin, Consumer<Finding> findings) {
    boolean isCandidate =
        !origin.isResult()
            && CLIENT_KINDS.contains(origin.kind())
            && origin.model().has("local-port");
    if (isCandidate && LocalPort.of(method, origin.instruction(), origin.model()).isConstant()) {
      int place = origin.instruction();
      findings.accept(finding(method, place, place, false));
    }
  }

  private static Bound after(
      MethodContext method, int place, CallSite call, Bound bound, Consumer<Finding> findings) {
    Bound next = bound;
    for (Model row : method.knowledge().of(call)) {
      switch (row.role()) {
        case CLOSE:
          return row.is("effect", "half") ? bound : null;
        case REUSE_ADDRESS:
          OptionSetter setter = new OptionSetter(method.knowledge(), row, place, call);
          Boolean on = setter.isOn(method.context());
          next = on == null || bound.place >= 0 ? next : new Bound(-1, on);
          break;
        case LOCAL_BIND:
          boolean isFixed =
              !row.is("listens", "yes") && LocalPort.of(method, place, row).isConstant();
          next = isFixed ? new Bound(place, bound.reuses) : next;
          break;
        case CONNECT:
          if (bound.place >= 0 && !row.is("kind", "filter")) {
            findings.accept(finding(method, bound.place, place, bound.reuses));
          }
          return null;
        default:
          break;
      }
    }
    return next;
  }

  private static Finding finding(MethodContext method, int bind, int connect, boolean reuses) {
    boolean repeats = ComesAgain.afterSuccess(method.body(), connect);
    return new Finding(
        Pattern.SOCK_FIXED_LOCAL_PORT,
        reuses ? Priority.LOW : repeats ? Priority.HIGH : Priority.NORMAL,
        method,
        method.body().callAt(bind).owner(),
        CallText.of(method.body(), bind),
        method.line(bind),
        List.of(new Step(StepRole.LOCAL_CONNECT_AT, method.line(connect))));
  }
}
