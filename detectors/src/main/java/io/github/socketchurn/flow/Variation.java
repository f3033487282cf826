package io.github.socketchurn.flow;

/** How a value behaves from one iteration of a loop to the next. */
public enum Variation {
  FIXED,
  UNKNOWN,
  CHANGING;

  /** The one that varies more, or of which less is known. */
  public Variation and(Variation other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
