package io.github.socketchurn.cli;

import edu.umd.cs.findbugs.Priorities;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Options that decide which findings fail a build. */
final class GateOptions {
  /** The words for priorities. */
  enum Level {
    HIGH(Priorities.HIGH_PRIORITY),
    NORMAL(Priorities.NORMAL_PRIORITY),
    LOW(Priorities.LOW_PRIORITY);

    private final int priority;

    Level(int priority) {
      this.priority = priority;
    }

    /** Tells whether a finding of this plugin is of this priority or a higher one. */
    boolean covers(Finding finding) {
      return !finding.isFromCore() && finding.bug().getPriority() <= priority;
    }
  }

  @Option(
      names = "--fail-on",
      paramLabel = "PRIORITY",
      defaultValue = "normal",
      description =
          "The lowest priority that makes the exit code 1: high, normal (the default), low; low"
              + " shows LOW findings too.")
  private Level failOn;

  @Option(
      names = "--baseline",
      paramLabel = "FILE",
      description =
          "Leave out what is in FILE, a SpotBugs XML report or what --write-baseline wrote.")
  private Path baseline;

  @Option(
      names = "--write-baseline",
      paramLabel = "FILE",
      description =
          "Accept all findings of today: write them to FILE, which is also one that SpotBugs"
              + " excludes by; the exit code is not 1 then.")
  private Path newBaseline;

  Level failOn() {
    return failOn;
  }

  /** Returns the file of known findings, or null. */
  Path baseline() {
    return baseline;
  }

  /** Returns the file that takes the known findings, or null. */
  Path newBaseline() {
    return newBaseline;
  }
}
