package io.github.socketchurn.cli;

import edu.umd.cs.findbugs.SourceLineAnnotation;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Prints findings for people: one block each, and the counts at the end. */
final class FindingPrinter {
  private static final String INDENT = "    ";

  /** How SpotBugs puts a line behind the name of a file. */
  private static final Pattern LINES = Pattern.compile(":\\[lines? (\\d+(?:-\\d+)?)]");

  /** The lines shown above and below the line of a finding. */
  private static final int NEIGHBOURS = 1;

  private final PrintWriter out;
  private final SourceFolders sources;
  private final Colours colours;

  FindingPrinter(PrintWriter out, SourceFolders sources, Colours colours) {
    this.out = out;
    this.sources = sources;
    this.colours = colours;
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
        colours.place(place(finding.place())),
        finding.isFromCore() ? "[core] " : "",
        colours.type(finding.type()),
        colours.priority(finding.priority()),
        finding.member());
    int line = finding.place().getStartLine();
    for (int i = line - NEIGHBOURS; i <= line + NEIGHBOURS; i++) {
      excerpt(finding.place(), i, i == line);
    }
    for (Step step : finding.steps()) {
      boolean isShown = place(step.line()).equals(place(finding.place()));
      String sentences = isShown ? step.sentences() : "";
      out.println(
          INDENT + (sentences.isEmpty() ? step.role() + " " + place(step.line()) : sentences));
      if (!isShown) {
        excerpt(step.line(), step.line().getStartLine(), false);
      }
    }
    out.println(INDENT + "why: " + LINES.matcher(finding.why()).replaceAll(":$1"));
    out.println();
  }

  /** Prints a line of the source, if there is one. */
  private void excerpt(SourceLineAnnotation place, int line, boolean marked) {
    sources
        .text(place, line)
        .map(text -> String.format(Locale.ROOT, "%s%5d | %s", marked ? ">" : " ", line, text))
        .map(text -> marked ? text : colours.faint(text))
        .ifPresent(text -> out.println(INDENT + text.stripTrailing()));
  }

  /** The place as an editor takes it. */
  private String place(SourceLineAnnotation line) {
    String file =
        sources
            .file(line)
            .map(Object::toString)
            .orElse(line.isSourceFileKnown() ? line.getSourcePath() : line.getClassName());
    return line.getStartLine() > 0 ? file + ':' + line.getStartLine() : file;
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
    if (findings.known() > 0) {
      out.println(findings.known() + " more in the baseline");
    }
  }
}
