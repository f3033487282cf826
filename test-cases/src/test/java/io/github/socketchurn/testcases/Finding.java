package io.github.socketchurn.testcases;

import java.util.Comparator;

/**
 * One finding, expected by a comment or reported by a run.
 *
 * @param file path below the source root, with forward slashes
 * @param line the line of the primary place
 * @param type the bug pattern
 * @param priority {@code HIGH}, {@code NORMAL} or {@code LOW}
 */
record Finding(String file, int line, String type, String priority) implements Comparable<Finding> {
  private static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::file)
          .thenComparingInt(Finding::line)
          .thenComparing(Finding::type)
          .thenComparing(Finding::priority);

  @Override
  public int compareTo(Finding other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return file + ":" + line + "  " + type + " " + priority;
  }
}
