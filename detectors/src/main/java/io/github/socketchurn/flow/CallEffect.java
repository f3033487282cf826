package io.github.socketchurn.flow;

/** What one call does to the tracked connection, and what it yields. */
final class CallEffect {
  enum Kind {
    NONE,
    CLOSES,
    KEEPS,
    /** Puts another connection on top, whose closing closes this one. */
    LAYERS,
    CONNECTS,
    /** Never comes back. */
    NEVER_RETURNS
  }

  /** A call that has nothing to do with the connection. */
  static final CallEffect UNRELATED = new CallEffect(Kind.NONE, null, null, false, false, null);

  static final CallEffect KEEPS = new CallEffect(Kind.KEEPS, null, null, true, false, null);
  static final CallEffect LAYERS = new CallEffect(Kind.LAYERS, null, null, true, false, null);
  static final CallEffect CLOSES = new CallEffect(Kind.CLOSES, null, null, false, true, null);

  /** Sets a peer or a local address; if that fails, little is lost. */
  static final CallEffect CONNECT_ONLY =
      new CallEffect(Kind.NONE, null, null, false, false, Cause.CONNECT);

  static final CallEffect CONNECTS = new CallEffect(Kind.CONNECTS, null, null, false, false, null);

  final Kind kind;

  /** Whether the connection is closed if the call fails. */
  final boolean closesOnFailure;

  /** The likeliest exception of the call, or null if only its declaration tells. */
  final Cause failure;

  /** What the call pushes, or null for the ordinary result. */
  final Value result;

  /** What a constructor call makes, or null for an ordinary object. */
  final Value created;

  /** Whether the call works with the connection, as opposed to asking for its state. */
  final boolean uses;

  private CallEffect(
      Kind kind,
      Value result,
      Value created,
      boolean uses,
      boolean closesOnFailure,
      Cause failure) {
    this.kind = kind;
    this.failure = failure;
    this.closesOnFailure = closesOnFailure;
    this.result = result;
    this.created = created;
    this.uses = uses;
  }

  static CallEffect uses(boolean really) {
    return new CallEffect(Kind.NONE, null, null, really, false, null);
  }

  static CallEffect yields(Value result) {
    return new CallEffect(Kind.NONE, result, null, false, false, null);
  }

  static CallEffect creates(Value created) {
    return new CallEffect(Kind.NONE, null, created, false, false, null);
  }

  /**
   * The effect of a method of the program, by its summary.
   *
   * @param madeClass the class that a constructor makes, or null for any other method
   */
  static CallEffect of(ParameterSummary summary, Value argument, String madeClass) {
    boolean onFailure = summary.isClosedOnFailure();
    Cause failure = summary.failure();
    boolean uses = summary.uses();
    switch (summary.fate()) {
      case CLOSED:
        return new CallEffect(Kind.CLOSES, null, null, uses, onFailure, failure);
      case OPEN:
        Kind kind = summary.connects() ? Kind.CONNECTS : Kind.NONE;
        return new CallEffect(kind, null, null, uses, onFailure, failure);
      case RETURNED:
        return new CallEffect(Kind.NONE, argument, null, uses, onFailure, failure);
      case STORED:
        return stored(summary, madeClass);
      case NEVER:
        return new CallEffect(Kind.NEVER_RETURNS, null, null, uses, onFailure, failure);
      default:
        return KEEPS;
    }
  }

  private static CallEffect stored(ParameterSummary summary, String madeClass) {
    if (madeClass == null) {
      return KEEPS;
    }
    Value owner = Value.owner(madeClass, summary.fields());
    // Handing over is one act: that it might fail unchecked counts no more than for a list's add.
    boolean isSafe = summary.failure().compareTo(Cause.UNCHECKED) <= 0;
    return new CallEffect(
        Kind.NONE,
        null,
        owner,
        summary.uses(),
        summary.isClosedOnFailure(),
        isSafe ? Cause.NONE : summary.failure());
  }

  CallEffect using(boolean really) {
    return new CallEffect(kind, result, created, really, closesOnFailure, failure);
  }

  CallEffect yielding(Value value) {
    return new CallEffect(kind, value, created, uses, closesOnFailure, failure);
  }
}
