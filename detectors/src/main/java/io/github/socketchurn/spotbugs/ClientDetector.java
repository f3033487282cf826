package io.github.socketchurn.spotbugs;

import edu.umd.cs.findbugs.BugReporter;
import io.github.socketchurn.rule.Pattern;
import java.util.EnumSet;

/** Reports clients that are built for one call, and connections that are not used again. */
public final class ClientDetector extends GuardedDetector {
  public ClientDetector(BugReporter reporter) {
    super(
        reporter,
        EnumSet.of(
            Pattern.SOCK_HTTP_CLIENT_PER_CALL,
            Pattern.SOCK_CLIENT_PER_CALL,
            Pattern.SOCK_TLS_CONTEXT_PER_CALL,
            Pattern.SOCK_KEEPALIVE_DEFEATED,
            Pattern.SOCK_RESPONSE_NOT_DRAINED));
  }
}
