package io.github.socketchurn.rule;

import io.github.socketchurn.bytecode.CallSite;
import io.github.socketchurn.flow.Delay;
import io.github.socketchurn.model.Model;
import io.github.socketchurn.model.Role;
import io.github.socketchurn.program.Repeater;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/**
 * SOCK_KEEPALIVE_DEFEATED by emptying a pool after each exchange. When the client itself is given
 * up the same call is right, and so it is now and then.
 */
final class EvictRule implements Rule {
  private static final Set<String> LAST_WORDS =
      Set.of(
          "close", "shutdown", "shut", "stop", "destroy", "dispose", "cleanup", "release", "exit");

  @Override
  public void check(MethodContext method, Consumer<Finding> findings) {
    for (int i : method.body().reachedCalls()) {
      CallSite call = method.body().callAt(i);
      if (empties(method, i, call) && isRegular(method, i)) {
        findings.accept(KeepAliveRule.finding(method, i, call));
      }
    }
  }

  private static boolean empties(MethodContext method, int place, CallSite call) {
    for (Model row : KeepAliveRule.rows(method, call)) {
      if (row.is("how", "evict") && new ArgumentMatch(method).matches(place, call, row)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a pool is emptied after a request of the same method, or again and again. */
  private static boolean isRegular(MethodContext method, int place) {
    if (new LifeCycle(method).runsOnce() || isLastMethod(method) || buildsClient(method)) {
      return false;
    }
    return method.body().loops().innermost(place) != null
        || method.repeaters().stream().anyMatch(EvictRule::isFrequent)
        || followsExchange(method, place);
  }

  private static boolean isFrequent(Repeater repeater) {
    return repeater.isCertain() && repeater.delay() != Delay.LONG;
  }

  private static boolean isLastMethod(MethodContext method) {
    for (String word : method.sourceMethod().name().split("(?=\\p{Lu})|_")) {
      if (LAST_WORDS.contains(word.toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }

  /** What becomes of a client that is built here is another rule's business. */
  private static boolean buildsClient(MethodContext method) {
    return method.lives().stream().anyMatch(life -> life.origin().isClient());
  }

  private static boolean followsExchange(MethodContext method, int place) {
    return Arrays.stream(method.body().reachedCalls())
        .filter(i -> i < place)
        .anyMatch(i -> method.knowledge().has(Role.RESPONSE, method.body().callAt(i)));
  }
}
