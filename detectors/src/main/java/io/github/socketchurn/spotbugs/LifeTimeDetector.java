package io.github.socketchurn.spotbugs;

import edu.umd.cs.findbugs.BugReporter;
import io.github.socketchurn.rule.Pattern;
import java.util.EnumSet;

/** Reports connections and responses that are never closed, or not on every path. */
public final class LifeTimeDetector extends GuardedDetector {
  public LifeTimeDetector(BugReporter reporter) {
    super(
        reporter,
        EnumSet.of(
            Pattern.SOCK_NOT_CLOSED,
            Pattern.SOCK_NOT_CLOSED_ON_EXCEPTION,
            Pattern.SOCK_FIELD_NOT_CLOSED,
            Pattern.SOCK_RESPONSE_NOT_CLOSED));
  }
}
