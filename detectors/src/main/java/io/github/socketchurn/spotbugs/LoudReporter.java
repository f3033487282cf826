package io.github.socketchurn.spotbugs;

import edu.umd.cs.findbugs.BugReporter;
import edu.umd.cs.findbugs.DelegatingBugReporter;

/**
 * Prints errors to the error stream as well: the SpotBugs plugin for Maven tells of a logged error
 * in its XML report only, and the build stays green.
 */
final class LoudReporter extends DelegatingBugReporter {
  /** Set by hosts that show errors themselves, so that nobody reads them twice. */
  private static final String QUIET = "socketchurn.quiet";

  LoudReporter(BugReporter reporter) {
    super(reporter);
  }

  @Override
  public void logError(String message) {
    print(message);
    super.logError(message);
  }

  @Override
  public void logError(String message, Throwable cause) {
    print(message + ": " + cause);
    super.logError(message, cause);
  }

  private static void print(String text) {
    if (!Boolean.getBoolean(QUIET)) {
      System.err.println(text);
    }
  }
}
