package io.github.socketchurn.flow;

import java.util.ArrayList;
import java.util.List;

/** What one call does to the tracked connection, and what it yields. */
final class CallEffect {
  enum Kind {
    NONE,
    CLOSES,
    KEEPS,
    /** Puts another connection on top, whose closing closes this one. */
    LAYERS,
    CONNECTS,
    /** Makes it impossible to use the connection of an exchange again. */
    DEFEATS,
    /** Never comes back. */
    NEVER_RETURNS
  }

  /** A call that has nothing to do with the connection. */
  static final CallEffect UNRELATED =
      new CallEffect(Kind.NONE, null, null, null, false, false, null);

  static final CallEffect KEEPS =
      new CallEffect(Kind.KEEPS, null, null, null, true, false, Cause.NONE);
  static final CallEffect LAYERS = new CallEffect(Kind.LAYERS, null, null, null, true, false, null);
  static final CallEffect CLOSES = new CallEffect(Kind.CLOSES, null, null, null, false, true, null);

  /** Sets a peer or a local address; if that fails, little is lost. */
  static final CallEffect CONNECT_ONLY =
      new CallEffect(Kind.NONE, null, null, null, false, false, Cause.CONNECT);

  static final CallEffect CONNECTS =
      new CallEffect(Kind.CONNECTS, null, null, null, false, false, null);

  /** Closes the stream of a response, which may never have been there if the call fails. */
  static final CallEffect CLOSES_IF_IT_SUCCEEDS =
      new CallEffect(Kind.CLOSES, null, null, null, true, false, null);

  static final CallEffect DEFEATS =
      new CallEffect(Kind.DEFEATS, null, null, null, false, true, Cause.NONE);

  final Kind kind;

  /** Whether the connection is closed if the call fails. */
  final boolean closesOnFailure;

  /** The likeliest exception of the call, or null if only its declaration tells. */
  final Cause failure;

  /** What the call pushes, or null for the ordinary result. */
  final Value result;

  /** What a constructor call makes, or null for an ordinary object. */
  final Value created;

  /** What the receiver is after the call, if it now holds the connection, else null. */
  final Value holder;

  /** Whether the call works with the connection, as opposed to asking for its state. */
  final boolean uses;

  private CallEffect(
      Kind kind,
      Value result,
      Value created,
      Value holder,
      boolean uses,
      boolean closesOnFailure,
      Cause failure) {
    this.kind = kind;
    this.failure = failure;
    this.closesOnFailure = closesOnFailure;
    this.result = result;
    this.created = created;
    this.holder = holder;
    this.uses = uses;
  }

  static CallEffect uses(boolean really) {
    return new CallEffect(Kind.NONE, null, null, null, really, false, null);
  }

  static CallEffect yields(Value result) {
    return new CallEffect(Kind.NONE, result, null, null, false, false, null);
  }

  /** Puts the connection into the receiver, which is a view of it from then on. */
  static CallEffect setInto(Value view) {
    return new CallEffect(Kind.NONE, null, null, view, false, false, Cause.NONE);
  }

  static CallEffect creates(Value created) {
    return new CallEffect(Kind.NONE, null, created, null, false, false, null);
  }

  /**
   * The effects of a method of the program, by its summary: one for each way it can end.
   *
   * @param holder exact class of the receiver, if nobody else holds it, or null
   * @param isConstructor whether the receiver is made by the call
   */
  static List<CallEffect> of(
      ParameterSummary summary, Value argument, String holder, boolean isConstructor) {
    if (summary.isUnknown()) {
      return List.of(KEEPS);
    }
    if (summary.endings().isEmpty()) {
      return List.of(ending(Kind.NEVER_RETURNS, null, summary));
    }
    List<CallEffect> effects = new ArrayList<>(2);
    for (Ending ending : summary.endings()) {
      effects.add(of(ending, summary, argument, holder, isConstructor));
    }
    return effects;
  }

  private static CallEffect of(
      Ending ending,
      ParameterSummary summary,
      Value argument,
      String holder,
      boolean isConstructor) {
    switch (ending.fate) {
      case CLOSED:
        return ending(Kind.CLOSES, ending.result, summary);
      case OPEN:
        Kind kind = summary.connects() ? Kind.CONNECTS : Kind.NONE;
        return ending(kind, ending.result, summary);
      case RETURNED:
        Value result = ending.result == null ? argument : ending.result;
        return ending(summary.layers() ? Kind.LAYERS : Kind.NONE, result, summary);
      case STORED:
        return stored(ending, summary, holder, isConstructor);
      default:
        return ending(Kind.KEEPS, null, summary);
    }
  }

  private static CallEffect ending(Kind kind, Value result, ParameterSummary summary) {
    return new CallEffect(
        kind, result, null, null, summary.uses(), summary.isClosedOnFailure(), summary.failure());
  }

  private static CallEffect stored(
      Ending ending, ParameterSummary summary, String holder, boolean isConstructor) {
    if (holder == null) {
      return ending(Kind.KEEPS, null, summary);
    }
    Value owner = Value.owner(holder, ending.fields);
    return new CallEffect(
        Kind.NONE,
        ending.yieldsReceiver() ? owner : null,
        isConstructor ? owner : null,
        isConstructor ? null : owner,
        summary.uses(),
        summary.isClosedOnFailure(),
        summary.failure());
  }

  CallEffect using(boolean really) {
    return new CallEffect(kind, result, created, holder, really, closesOnFailure, failure);
  }

  CallEffect withoutFailure() {
    return new CallEffect(kind, result, created, null, uses, closesOnFailure, Cause.NONE);
  }

  CallEffect yielding(Value value) {
    return new CallEffect(kind, value, created, holder, uses, closesOnFailure, failure);
  }
}
