package io.github.socketchurn.flow;

/** The longest delay on a path, in the order in which it excuses a loop. */
public enum Delay {
  NONE,
  /** Known and shorter than a second. */
  SHORT,
  /** There is one, but its length cannot be told. */
  UNKNOWN,
  /** Known and a second or longer. */
  LONG;

  private static final long SECOND_IN_MILLIS = 1_000;

  /** The delay of a known length. */
  public static Delay ofMillis(long millis) {
    if (millis <= 0) {
      return NONE;
    }
    return millis < SECOND_IN_MILLIS ? SHORT : LONG;
  }

  /** The one that excuses more. */
  public Delay or(Delay other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
