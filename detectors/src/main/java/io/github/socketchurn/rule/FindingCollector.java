package io.github.socketchurn.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Gathers findings so that each place is reported once: compilers copy {@code finally} blocks, and
 * the most urgent copy counts.
 */
public final class FindingCollector {
  private static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::className)
          .thenComparingInt(Finding::line)
          .thenComparing(Finding::pattern)
          .thenComparing(finding -> finding.method().name() + finding.method().descriptor())
          .thenComparing(Finding::call);

  /** Which of two findings about one place tells more; the order of classes must not matter. */
  private static final Comparator<Finding> URGENCY =
      Comparator.comparing(Finding::priority)
          .thenComparing(finding -> finding.steps().size())
          .thenComparing(Finding::type)
          .thenComparing(finding -> finding.steps().toString());

  private final Map<Finding, Finding> byPlace = new TreeMap<>(ORDER);
  private final Predicate<Finding> silenced;

  public FindingCollector(Predicate<Finding> silenced) {
    this.silenced = silenced;
  }

  /** Takes a finding, unless it is one of those that are silenced. */
  public void add(Finding finding) {
    if (!silenced.test(finding)) {
      byPlace.merge(finding, finding, (old, more) -> URGENCY.compare(more, old) < 0 ? more : old);
    }
  }

  /** The findings, sorted by class, line and pattern. */
  public List<Finding> sorted() {
    return new ArrayList<>(byPlace.values());
  }
}
