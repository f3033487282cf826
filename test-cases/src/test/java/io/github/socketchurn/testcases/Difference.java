package io.github.socketchurn.testcases;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Compares expected and found elements both ways. */
final class Difference {
  private Difference() {}

  /**
   * Says what differs, one line for each element, in the order of the elements.
   *
   * @return an empty text if nothing differs
   */
  static <T extends Comparable<T>> String between(List<T> expected, List<T> found) {
    List<Entry<T>> entries = new ArrayList<>();
    remainder(expected, found).forEach(element -> entries.add(new Entry<>(element, "missing")));
    remainder(found, expected).forEach(element -> entries.add(new Entry<>(element, "extra  ")));
    entries.sort(Comparator.comparing(Entry<T>::element).thenComparing(Entry::kind));
    StringBuilder text = new StringBuilder();
    for (Entry<T> entry : entries) {
      text.append("  %s  %s%n".formatted(entry.kind(), entry.element()));
    }
    return text.toString();
  }

  private static <T> List<T> remainder(List<T> from, List<T> minus) {
    List<T> rest = new ArrayList<>(from);
    // One by one: the same element twice is one too many.
    minus.forEach(rest::remove);
    return rest;
  }

  private record Entry<T extends Comparable<T>>(T element, String kind) {}
}
