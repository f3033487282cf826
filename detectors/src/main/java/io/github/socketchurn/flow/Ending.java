package io.github.socketchurn.flow;

import java.util.Objects;

/** One way in which a method ends normally for a connection that it is given. Immutable. */
final class Ending {
  /** What has happened to the connection by then. */
  enum Fate {
    /** It is closed. */
    CLOSED,
    /** It is as open as before, and nobody else holds it. */
    OPEN,
    /** It is open and the result of the method, or the result closes it. */
    RETURNED,
    /** It is open, and fields of the receiver hold it. */
    STORED,
    /** Somebody else holds it. */
    KEPT
  }

  final Fate fate;

  /** The fields that hold it if it is stored, else null. */
  final String fields;

  /**
   * What the method yields then: a constant, null, the object that now holds the connection, or the
   * receiver as parameter 0; null if that is unknown.
   */
  final Value result;

  Ending(Fate fate, String fields, Value result) {
    this.fate = fate;
    this.fields = fields;
    this.result = result;
  }

  /** What the caller may know of a value that a method yields, or null. */
  static Value visible(Value result, boolean isInstanceMethod) {
    if (isInstanceMethod && result.kind() == Value.Kind.PARAMETER && result.site() == 0) {
      return Value.parameter(0, false, true);
    }
    if (result.isNull()) {
      return Value.NULL;
    }
    if (result.integer() != null) {
      return Value.constant(result.integer());
    }
    return null;
  }

  /** Whether the method yields the object that it was called on. */
  boolean yieldsReceiver() {
    return result != null && result.kind() == Value.Kind.PARAMETER;
  }

  @Override
  public boolean equals(Object other) {
    if (!(other instanceof Ending)) {
      return false;
    }
    Ending that = (Ending) other;
    return fate == that.fate
        && Objects.equals(fields, that.fields)
        && Objects.equals(result, that.result);
  }

  @Override
  public int hashCode() {
    return Objects.hash(fate, fields, result);
  }
}
