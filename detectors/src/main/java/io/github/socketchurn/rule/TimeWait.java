package io.github.socketchurn.rule;

/** The arithmetic of TIME_WAIT on Linux, where the state lasts 60 s (TCP_TIMEWAIT_LEN). */
final class TimeWait {
  private static final long SECONDS = 60;
  private static final long MILLIS_PER_SECOND = 1_000;

  private TimeWait() {}

  /** How many connections stay in TIME_WAIT if one is closed every so many milliseconds. */
  static long entries(long periodMillis) {
    return Math.max(1, SECONDS * MILLIS_PER_SECOND / periodMillis);
  }
}
