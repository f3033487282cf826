package io.github.socketchurn.flow;

/** What a method does to an exchange that it is given a part of. Immutable. */
public final class ExchangeSummary {
  /** What has happened when the method ends. */
  public enum Fate {
    /** Nothing that matters. */
    LEFT_ALONE,
    /** The connection can be used again, or somebody has seen to it. */
    DONE,
    /** The connection cannot be used again. */
    DEFEATED,
    /** It cannot be told. */
    UNKNOWN
  }

  private final Fate fate;
  private final Value result;

  private ExchangeSummary(Fate fate, Value result) {
    this.fate = fate;
    this.result = result;
  }

  /** The summary of a method of which nothing is known. */
  public static ExchangeSummary unknown() {
    return new ExchangeSummary(Fate.UNKNOWN, null);
  }

  /** What the simulation of a parameter has shown. */
  public static ExchangeSummary of(LifeTime life) {
    if (life.isHandedOver() || life.isKeptSomewhere()) {
      return unknown();
    }
    Fate fate = life.defeats().isEmpty() ? null : Fate.DEFEATED;
    Value result = life.isReturned() ? Value.MAYBE_CONNECTION : null;
    boolean isReturned = life.isReturned();
    for (Outcome outcome : life.outcomes()) {
      if (!outcome.isNormal()) {
        continue;
      }
      boolean isDone = outcome.phase() == Phase.CLOSED;
      Fate one = isDone ? Fate.DONE : Fate.LEFT_ALONE;
      boolean yields = !isDone && outcome.result() == Value.DERIVED;
      if (fate != null && fate != one || isReturned || result != null && !yields) {
        return unknown();
      }
      fate = one;
      result = yields ? Value.DERIVED : result;
    }
    if (isReturned && fate == null) {
      return new ExchangeSummary(Fate.LEFT_ALONE, result);
    }
    return fate == null || isReturned ? unknown() : new ExchangeSummary(fate, result);
  }

  public Fate fate() {
    return fate;
  }

  /** What the method yields of the exchange, or null. */
  Value result() {
    return result;
  }

  /** What holds for both of two targets of a call. */
  public ExchangeSummary and(ExchangeSummary other) {
    return fate == other.fate && result == other.result ? this : unknown();
  }
}
