package io.github.socketchurn.flow;

/** What an annotation states about who closes a value. */
public enum Ownership {
  /** The caller closes the result. */
  CALLER_OWNS,
  /** Whoever gets the value closes it. */
  OWNS,
  /** Whoever gets the value leaves it open. */
  BORROWS,
  /** The method closes the value. */
  CLOSES,
  /** Argument and result are one resource. */
  ALIASES
}
