package io.github.socketchurn.rule;

import io.github.socketchurn.flow.Delay;
import io.github.socketchurn.flow.Variation;
import io.github.socketchurn.program.Repeater;
import java.util.Set;

/** How bad it is that something repeats an open. */
final class ChurnPriority {
  private static final long FEW_ITERATIONS = 10;

  /** Entries that run now and then only. */
  private static final Set<String> RARE = Set.of("event", "session");

  private ChurnPriority() {}

  /**
   * The priority of an open in a loop.
   *
   * @param bound how often it is made at most, or null
   */
  static Priority inLoop(ChurnKind kind, Variation endpoint, Delay delay, Long bound) {
    if (bound != null && bound <= FEW_ITERATIONS || delay == Delay.LONG) {
      return Priority.LOW;
    }
    if (endpoint == Variation.CHANGING && kind != ChurnKind.JDBC) {
      return Priority.LOW;
    }
    boolean isSure = endpoint == Variation.FIXED && delay != Delay.UNKNOWN;
    return isSure && kind != ChurnKind.UDP ? Priority.HIGH : Priority.NORMAL;
  }

  /** The priority of an open that something further up the call chain repeats. */
  static Priority of(ChurnKind kind, Repeater repeater) {
    if (!repeater.isCertain()) {
      return Priority.LOW;
    }
    boolean mayBeAnother = kind == ChurnKind.UDP || repeater.endpoint() != Variation.FIXED;
    if (repeater.isSearching() && mayBeAnother) {
      return Priority.LOW;
    }
    if (!repeater.isEntry()) {
      return inLoop(kind, repeater.endpoint(), repeater.delay(), repeater.bound());
    }
    boolean isRare = RARE.contains(repeater.row().text("kind", ""));
    return kind == ChurnKind.UDP || repeater.delay() == Delay.LONG || isRare
        ? Priority.LOW
        : Priority.NORMAL;
  }
}
