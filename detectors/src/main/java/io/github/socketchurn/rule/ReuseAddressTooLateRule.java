package io.github.socketchurn.rule;

import io.github.socketchurn.bytecode.CallSite;
import io.github.socketchurn.flow.Origin;
import io.github.socketchurn.flow.SocketPaths;
import io.github.socketchurn.model.Model;
import io.github.socketchurn.model.Role;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * SOCK_REUSEADDR_TOO_LATE: SO_REUSEADDR is switched on after the bind for which it is meant. The
 * tag of a path is the instruction that has bound the socket, or {@link #UNBOUND}.
 */
final class ReuseAddressTooLateRule implements Rule {
  private static final Integer UNBOUND = -1;

  @Override
  public void check(MethodContext method, Consumer<Finding> findings) {
    FollowedSockets.made(
        method, ReuseAddressTooLateRule::first, new Listeners(method, findings, true));
    FollowedSockets.borrowed(
        method, Set.of(Role.LOCAL_BIND), UNBOUND, new Listeners(method, findings, false));
  }

  /** Sees the calls on sockets; those that the method has made itself are known to be listeners. */
  private static final class Listeners implements SocketPaths.Watcher<Integer> {
    private final MethodContext method;
    private final Consumer<Finding> findings;
    private final boolean areMade;

    Listeners(MethodContext method, Consumer<Finding> findings, boolean areMade) {
      this.method = method;
      this.findings = findings;
      this.areMade = areMade;
    }

    @Override
    public Integer call(int place, CallSite call, int[] labels, Integer bound) {
      if (labels[0] == SocketPaths.SOCKET) {
        return after(method, place, call, bound, findings);
      }
      boolean binds = areMade && FollowedSockets.connectsElsewhere(method, place, call, labels);
      return binds ? (Integer) place : bound;
    }

    @Override
    public Boolean answer(CallSite call, Integer bound) {
      Model test = method.knowledge().find(Role.STATE_TEST, call);
      boolean isKnown = bound >= 0 && test != null && test.has("when-open");
      return isKnown ? (Boolean) test.is("when-open", "true") : null;
    }
  }

  private static Integer first(Origin origin) {
    if (!origin.kind().equals("listen")) {
      return null;
    }
    return origin.isUnconnected() ? UNBOUND : (Integer) origin.instruction();
  }

  private static Integer after(
      MethodContext method, int place, CallSite call, Integer bound, Consumer<Finding> findings) {
    Integer next = bound;
    for (Model row : method.knowledge().of(call)) {
      if (row.role() == Role.CLOSE && !row.is("effect", "none")) {
        return null;
      }
      if (row.role() == Role.LOCAL_BIND && row.is("listens", "yes")) {
        next = place;
      }
      boolean isOn =
          row.role() == Role.REUSE_ADDRESS
              && Boolean.TRUE.equals(
                  new OptionSetter(method.knowledge(), row, place, call).isOn(method.context()));
      if (isOn && bound >= 0) {
        findings.accept(finding(method, place, call, bound));
      }
    }
    return next;
  }

  private static Finding finding(MethodContext method, int place, CallSite call, int bound) {
    return new Finding(
        Pattern.SOCK_REUSEADDR_TOO_LATE,
        Priority.NORMAL,
        method,
        call.owner(),
        CallText.of(method.body(), place),
        method.line(place),
        List.of(new Step(StepRole.BOUND_AT, method.line(bound))));
  }
}
