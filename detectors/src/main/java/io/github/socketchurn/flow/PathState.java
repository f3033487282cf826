package io.github.socketchurn.flow;

import io.github.socketchurn.bytecode.Loop;
import java.util.Objects;
import org.objectweb.asm.tree.analysis.Frame;

/**
 * What is known on one path: the frame, the phase of the tracked connection, and what has happened
 * since it was made. Immutable; the frame is never changed after construction.
 */
final class PathState implements FlowState<PathState> {
  final Frame<Value> frame;
  final Phase phase;

  /** Whether the connection was ever connected, accepted or bound. */
  final boolean connected;

  final Cause cause;

  /** Whether any exception was thrown on the path since the connection was made. */
  final boolean interrupted;

  /** Instruction of the cause, or -1; a witness only, equality ignores it. */
  final int causeAt;

  /** The smallest loop that the path has not left since the connection was made, or null. */
  final Loop level;

  /** The longest delay since the connection was made. */
  final Delay delay;

  /** Where the connection was lost, or -1; a witness only. */
  final int lostAt;

  /** The fields of {@code this} that hold the connection, or null. */
  final String stored;

  PathState(
      Frame<Value> frame,
      Phase phase,
      boolean connected,
      Cause cause,
      boolean interrupted,
      int causeAt,
      Loop level,
      Delay delay,
      int lostAt,
      String stored) {
    this.stored = stored;
    this.frame = frame;
    this.phase = phase;
    this.connected = connected;
    this.cause = cause;
    this.interrupted = interrupted;
    this.causeAt = causeAt;
    this.level = level;
    this.delay = delay;
    this.lostAt = lostAt;
  }

  static PathState absent(Frame<Value> frame) {
    return new PathState(
        frame, Phase.ABSENT, false, Cause.NONE, false, -1, null, Delay.NONE, -1, null);
  }

  PathState made(Phase next, Loop innermost) {
    return new PathState(
        frame, next, next == Phase.OPEN, Cause.NONE, false, -1, innermost, Delay.NONE, -1, null);
  }

  @Override
  public Frame<Value> frame() {
    return frame;
  }

  @Override
  public PathState with(Frame<Value> next) {
    return new PathState(
        next, phase, connected, cause, interrupted, causeAt, level, delay, lostAt, stored);
  }

  PathState with(Phase next) {
    return new PathState(
        frame, next, connected, cause, interrupted, causeAt, level, delay, lostAt, stored);
  }

  /** After a close: what is not held is as it was. */
  PathState closed() {
    return phase == Phase.OPEN || phase == Phase.UNCONNECTED ? with(Phase.CLOSED) : this;
  }

  /** After a connect or bind that succeeded: an earlier failure no longer matters. */
  PathState connected() {
    return new PathState(
        frame, Phase.OPEN, true, Cause.NONE, interrupted, -1, level, delay, -1, stored);
  }

  PathState storedIn(String fields) {
    return new PathState(
        frame, phase, connected, cause, interrupted, causeAt, level, delay, lostAt, fields);
  }

  PathState lostAt(int instruction) {
    return new PathState(
        frame,
        Phase.LOST,
        connected,
        cause,
        interrupted,
        causeAt,
        level,
        delay,
        instruction,
        stored);
  }

  /**
   * After an exception. A later one on the way, such as the closing of something else in a {@code
   * finally} block, makes the path less likely.
   */
  PathState failed(Cause next, int instruction) {
    // What goes wrong while a throw statement is dealt with is no longer that statement's doing.
    boolean again = next == Cause.UNCHECKED && cause == Cause.UNCHECKED;
    return failed(next, instruction, again);
  }

  /** After an exception that was caught is thrown once more. */
  PathState rethrown(Cause next, int instruction) {
    return failed(next, instruction, false);
  }

  private PathState failed(Cause next, int instruction, boolean again) {
    if (phase == Phase.ABSENT) {
      return this;
    }
    boolean held = phase != Phase.CLOSED;
    boolean weaker = held && (cause == Cause.NONE || again || next.compareTo(cause) < 0);
    return new PathState(
        frame,
        phase,
        connected,
        weaker ? next : cause,
        true,
        weaker ? instruction : causeAt,
        level,
        delay,
        lostAt,
        stored);
  }

  /** After a throw statement: it passes an earlier exception on, or is the first. */
  PathState thrown(Cause next, int instruction) {
    return cause == Cause.NONE ? failed(next, instruction) : this;
  }

  PathState delayed(Delay more) {
    if (phase == Phase.ABSENT || delay.or(more) == delay) {
      return this;
    }
    return new PathState(
        frame,
        phase,
        connected,
        cause,
        interrupted,
        causeAt,
        level,
        delay.or(more),
        lostAt,
        stored);
  }

  /** The state on arrival at an instruction, which may lie outside of loops so far not left. */
  PathState arrivingAt(int instruction) {
    Loop next = level;
    while (next != null && !next.contains(instruction)) {
      next = next.parent();
    }
    return next == level
        ? this
        : new PathState(
            frame, phase, connected, cause, interrupted, causeAt, next, delay, lostAt, stored);
  }

  @Override
  public boolean isComparable(PathState other) {
    return phase == other.phase
        && connected == other.connected
        && cause == other.cause
        && interrupted == other.interrupted
        && level == other.level
        && delay == other.delay
        && Objects.equals(stored, other.stored);
  }
}
