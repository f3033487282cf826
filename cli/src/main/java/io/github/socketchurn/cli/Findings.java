package io.github.socketchurn.cli;

import edu.umd.cs.findbugs.BugInstance;
import java.util.List;
import java.util.stream.Collectors;

/** The findings of a run in the order of the output, and how many more LOW ones there are. */
final class Findings {
  private static final String USELESS_SUPPRESSION = "US_USELESS_SUPPRESSION";

  private final List<Finding> shown;
  private final long hidden;
  private final long known;

  private Findings(List<Finding> shown, long hidden, long known) {
    this.shown = shown;
    this.hidden = hidden;
    this.known = known;
  }

  /**
   * Selects all that may be shown.
   *
   * @param withCore whether core's bugs are findings
   */
  static List<BugInstance> wanted(List<BugInstance> bugs, LoadedPlugin plugin, boolean withCore) {
    return bugs.stream()
        .filter(bug -> plugin.owns(bug.getType()) || withCore && isCredible(bug))
        .collect(Collectors.toList());
  }

  /**
   * Selects what is shown.
   *
   * @param bugs those that may be shown
   * @param withLow whether LOW ones are shown
   */
  static Findings of(
      List<BugInstance> bugs, LoadedPlugin plugin, Baseline baseline, boolean withLow) {
    List<BugInstance> fresh = baseline.newAmong(bugs);
    List<Finding> wanted =
        fresh.stream()
            .map(bug -> new Finding(bug, !plugin.owns(bug.getType())))
            .sorted(Finding.ORDER)
            .collect(Collectors.toList());
    List<Finding> shown =
        wanted.stream().filter(finding -> withLow || !finding.isLow()).collect(Collectors.toList());
    return new Findings(shown, wanted.size() - shown.size(), bugs.size() - fresh.size());
  }

  /** A suppression of a detector that did not run looks useless to core. */
  private static boolean isCredible(BugInstance bug) {
    return !bug.getType().startsWith(USELESS_SUPPRESSION)
        && !bug.getType().equals(AnalysisRemarks.SKIPPED_CLASS);
  }

  List<Finding> shown() {
    return shown;
  }

  /** Returns the number of LOW findings that are not shown. */
  long hidden() {
    return hidden;
  }

  /** Returns the number of findings that the baseline accepts. */
  long known() {
    return known;
  }

  /** Tells whether the plugin has a finding at a level or above. */
  boolean mustFail(GateOptions.Level level) {
    return shown.stream().anyMatch(level::covers);
  }
}
