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
    SocketPaths.Watcher<Integer> watcher =
        new SocketPaths.Watcher<Integer>() {
          @Override
          public Integer call(int place, CallSite call, int[] labels, Integer bound) {
            if (labels[0] == SocketPaths.SOCKET) {
              return after(method, place, call, bound, findings);
            }
            return FollowedSockets.connectsElsewhere(method, place, call, labels)
                ? (Integer) place
                : bound;
          }

          @Override
          public Boolean answer(CallSite call, Integer bound) {
            Model test = method.knowledge().find(Role.STATE_TEST, call);
            boolean isKnown = bound >= 0 && test != null && test.has("when-open");
            return isKnown ? (Boolean) test.is("when-open", "true") : null;
          }
        };
    FollowedSockets.made(method, ReuseAddressTooLateRule::first, watcher);
    FollowedSockets.borrowed(method, Set.of(Role.LOCAL_BIND), UNBOUND, watcher);
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
