package io.github.socketchurn.flow;

import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;

/** How a method of the program delays its callers: for a known time, or as an argument says. */
public final class CalleeDelay {
  private final Delay delay;
  private final boolean pauses;
  private final Long millis;
  private final int argument;
  private final TimeUnit unit;

  private CalleeDelay(Delay delay, boolean pauses, Long millis, int argument, TimeUnit unit) {
    this.delay = delay;
    this.pauses = pauses;
    this.millis = millis;
    this.argument = argument;
    this.unit = unit;
  }

  static CalleeDelay of(Delay delay, boolean pauses, Long millis) {
    return new CalleeDelay(delay, pauses, millis, -1, null);
  }

  /** A delay as long as an argument of the method says. */
  static CalleeDelay ofArgument(int argument, TimeUnit unit) {
    return new CalleeDelay(Delay.UNKNOWN, true, null, argument, unit);
  }

  /** The shorter of two delays. */
  public CalleeDelay and(CalleeDelay other) {
    if (other == null) {
      return null;
    }
    CalleeDelay shorter = delay.compareTo(other.delay) <= 0 ? this : other;
    return new CalleeDelay(shorter.delay, pauses && other.pauses, shorter.millis, -1, null);
  }

  /** The delay of a call, given its arguments. */
  CalleeDelay at(IntFunction<Value> arguments) {
    Object constant = argument < 0 ? null : arguments.apply(argument).constant();
    if (!(constant instanceof Number)) {
      return this;
    }
    long length = unit.toMillis(((Number) constant).longValue());
    return of(Delay.ofMillis(length), length > 0, length);
  }

  Delay delay() {
    return delay;
  }

  /** Whether it pauses at all, if only to wait for work. */
  boolean pauses() {
    return pauses;
  }

  /** The length, or null if it cannot be told. */
  Long millis() {
    return millis;
  }
}
