package io.github.socketchurn.spotbugs;

import edu.umd.cs.findbugs.BugReporter;
import io.github.socketchurn.rule.Pattern;
import java.util.EnumSet;

/** Reports connections that will end by a reset. */
public final class ResetDetector extends GuardedDetector {
  public ResetDetector(BugReporter reporter) {
    super(reporter, EnumSet.of(Pattern.SOCK_LINGER_ZERO));
  }
}
