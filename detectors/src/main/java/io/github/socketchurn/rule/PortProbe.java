package io.github.socketchurn.rule;

import java.util.Objects;

/** How far the search for a free port has come on one path. Immutable. */
final class PortProbe {
  static final PortProbe UNBOUND = new PortProbe(-1, -1, -1, false);

  private final int boundAt;
  private final int readAt;
  private final int handedOnAt;
  private final boolean closed;

  private PortProbe(int boundAt, int readAt, int handedOnAt, boolean closed) {
    this.boundAt = boundAt;
    this.readAt = readAt;
    this.handedOnAt = handedOnAt;
    this.closed = closed;
  }

  PortProbe boundAt(int place) {
    return new PortProbe(place, -1, -1, false);
  }

  PortProbe readAt(int place) {
    return boundAt < 0 ? this : new PortProbe(boundAt, place, handedOnAt, closed);
  }

  PortProbe handedOnAt(int place) {
    return new PortProbe(boundAt, readAt, place, closed);
  }

  PortProbe closed() {
    return new PortProbe(boundAt, readAt, handedOnAt, true);
  }

  boolean isClosed() {
    return closed;
  }

  /** Whether the number of a closed socket has gone on. */
  boolean isRace() {
    return closed && boundAt >= 0 && readAt >= 0 && handedOnAt >= 0;
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
        && closed == that.closed;
  }

  @Override
  public int hashCode() {
    return Objects.hash(boundAt, readAt, handedOnAt, closed);
  }
}
