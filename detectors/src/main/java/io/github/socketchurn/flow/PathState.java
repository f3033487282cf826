package io.github.socketchurn.flow;

import io.github.socketchurn.bytecode.Loop;
import org.objectweb.asm.tree.analysis.Frame;

/**
 * What is known on one path: the frame, the phase of the tracked connection, and what has happened
 * since it was made. Immutable; the frame is never changed after construction.
 */
final class PathState {
  final Frame<Value> frame;
  final Phase phase;

  /** Whether the connection was ever connected, accepted or bound. */
  final boolean connected;

  final Cause cause;

  /** Instruction of the cause, or -1; a witness only, equality ignores it. */
  final int causeAt;

  /** The smallest loop that the path has not left since the connection was made, or null. */
  final Loop level;

  /** The longest delay since the connection was made. */
  final Delay delay;

  /** Where the connection was lost, or -1; a witness only. */
  final int lostAt;

  PathState(
      Frame<Value> frame,
      Phase phase,
      boolean connected,
      Cause cause,
      int causeAt,
      Loop level,
      Delay delay,
      int lostAt) {
    this.frame = frame;
    this.phase = phase;
    this.connected = connected;
    this.cause = cause;
    this.causeAt = causeAt;
    this.level = level;
    this.delay = delay;
    this.lostAt = lostAt;
  }

  static PathState absent(Frame<Value> frame) {
    return new PathState(frame, Phase.ABSENT, false, Cause.NONE, -1, null, Delay.NONE, -1);
  }

  PathState made(Phase next, Loop innermost) {
    return new PathState(
        frame, next, next == Phase.OPEN, Cause.NONE, -1, innermost, Delay.NONE, -1);
  }

  PathState with(Frame<Value> next) {
    return new PathState(next, phase, connected, cause, causeAt, level, delay, lostAt);
  }

  PathState with(Phase next) {
    return new PathState(frame, next, connected, cause, causeAt, level, delay, lostAt);
  }

  /** After a connect or bind that succeeded: an earlier failure no longer matters. */
  PathState connected() {
    return new PathState(frame, Phase.OPEN, true, Cause.NONE, -1, level, delay, -1);
  }

  PathState lostAt(int instruction) {
    return new PathState(frame, Phase.LOST, connected, cause, causeAt, level, delay, instruction);
  }

  /** After an exception: the first one since the connection was made is remembered. */
  PathState failed(Cause next, int instruction) {
    if (phase == Phase.ABSENT || phase == Phase.CLOSED || phase == Phase.LOST) {
      return this;
    }
    if (cause != Cause.NONE) {
      return this;
    }
    return new PathState(frame, phase, connected, next, instruction, level, delay, lostAt);
  }

  PathState delayed(Delay more) {
    if (phase == Phase.ABSENT || delay.or(more) == delay) {
      return this;
    }
    return new PathState(frame, phase, connected, cause, causeAt, level, delay.or(more), lostAt);
  }

  /** The state on arrival at an instruction, which may lie outside of loops so far not left. */
  PathState arrivingAt(int instruction) {
    Loop next = level;
    while (next != null && !next.contains(instruction)) {
      next = next.parent();
    }
    return next == level
        ? this
        : new PathState(frame, phase, connected, cause, causeAt, next, delay, lostAt);
  }

  /** Whether two states differ in their frames at most. */
  boolean isComparable(PathState other) {
    return phase == other.phase
        && connected == other.connected
        && cause == other.cause
        && level == other.level
        && delay == other.delay;
  }
}
