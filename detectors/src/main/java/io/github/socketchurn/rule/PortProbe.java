package io.github.socketchurn.rule;

import java.util.Objects;

/** How far the search for a free port has come on one path. Immutable. */
final class PortProbe {
  static final PortProbe UNBOUND = new PortProbe(-1, -1, -1, -1);

  private final int boundAt;
  private final int readAt;
  private final int handedOnAt;
  private final int closedAt;

  private PortProbe(int boundAt, int readAt, int handedOnAt, int closedAt) {
    this.boundAt = boundAt;
    this.readAt = readAt;
    this.handedOnAt = handedOnAt;
    this.closedAt = closedAt;
  }

  PortProbe boundAt(int place) {
    return new PortProbe(place, -1, -1, -1);
  }

  PortProbe readAt(int place) {
    return boundAt < 0 ? this : new PortProbe(boundAt, place, handedOnAt, closedAt);
  }

  PortProbe handedOnAt(int place) {
    return new PortProbe(boundAt, readAt, place, closedAt);
  }

  PortProbe closedAt(int place) {
    return new PortProbe(boundAt, readAt, handedOnAt, place);
  }

  int closedAt() {
    return closedAt;
  }

  boolean isClosed() {
    return closedAt >= 0;
  }

  /** Whether the number of a closed socket has gone on. */
  boolean isRace() {
    return isClosed() && boundAt >= 0 && readAt >= 0 && handedOnAt >= 0;
  }

  int boundAt() {
    return boundAt;
  }

  int readAt() {
    return readAt;
  }

  int handedOnAt() {
    return handedOnAt;
  }

  @Override
  public boolean equals(Object other) {
    if (!(other instanceof PortProbe)) {
      return false;
    }
    PortProbe that = (PortProbe) other;
    return boundAt == that.boundAt
        && readAt == that.readAt
        && handedOnAt == that.handedOnAt
        && closedAt == that.closedAt;
  }

  @Override
  public int hashCode() {
    return Objects.hash(boundAt, readAt, handedOnAt, closedAt);
  }
}
