package io.github.socketchurn.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Prints findings for people: one block each, and the counts at the end. */
final class FindingPrinter {
  private static final String INDENT = "    ";

  private final PrintWriter out;

  FindingPrinter(PrintWriter out) {
    this.out = out;
  }

  /**
   * Prints all findings and the counts.
   *
   * @param classes the number of classes analysed
   */
  void print(Findings findings, int classes) {
    findings.shown().forEach(this::print);
    printCounts(findings, classes);
    out.flush();
  }

  private void print(Finding finding) {
    out.printf(
        Locale.ROOT,
        "%s: %s%s (%s) in %s%n",
        finding.place(),
        finding.isFromCore() ? "[core] " : "",
        finding.type(),
        finding.priority(),
        finding.member());
    for (String step : finding.steps()) {
      out.println(INDENT + step);
    }
    out.println(INDENT + "why: " + finding.why());
    out.println();
  }

  private void printCounts(Findings findings, int classes) {
    Map<String, Long> counts =
        findings.shown().stream()
            .filter(finding -> !finding.isFromCore())
            .collect(Collectors.groupingBy(Finding::type, TreeMap::new, Collectors.counting()));
    counts.forEach((type, count) -> out.printf(Locale.ROOT, "%5d %s%n", count, type));
    long total = counts.values().stream().mapToLong(Long::longValue).sum();
    out.printf(
        Locale.ROOT,
        "%s in %s%n",
        total == 0 ? "no findings" : Count.of(total, "finding", "findings"),
        Count.of(classes, "class", "classes"));
    long core = findings.shown().size() - total;
    if (core > 0) {
      out.println(core + " more by SpotBugs core, which do not change the exit code");
    }
    if (findings.hidden() > 0) {
      out.println(findings.hidden() + " more at LOW: --low shows them");
    }
  }
}
