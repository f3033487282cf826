package io.github.socketchurn.spotbugs;

import edu.umd.cs.findbugs.BugReporter;
import io.github.socketchurn.rule.Pattern;
import java.util.EnumSet;

/** Reports connections that are made again and again. */
public final class ChurnDetector extends GuardedDetector {
  public ChurnDetector(BugReporter reporter) {
    super(
        reporter,
        EnumSet.of(
            Pattern.SOCK_OPEN_IN_LOOP,
            Pattern.SOCK_OPEN_PER_REQUEST,
            Pattern.SOCK_RECONNECT_NO_BACKOFF,
            Pattern.SOCK_UDP_PER_MESSAGE,
            Pattern.SOCK_UNPOOLED_JDBC));
  }
}
