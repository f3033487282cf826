package io.github.socketchurn.model;

import java.util.Collection;
import java.util.Locale;

/** Guesses what was meant by a misspelt word. */
final class NearestWord {
  private static final int LONGEST = 200;

  private NearestWord() {}

  /**
   * The candidate with the smallest edit distance.
   *
   * @return null if no candidate is near enough to be a likely misspelling
   */
  static String of(String word, Collection<String> candidates) {
    if (word.length() > LONGEST) {
      return null;
    }
    String wanted = word.toLowerCase(Locale.ROOT);
    int allowed = Math.max(2, word.length() / 3);
    String best = null;
    int bestDistance = allowed + 1;
    for (String candidate : candidates) {
      int distance = distance(wanted, candidate.toLowerCase(Locale.ROOT));
      boolean earlier = best != null && distance == bestDistance && candidate.compareTo(best) < 0;
      if (distance < Math.min(bestDistance, Math.max(1, candidate.length())) || earlier) {
        best = candidate;
        bestDistance = distance;
      }
    }
    return best;
  }

  /** Edits (insert, delete, replace, swap of neighbours) that turn one word into the other. */
  static int distance(String left, String right) {
    int[] beforePrevious = new int[right.length() + 1];
    int[] previous = new int[right.length() + 1];
    for (int j = 0; j <= right.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= left.length(); i++) {
      int[] current = new int[right.length() + 1];
      current[0] = i;
      for (int j = 1; j <= right.length(); j++) {
        boolean same = left.charAt(i - 1) == right.charAt(j - 1);
        int cost =
            Math.min(previous[j - 1] + (same ? 0 : 1), Math.min(previous[j], current[j - 1]) + 1);
        boolean swapped =
            i > 1
                && j > 1
                && left.charAt(i - 1) == right.charAt(j - 2)
                && left.charAt(i - 2) == right.charAt(j - 1);
        current[j] = swapped ? Math.min(cost, beforePrevious[j - 2] + 1) : cost;
      }
      beforePrevious = previous;
      previous = current;
    }
    return previous[right.length()];
  }
}
