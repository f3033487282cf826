package io.github.socketchurn.flow;

import io.github.socketchurn.bytecode.CallSite;
import io.github.socketchurn.model.Model;
import io.github.socketchurn.model.Role;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Calls that may well pause a retry although no model says so: what can be interrupted, what waits
 * for input, and what is named like a delay. Where one stands on the way nothing is claimed.
 */
final class PauseHints {
  private static final String INTERRUPTED = "java/lang/InterruptedException";

  private static final Set<String> WORDS =
      Set.of(
          "sleep",
          "wait",
          "pause",
          "delay",
          "backoff",
          "park",
          "await",
          "throttle",
          "acquire",
          "schedule",
          "block",
          "accept",
          "select",
          "read",
          "receive",
          "recv",
          "take",
          "poll");

  private static final Set<String> OWNER_WORDS =
      Set.of("backoff", "delay", "limiter", "throttle", "sleeper");

  private PauseHints() {}

  static boolean mayPause(ApiKnowledge knowledge, CallSite call) {
    for (Model row : knowledge.of(call)) {
      if (row.role() == Role.CLOSE || row.role() == Role.CLOSE_HELPER) {
        return false;
      }
    }
    List<String> declared = knowledge.exceptionsOf(call);
    return declared != null && declared.contains(INTERRUPTED)
        || hasWord(call.name(), WORDS)
        || hasWord(simpleName(call.owner()), OWNER_WORDS);
  }

  private static String simpleName(String owner) {
    return owner.substring(owner.lastIndexOf('/') + 1);
  }

  /** Whether one of the words that make up a name, or two in a row, is in a set. */
  private static boolean hasWord(String name, Set<String> words) {
    String before = "";
    int start = 0;
    for (int i = 1; i <= name.length(); i++) {
      boolean ends =
          i == name.length() || Character.isUpperCase(name.charAt(i)) || name.charAt(i) == '_';
      if (ends) {
        String word = name.substring(start, i).toLowerCase(Locale.ROOT);
        if (words.contains(word) || words.contains(before + word)) {
          return true;
        }
        before = word;
        start = i < name.length() && name.charAt(i) == '_' ? i + 1 : i;
      }
    }
    return false;
  }
}
