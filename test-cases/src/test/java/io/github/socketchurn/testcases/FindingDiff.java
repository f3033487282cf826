package io.github.socketchurn.testcases;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Compares expected and reported findings both ways. */
final class FindingDiff {
  private FindingDiff() {}

  /**
   * Says what differs, one line each, sorted by file and line.
   *
   * @return an empty text if nothing differs
   */
  static String between(Collection<Finding> expected, Collection<Finding> found) {
    List<Entry> entries = new ArrayList<>();
    remainder(expected, found).forEach(f -> entries.add(new Entry(f, "missing")));
    remainder(found, expected).forEach(f -> entries.add(new Entry(f, "extra  ")));
    entries.sort(Comparator.comparing(Entry::finding).thenComparing(Entry::kind));
    StringBuilder text = new StringBuilder();
    for (Entry entry : entries) {
      Finding f = entry.finding();
      text.append(
          "  %s:%d  %s  %s %s%n"
              .formatted(f.file(), f.line(), entry.kind(), f.type(), f.priority()));
    }
    return text.toString();
  }

  private static List<Finding> remainder(Collection<Finding> from, Collection<Finding> minus) {
    List<Finding> rest = new ArrayList<>(from);
    // One by one: the same finding twice is one too many.
    minus.forEach(rest::remove);
    return rest;
  }

  private record Entry(Finding finding, String kind) {}
}
