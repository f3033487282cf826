package io.github.socketchurn.flow;

import io.github.socketchurn.bytecode.Loop;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.objectweb.asm.tree.analysis.Frame;

/**
 * What is known on one path of a {@link RoundWalk}. Immutable; the frame is never changed after
 * construction.
 */
final class RoundState implements FlowState<RoundState> {
  final Frame<Value> frame;

  /** Whether the followed call has completed on this path. */
  final boolean started;

  /** The smallest loop that the path has not left since then, or null. */
  final Loop level;

  /** The longest delay since then. */
  final Delay since;

  /** The longest delay since the method was entered. */
  final Delay total;

  /** Lengths of those delays in milliseconds, or null; witnesses only, equality ignores them. */
  final Long sinceMillis;

  final Long totalMillis;

  /** Whether anything has paused the path since then, if only to wait for work. */
  final boolean paused;

  /** How likely the exception is that is on its way, NONE if there is none. */
  final Cause cause;

  /** What fields of the object, and static ones, are known to hold. */
  final Map<String, Value> fields;

  /** Fields in which an earlier run of the method has left something. */
  final Set<String> old;

  private RoundState(
      Frame<Value> frame,
      boolean started,
      Loop level,
      Delay since,
      Delay total,
      Long sinceMillis,
      Long totalMillis,
      boolean paused,
      Cause cause,
      Map<String, Value> fields,
      Set<String> old) {
    this.old = old;
    this.sinceMillis = sinceMillis;
    this.totalMillis = totalMillis;
    this.frame = frame;
    this.started = started;
    this.level = level;
    this.since = since;
    this.total = total;
    this.paused = paused;
    this.cause = cause;
    this.fields = fields;
  }

  static RoundState atEntry(Frame<Value> frame, Map<String, Value> fields) {
    return new RoundState(
        frame,
        false,
        null,
        Delay.NONE,
        Delay.NONE,
        null,
        null,
        false,
        Cause.NONE,
        fields,
        fields.keySet());
  }

  @Override
  public Frame<Value> frame() {
    return frame;
  }

  @Override
  public RoundState with(Frame<Value> next) {
    return new RoundState(
        next, started, level, since, total, sinceMillis, totalMillis, paused, cause, fields, old);
  }

  /** The followed call completes, inside of a loop or not. */
  RoundState started(Loop innermost, Frame<Value> next, Cause thrown) {
    return new RoundState(
        next, true, innermost, Delay.NONE, total, null, totalMillis, false, thrown, fields, old);
  }

  /** After a call that delays, for so many milliseconds if that is known. */
  RoundState delayed(Delay more, Long millis, boolean pauses) {
    boolean isLonger = since.or(more) != since;
    boolean isLongest = total.or(more) != total;
    if (!isLonger && !isLongest && (paused || !pauses)) {
      return this;
    }
    return new RoundState(
        frame,
        started,
        level,
        since.or(more),
        total.or(more),
        isLonger ? millis : sinceMillis,
        isLongest ? millis : totalMillis,
        paused || pauses,
        cause,
        fields,
        old);
  }

  RoundState failing(Cause next) {
    return next == cause
        ? this
        : new RoundState(
            frame,
            started,
            level,
            since,
            total,
            sinceMillis,
            totalMillis,
            paused,
            next,
            fields,
            old);
  }

  /**
   * The state after a store into a field.
   *
   * @param isObject whether it holds objects: what a program stores there on success it means to be
   *     there, so that it is taken for something else than null
   */
  RoundState storing(String field, Value value, boolean isObject) {
    Map<String, Value> next = new TreeMap<>(fields);
    if (value.isNull() || value.kind() == Value.Kind.CONSTANT && value.integer() != null) {
      next.put(field, value);
    } else {
      next.put(field, isObject ? Value.UNKNOWN.asNonNull() : Value.UNKNOWN);
    }
    Set<String> older = old;
    if (old.contains(field)) {
      older = new TreeSet<>(old);
      older.remove(field);
    }
    return new RoundState(
        frame, started, level, since, total, sinceMillis, totalMillis, paused, cause, next, older);
  }

  RoundState knowing(Map<String, Value> more) {
    if (more.isEmpty()) {
      return this;
    }
    Map<String, Value> next = new TreeMap<>(fields);
    next.putAll(more);
    return new RoundState(
        frame, started, level, since, total, sinceMillis, totalMillis, paused, cause, next, old);
  }

  RoundState forgetting(Set<String> names) {
    if (Collections.disjoint(fields.keySet(), names)) {
      return this;
    }
    Map<String, Value> next = new TreeMap<>(fields);
    next.keySet().removeAll(names);
    return new RoundState(
        frame, started, level, since, total, sinceMillis, totalMillis, paused, cause, next, old);
  }

  /** The state on arrival at an instruction, which may lie outside of loops so far not left. */
  RoundState arrivingAt(int instruction) {
    Loop next = level;
    while (next != null && !next.contains(instruction)) {
      next = next.parent();
    }
    return next == level
        ? this
        : new RoundState(
            frame,
            started,
            next,
            since,
            total,
            sinceMillis,
            totalMillis,
            paused,
            cause,
            fields,
            old);
  }

  @Override
  public boolean isComparable(RoundState other) {
    return started == other.started
        && level == other.level
        && since == other.since
        && total == other.total
        && paused == other.paused
        && cause == other.cause
        && fields.equals(other.fields)
        && old.equals(other.old);
  }
}
