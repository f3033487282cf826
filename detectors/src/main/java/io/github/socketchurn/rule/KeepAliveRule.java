package io.github.socketchurn.rule;

import io.github.socketchurn.bytecode.CallSite;
import io.github.socketchurn.model.Model;
import io.github.socketchurn.model.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * SOCK_KEEPALIVE_DEFEATED by a setting: a header, a property, a strategy, a flag or a pool that
 * keeps nothing. What depends on the state of a connection is left to other rules.
 */
final class KeepAliveRule implements Rule {
  private static final Set<String> BY_STATE = Set.of("disconnect", "evict", "tls-factory");

  @Override
  public void check(MethodContext method, Consumer<Finding> findings) {
    ArgumentMatch match = new ArgumentMatch(method);
    MessageSide side = new MessageSide(method);
    for (int i : method.body().reachedCalls()) {
      CallSite call = method.body().callAt(i);
      for (Model row : rows(method, call)) {
        if (!BY_STATE.contains(row.text("how", ""))
            && match.matches(i, call, row)
            && !(row.is("how", "header") && side.isResponse(i, call))) {
          findings.accept(finding(method, i, call));
          break;
        }
      }
    }
  }

  /** The rows of the most specific class; what is about the responses of a server is no churn. */
  static List<Model> rows(MethodContext method, CallSite call) {
    List<Model> rows = new ArrayList<>();
    for (Model row : method.knowledge().of(call)) {
      if (row.role() == Role.KEEPALIVE_OFF
          && (rows.isEmpty() || rows.get(0).owner().equals(row.owner()))) {
        rows.add(row);
      }
    }
    rows.removeIf(row -> row.is("side", "server"));
    return rows;
  }

  static Finding finding(MethodContext method, int place, CallSite call) {
    boolean isLow =
        method.isTest() || method.isMain() || ReuseSwitches.decide(method.body(), place);
    return new Finding(
        Pattern.SOCK_KEEPALIVE_DEFEATED,
        isLow ? Priority.LOW : Priority.NORMAL,
        method,
        call.owner(),
        CallText.of(method.body(), place),
        method.line(place),
        List.of());
  }
}
