package io.github.socketchurn.spotbugs;

import edu.umd.cs.findbugs.BugReporter;
import io.github.socketchurn.rule.Pattern;
import java.util.EnumSet;

/** Reports trouble with local ports and with accepting. */
public final class BindDetector extends GuardedDetector {
  public BindDetector(BugReporter reporter) {
    super(
        reporter,
        EnumSet.of(
            Pattern.SOCK_REUSEADDR_TOO_LATE,
            Pattern.SOCK_REUSEADDR_OFF,
            Pattern.SOCK_ACCEPT_SPIN,
            Pattern.SOCK_FREE_PORT_RACE,
            Pattern.SOCK_FIXED_LOCAL_PORT));
  }
}
