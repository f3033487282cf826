package io.github.socketchurn.flow;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * How a call, or a run of a method, ends: with a result of which something may be known, or by an
 * exception. Immutable.
 */
public final class Completion {
  private enum Kind {
    ANY_RESULT,
    NULL,
    NON_NULL,
    NUMBER,
    EXCEPTION
  }

  /** Ends normally; nothing is known of the result, if there is one. */
  public static final Completion ANY = new Completion(Kind.ANY_RESULT, null, Cause.NONE);

  /** Ends by an exception of I/O, or another checked one. */
  public static final Completion FAILURE = new Completion(Kind.EXCEPTION, null, Cause.CHECKED);

  private static final Completion UNCHECKED_FAILURE =
      new Completion(Kind.EXCEPTION, null, Cause.UNCHECKED);
  private static final Completion NULL = new Completion(Kind.NULL, null, Cause.NONE);
  private static final Completion NON_NULL = new Completion(Kind.NON_NULL, null, Cause.NONE);

  private final Kind kind;
  private final Integer number;
  private final Cause cause;
  private final Map<String, Value> fields;

  private Completion(Kind kind, Integer number, Cause cause) {
    this(kind, number, cause, Map.of());
  }

  private Completion(Kind kind, Integer number, Cause cause, Map<String, Value> fields) {
    this.fields = fields;
    this.kind = kind;
    this.number = number;
    this.cause = cause;
  }

  /** Ends with a result. */
  static Completion returning(Value result) {
    if (result.getSize() == 2) {
      return ANY;
    }
    if (result.isNull()) {
      return NULL;
    }
    if (result.integer() != null) {
      return new Completion(Kind.NUMBER, result.integer(), Cause.NONE);
    }
    return result.isNonNull() ? NON_NULL : ANY;
  }

  static Completion failing(Cause cause) {
    return cause == Cause.CHECKED ? FAILURE : UNCHECKED_FAILURE;
  }

  /** The same end, with what fields are known to hold then. */
  Completion with(Map<String, Value> known) {
    return known.equals(fields) ? this : new Completion(kind, number, cause, known);
  }

  /**
   * The same end as far as a caller can make use of it.
   *
   * @param isOwn whether the call is made on the caller's own object
   */
  public Completion asSeenBy(boolean isOwn) {
    return with(fields(isOwn));
  }

  /** Whether nothing is known of the result. */
  boolean mayBeNull() {
    return kind == Kind.ANY_RESULT;
  }

  boolean isNull() {
    return kind == Kind.NULL;
  }

  Completion asNonNull() {
    return new Completion(Kind.NON_NULL, null, Cause.NONE, fields);
  }

  /**
   * What a call yields that has found what this one has not: true in place of false, an object in
   * place of null. Null if this is not such an answer.
   *
   * @param descriptor of the method
   */
  public Completion found(String descriptor) {
    if (kind == Kind.NULL) {
      return NON_NULL;
    }
    boolean isFalse = kind == Kind.NUMBER && number == 0 && descriptor.endsWith(")Z");
    return isFalse ? new Completion(Kind.NUMBER, 1, Cause.NONE) : null;
  }

  boolean knowsFields() {
    return !fields.isEmpty();
  }

  /** What fields are known to hold; of another object only the static ones matter. */
  Map<String, Value> fields(boolean isOwn) {
    if (isOwn || fields.isEmpty()) {
      return fields;
    }
    Map<String, Value> statics = new TreeMap<>(fields);
    statics.keySet().removeIf(name -> !name.startsWith(RoundInterpreter.STATIC));
    return statics;
  }

  public boolean isFailure() {
    return kind == Kind.EXCEPTION;
  }

  boolean isCheckedFailure() {
    return isFailure() && cause == Cause.CHECKED;
  }

  /** Whether an exception that leaves a call has the likelihood of this one. */
  boolean isLikely(Cause other) {
    return other.compareTo(cause) >= 0;
  }

  /** The number, or the flag as 0 or 1, that it yields; null if that is not known. */
  public Integer number() {
    return number;
  }

  /** The value that a call at an instruction yields, or null if nothing is known of it. */
  Value valueAt(int instruction) {
    switch (kind) {
      case NULL:
        return Value.NULL;
      case NON_NULL:
        return Value.result(instruction, false).asNonNull();
      case NUMBER:
        return Value.constant(number);
      default:
        return null;
    }
  }

  @Override
  public boolean equals(Object other) {
    if (!(other instanceof Completion)) {
      return false;
    }
    Completion that = (Completion) other;
    return kind == that.kind
        && cause == that.cause
        && Objects.equals(number, that.number)
        && fields.equals(that.fields);
  }

  @Override
  public int hashCode() {
    return Objects.hash(kind, number, cause);
  }

  @Override
  public String toString() {
    return kind == Kind.NUMBER ? "returns " + number : kind + (isFailure() ? " " + cause : "");
  }
}
