package io.github.socketchurn.rule;

import io.github.socketchurn.bytecode.CallSite;
import io.github.socketchurn.flow.Origin;
import io.github.socketchurn.flow.ParameterSummary;
import io.github.socketchurn.flow.Passing;
import io.github.socketchurn.flow.SocketPaths;
import io.github.socketchurn.model.Model;
import io.github.socketchurn.model.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * SOCK_FREE_PORT_RACE: the system chooses a free port, the socket is closed, and the bare number
 * goes on to be bound again. A socket that serves anybody in between is no probe.
 */
final class FreePortRaceRule implements Rule {
  private static final int NUMBER = 2;
  private static final int ADDRESS = 3;
  private static final Set<String> KINDS = Set.of("listen", "udp");

  @Override
  public void check(MethodContext method, Consumer<Finding> findings) {
    FollowedSockets.made(method, origin -> first(method, origin), new Probes(method, findings));
  }

  private static PortProbe first(MethodContext method, Origin origin) {
    if (!KINDS.contains(origin.kind()) || origin.isResult()) {
      return null;
    }
    if (origin.isUnconnected()) {
      return PortProbe.UNBOUND;
    }
    boolean isAny = LocalPort.of(method, origin.instruction(), origin.model()).isAny();
    return isAny ? PortProbe.UNBOUND.boundAt(origin.instruction()) : null;
  }

  /** Follows a socket that is bound to a port of the system's choice. */
  private static final class Probes implements SocketPaths.Watcher<PortProbe> {
    private final MethodContext method;
    private final Consumer<Finding> findings;

    Probes(MethodContext method, Consumer<Finding> findings) {
      this.method = method;
      this.findings = findings;
    }

    @Override
    public PortProbe call(int place, CallSite call, int[] labels, PortProbe probe) {
      List<Model> rows = method.knowledge().of(call);
      if (labels[0] == SocketPaths.SOCKET) {
        return onSocket(place, rows, probe);
      }
      PortProbe next = probe;
      for (int k = 1; k < labels.length && next != null; k++) {
        if (labels[k] == SocketPaths.SOCKET) {
          next = withSocket(place, call, k - 1, rows, next);
        } else if (labels[k] == NUMBER && handsOn(rows, next)) {
          next = leaves(place, NUMBER, next);
        }
      }
      return next;
    }

    private PortProbe onSocket(int place, List<Model> rows, PortProbe probe) {
      PortProbe next = probe;
      for (Model row : rows) {
        switch (row.role()) {
          case CLOSE:
            next = close(place, next);
            break;
          case LOCAL_BIND:
            next = LocalPort.of(method, place, row).isAny() ? next.boundAt(place) : null;
            break;
          case ADDRESS:
            next = next.readAt(place);
            break;
          case OPEN:
          case CONNECT:
          case USES:
          case KEEPS:
            return null;
          default:
            break;
        }
        if (next == null) {
          return null;
        }
      }
      return next;
    }

    private PortProbe withSocket(
        int place, CallSite call, int argument, List<Model> rows, PortProbe probe) {
      for (Model row : rows) {
        if (row.role() == Role.CLOSE_HELPER) {
          return close(place, probe);
        }
        if (row.role() == Role.STATE_TEST || row.role() == Role.WRAP) {
          return probe;
        }
      }
      ParameterSummary summary =
          rows.isEmpty()
              ? method
                  .callees()
                  .parameter(
                      call,
                      method.body().graph().instruction(place).getOpcode(),
                      Passing.by(argument))
              : null;
      boolean closes = summary != null && summary.alwaysCloses();
      return closes ? close(place, probe) : null;
    }

    private PortProbe close(int place, PortProbe probe) {
      PortProbe closed = probe.closedAt(place);
      if (closed.isRace()) {
        findings.accept(finding(closed));
        return null;
      }
      return closed;
    }

    @Override
    public int result(int place, CallSite call, int[] labels) {
      for (Model row : method.knowledge().of(call)) {
        if (row.role() != Role.ADDRESS) {
          continue;
        }
        for (int from : row.arguments("from", labels.length - 1)) {
          if (labels[from + 1] != 0) {
            return labels[from + 1] == NUMBER || returnsInt(call) ? NUMBER : ADDRESS;
          }
        }
      }
      return 0;
    }

    /** A number that is kept while the socket is still open counts when it is closed. */
    @Override
    public PortProbe leaves(int place, int label, PortProbe probe) {
      boolean captured =
          method.body().graph().instruction(place).getOpcode() == Opcodes.INVOKEDYNAMIC;
      if (label == ADDRESS || label == NUMBER && captured && !probe.isClosed()) {
        return probe;
      }
      PortProbe next = label == NUMBER ? probe.handedOnAt(place) : null;
      if (next != null && next.isRace()) {
        findings.accept(finding(next));
        return null;
      }
      return next;
    }

    /** Whether a call may bind the number; a client that connects to it does not. */
    private boolean handsOn(List<Model> rows, PortProbe probe) {
      // Whoever gets the number of an open socket may talk to that socket.
      boolean isUnknown = rows.isEmpty() && probe.isClosed();
      for (Model row : rows) {
        isUnknown |=
            row.role() == Role.KEEPS
                || row.role() == Role.LOCAL_BIND
                || row.role() == Role.OPEN && KINDS.contains(row.text("kind", ""));
      }
      return isUnknown;
    }

    private Finding finding(PortProbe probe) {
      List<Step> steps = new ArrayList<>();
      steps.add(new Step(StepRole.PORT_CLOSED_AT, method.line(probe.closedAt())));
      steps.add(new Step(StepRole.PORT_READ_AT, method.line(probe.readAt())));
      steps.add(new Step(StepRole.PORT_HANDED_ON_AT, method.line(probe.handedOnAt())));
      int place = probe.boundAt();
      return new Finding(
          Pattern.SOCK_FREE_PORT_RACE,
          Priority.LOW,
          method,
          method.body().callAt(place).owner(),
          CallText.of(method.body(), place),
          method.line(place),
          steps);
    }
  }

  private static boolean returnsInt(CallSite call) {
    return Type.getReturnType(call.descriptor()) == Type.INT_TYPE;
  }
}
