package io.github.socketchurn.flow;

/** How one path of the method ends for the tracked connection. */
public final class Outcome {
  private final Phase phase;
  private final boolean connected;
  private final boolean normal;
  private final int exit;
  private final Cause cause;
  private final int causeAt;
  private final int lostAt;
  private final String stored;
  private final Value result;

  Outcome(PathState state, boolean normal, int exit) {
    this(state, normal, exit, null);
  }

  Outcome(PathState state, boolean normal, int exit, Value result) {
    this.result = result;
    this.phase = state.phase;
    this.connected = state.connected;
    this.normal = normal;
    this.exit = exit;
    this.cause = state.cause;
    this.causeAt = state.causeAt;
    this.lostAt = state.lostAt;
    this.stored = state.stored;
  }

  public Phase phase() {
    return phase;
  }

  public boolean wasConnected() {
    return connected;
  }

  /** Whether the path ends normally and not by an exception. */
  public boolean isNormal() {
    return normal;
  }

  /** The instruction that leaves the method, or makes the next connection. */
  public int exit() {
    return exit;
  }

  public Cause cause() {
    return cause;
  }

  /** The instruction whose exception took the path away, or -1. */
  public int causeAt() {
    return causeAt;
  }

  /** The instruction after which nothing referred to the connection any more, or -1. */
  public int lostAt() {
    return lostAt;
  }

  /** The fields of {@code this} that hold it at the end, or null. */
  public String stored() {
    return stored;
  }

  /** What the method yields there, as far as its callers can know; or null. */
  Value result() {
    return result;
  }

  /** Whether a connection, or a descriptor, is still held at the end of the path. */
  public boolean isLeak(boolean holdsDescriptor) {
    if (phase == Phase.OPEN || phase == Phase.LOST) {
      return true;
    }
    return phase == Phase.UNCONNECTED && (holdsDescriptor || cause == Cause.CONNECT);
  }
}
