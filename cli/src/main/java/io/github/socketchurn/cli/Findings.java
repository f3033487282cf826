package io.github.socketchurn.cli;

import edu.umd.cs.findbugs.BugInstance;
import java.util.List;
import java.util.stream.Collectors;

/** The findings of a run in the order of the output, and how many more LOW ones there are. */
final class Findings {
  private static final String USELESS_SUPPRESSION = "US_USELESS_SUPPRESSION";

  private final List<Finding> shown;
  private final long hidden;

  private Findings(List<Finding> shown, long hidden) {
    this.shown = shown;
    this.hidden = hidden;
  }

  /**
   * Selects what is shown.
   *
   * @param withCore whether core's bugs are findings
   * @param withLow whether LOW ones are shown
   */
  static Findings of(
      List<BugInstance> bugs, LoadedPlugin plugin, boolean withCore, boolean withLow) {
    List<Finding> wanted =
        bugs.stream()
            .filter(bug -> plugin.owns(bug.getType()) || withCore && isCredible(bug))
            .map(bug -> new Finding(bug, !plugin.owns(bug.getType())))
            .sorted(Finding.ORDER)
            .collect(Collectors.toList());
    List<Finding> shown =
        wanted.stream().filter(finding -> withLow || !finding.isLow()).collect(Collectors.toList());
    return new Findings(shown, wanted.size() - shown.size());
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

  /** Tells whether the plugin has a finding at NORMAL or above. */
  boolean mustFail() {
    return shown.stream().anyMatch(finding -> !finding.isFromCore() && !finding.isLow());
  }
}
