package io.github.socketchurn.flow;

/** How a value behaves from one iteration of a loop to the next. */
public enum Variation {
  FIXED,
  UNKNOWN,
  CHANGING;

  Variation and(Variation other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
