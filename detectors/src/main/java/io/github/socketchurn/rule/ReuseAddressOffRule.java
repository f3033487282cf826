package io.github.socketchurn.rule;

import io.github.socketchurn.bytecode.CallSite;
import io.github.socketchurn.bytecode.Loop;
import io.github.socketchurn.flow.ComesAgain;
import io.github.socketchurn.flow.LoopVariation;
import io.github.socketchurn.flow.Origin;
import io.github.socketchurn.flow.SocketPaths;
import io.github.socketchurn.flow.Variation;
import io.github.socketchurn.model.Model;
import io.github.socketchurn.model.Role;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * SOCK_REUSEADDR_OFF: a listener gives up SO_REUSEADDR before it is bound to a port that it will
 * want again. The tag of a path is the call that has switched it off, or {@link #ON}.
 */
final class ReuseAddressOffRule implements Rule {
  private static final Integer ON = -1;

  @Override
  public void check(MethodContext method, Consumer<Finding> findings) {
    FollowedSockets.made(method, ReuseAddressOffRule::first, watcher(method, findings, true));
    FollowedSockets.borrowed(method, Set.of(Role.LOCAL_BIND), ON, watcher(method, findings, false));
    listeners(method, findings);
  }

  /** Sockets that the method has made itself are known to be listeners. */
  private static SocketPaths.Watcher<Integer> watcher(
      MethodContext method, Consumer<Finding> findings, boolean areMade) {
    return (place, call, labels, off) -> {
      if (labels[0] == SocketPaths.SOCKET) {
        return after(method, place, call, off, findings);
      }
      boolean binds =
          areMade && off >= 0 && FollowedSockets.connectsElsewhere(method, place, call, labels);
      if (binds) {
        Step bind = new Step(StepRole.BOUND_AT, method.line(place));
        findings.accept(finding(method, off, Priority.LOW, bind));
      }
      return binds ? null : off;
    };
  }

  private static Integer first(Origin origin) {
    return origin.kind().equals("listen") && origin.isUnconnected() ? ON : null;
  }

  private static Integer after(
      MethodContext method, int place, CallSite call, Integer off, Consumer<Finding> findings) {
    for (Model row : method.knowledge().of(call)) {
      if (row.role() == Role.CLOSE && !row.is("effect", "none")) {
        return null;
      }
      if (row.role() == Role.REUSE_ADDRESS) {
        OptionSetter setter = new OptionSetter(method.knowledge(), row, place, call);
        if (setter.namesOption(method.context()) == OptionSetter.Verdict.YES) {
          return Boolean.FALSE.equals(setter.isOn(method.context())) ? (Integer) place : ON;
        }
      }
      if (row.role() == Role.LOCAL_BIND && row.is("listens", "yes")) {
        Priority priority = off < 0 ? null : priority(method, place, row);
        if (priority != null) {
          findings.accept(
              finding(method, off, priority, new Step(StepRole.BOUND_AT, method.line(place))));
        }
        return null;
      }
    }
    return off;
  }

  /** How bad it is for a bind, or null if the port is another one each time. */
  private static Priority priority(MethodContext method, int bind, Model row) {
    LocalPort port = LocalPort.of(method, bind, row);
    if (port.isAny()) {
      return null;
    }
    Loop loop = method.body().loops().innermost(bind);
    if (loop == null || !ComesAgain.afterFailure(method.body(), bind)) {
      return Priority.LOW;
    }
    if (port.number() == null || port.isConstant()) {
      return Priority.NORMAL;
    }
    Variation variation =
        port.number().body() == method.body()
            ? new LoopVariation(method.body(), method.knowledge(), loop).of(port.number().value())
            : Variation.UNKNOWN;
    return variation == Variation.FIXED ? Priority.NORMAL : null;
  }

  /** The settings of frameworks, which bind their listeners themselves. */
  private static void listeners(MethodContext method, Consumer<Finding> findings) {
    for (int i : method.body().reachedCalls()) {
      CallSite call = method.body().callAt(i);
      for (Model row : method.knowledge().of(call)) {
        boolean isOff =
            row.role() == Role.REUSE_ADDRESS
                && row.is("side", "server")
                && Boolean.FALSE.equals(
                    new OptionSetter(method.knowledge(), row, i, call).isOn(method.context()));
        if (isOff) {
          Step step = new Step(StepRole.LISTENER_OPTION_AT, method.line(i));
          findings.accept(finding(method, i, Priority.LOW, step));
        }
      }
    }
  }

  private static Finding finding(MethodContext method, int setter, Priority priority, Step step) {
    return new Finding(
        Pattern.SOCK_REUSEADDR_OFF,
        priority,
        method,
        method.body().callAt(setter).owner(),
        CallText.of(method.body(), setter),
        method.line(setter),
        List.of(step));
  }
}
