package io.github.socketchurn.flow;

/** What one call does to the tracked connection, and what it yields. */
final class CallEffect {
  enum Kind {
    NONE,
    CLOSES,
    KEEPS,
    /** Puts another connection on top, whose closing closes this one. */
    LAYERS,
    CONNECTS
  }

  /** A call that has nothing to do with the connection. */
  static final CallEffect UNRELATED = new CallEffect(Kind.NONE, null, null, false);

  static final CallEffect KEEPS = new CallEffect(Kind.KEEPS, null, null, true);
  static final CallEffect LAYERS = new CallEffect(Kind.LAYERS, null, null, true);
  static final CallEffect CLOSES = new CallEffect(Kind.CLOSES, null, null, false);
  static final CallEffect CONNECTS = new CallEffect(Kind.CONNECTS, null, null, false);

  final Kind kind;

  /** What the call pushes, or null for the ordinary result. */
  final Value result;

  /** What a constructor call makes, or null for an ordinary object. */
  final Value created;

  /** Whether the call works with the connection, as opposed to asking for its state. */
  final boolean uses;

  private CallEffect(Kind kind, Value result, Value created, boolean uses) {
    this.kind = kind;
    this.result = result;
    this.created = created;
    this.uses = uses;
  }

  static CallEffect uses(boolean really) {
    return new CallEffect(Kind.NONE, null, null, really);
  }

  static CallEffect yields(Value result) {
    return new CallEffect(Kind.NONE, result, null, false);
  }

  static CallEffect creates(Value created) {
    return new CallEffect(Kind.NONE, null, created, false);
  }

  CallEffect using(boolean really) {
    return new CallEffect(kind, result, created, really);
  }

  CallEffect yielding(Value value) {
    return new CallEffect(kind, value, created, uses);
  }
}
