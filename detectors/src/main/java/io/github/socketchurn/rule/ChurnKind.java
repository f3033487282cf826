package io.github.socketchurn.rule;

import io.github.socketchurn.flow.LifeTime;
import io.github.socketchurn.flow.Origin;
import java.util.Set;

/** What a discarded connection costs, by which its one churn pattern is chosen. */
enum ChurnKind {
  /** Leaves TIME_WAIT behind; TLS and the protocols of libraries included. */
  TCP,
  /** Takes a port and a descriptor. */
  UDP,
  /** A session of a database, which has pools of its own. */
  JDBC;

  private static final Set<String> NEVER = Set.of("accept", "listen", "selector");

  /** The kind of a connection, or null if making many is nobody's fault. */
  static ChurnKind of(LifeTime life) {
    Origin origin = life.origin();
    boolean isChurnable =
        !origin.isClient()
            && origin.model() != null
            && !NEVER.contains(origin.kind())
            && !origin.model().is("churn", "no");
    if (!isChurnable) {
      return null;
    }
    switch (origin.kind()) {
      case "udp":
        return UDP;
      case "jdbc":
        return JDBC;
      default:
        return TCP;
    }
  }

  /** The pattern of a connection that is made again and again by a loop of some kind. */
  Pattern inLoop() {
    return this == TCP ? Pattern.SOCK_OPEN_IN_LOOP : forAny();
  }

  /** The pattern of a connection that is made for each request or message. */
  Pattern perRequest() {
    return this == TCP ? Pattern.SOCK_OPEN_PER_REQUEST : forAny();
  }

  private Pattern forAny() {
    return this == UDP ? Pattern.SOCK_UDP_PER_MESSAGE : Pattern.SOCK_UNPOOLED_JDBC;
  }
}
