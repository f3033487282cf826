package io.github.socketchurn.spotbugs;

import edu.umd.cs.findbugs.BugReporter;
import io.github.socketchurn.rule.Pattern;
import java.util.EnumSet;

/** Reports connections and clients that are made again and again. */
public final class ChurnDetector extends GuardedDetector {
  public ChurnDetector(BugReporter reporter) {
    super(reporter, EnumSet.of(Pattern.SOCK_OPEN_IN_LOOP, Pattern.SOCK_HTTP_CLIENT_PER_CALL));
  }
}
