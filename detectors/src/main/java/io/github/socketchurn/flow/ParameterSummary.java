package io.github.socketchurn.flow;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/** What a method does, on all its paths, to a connection that it is given. Immutable. */
public final class ParameterSummary {
  /** What has happened when the method ends normally. */
  public enum Fate {
    /** It is closed. */
    CLOSED,
    /** It is as open as before, and nobody else holds it. */
    OPEN,
    /** It is open and the result of the method, or the result closes it. */
    RETURNED,
    /** It is open, and fields of the receiver hold it. */
    STORED,
    /** The method never ends normally. */
    NEVER,
    /** It is kept, or its fate differs from path to path. */
    UNKNOWN
  }

  private final Fate fate;
  private final boolean closedOnFailure;
  private final Cause failure;
  private final String fields;
  private final boolean connects;
  private final boolean uses;

  ParameterSummary(
      Fate fate,
      boolean closedOnFailure,
      Cause failure,
      String fields,
      boolean connects,
      boolean uses) {
    this.fields = fields;
    this.fate = fate;
    this.failure = failure;
    this.closedOnFailure = closedOnFailure;
    this.connects = connects;
    this.uses = uses;
  }

  /** The summary of a method that never returns, the start of every fixed point. */
  public static ParameterSummary never() {
    return new ParameterSummary(Fate.NEVER, true, Cause.NONE, null, false, false);
  }

  /** The summary of a method of which nothing is known. */
  public static ParameterSummary unknown() {
    return new ParameterSummary(Fate.UNKNOWN, false, Cause.CHECKED, null, false, false);
  }

  /** What the simulation of a parameter has shown. */
  static ParameterSummary of(LifeTime life) {
    boolean anyOpen = false;
    boolean anyClosed = false;
    Set<String> stored = new HashSet<>();
    boolean closedOnFailure = true;
    Cause failure = Cause.NONE;
    for (Outcome outcome : life.outcomes()) {
      boolean isClosed = outcome.phase() == Phase.CLOSED;
      if (!outcome.isNormal()) {
        closedOnFailure &= isClosed;
        boolean isWorse = !isClosed && outcome.cause().compareTo(failure) > 0;
        failure = isWorse ? outcome.cause() : failure;
      } else if (isClosed) {
        anyClosed = true;
      } else if (outcome.stored() != null && life.origin().fields() == null) {
        stored.add(outcome.stored());
      } else {
        anyOpen = true;
      }
    }
    return new ParameterSummary(
        fate(life, anyOpen, anyClosed, stored.size()),
        closedOnFailure,
        failure,
        stored.size() == 1 ? stored.iterator().next() : null,
        life.connectedAt() >= 0,
        life.isUsed());
  }

  private static Fate fate(LifeTime life, boolean anyOpen, boolean anyClosed, int stores) {
    boolean returned = life.isReturned();
    int fates = (anyOpen ? 1 : 0) + (anyClosed ? 1 : 0) + (returned ? 1 : 0) + stores;
    if (life.isKeptSomewhere() || fates > 1) {
      return Fate.UNKNOWN;
    }
    if (fates == 0) {
      return Fate.NEVER;
    }
    if (stores == 1) {
      return Fate.STORED;
    }
    return anyOpen ? Fate.OPEN : anyClosed ? Fate.CLOSED : Fate.RETURNED;
  }

  public Fate fate() {
    return fate;
  }

  /** The fields that hold it if it is stored, else null. */
  String fields() {
    return fields;
  }

  /** Whether the connection is closed whenever the method throws. */
  public boolean isClosedOnFailure() {
    return closedOnFailure;
  }

  /** The likeliest exception that the method lets through; NONE if it lets none through. */
  public Cause failure() {
    return failure;
  }

  /** Whether the method connects or binds it. */
  public boolean connects() {
    return connects;
  }

  /** Whether the method works with it. */
  public boolean uses() {
    return uses;
  }

  /** What holds for both of two targets of a call. */
  public ParameterSummary and(ParameterSummary other) {
    Fate common = fate == other.fate || other.fate == Fate.NEVER ? fate : Fate.UNKNOWN;
    if (fate == Fate.NEVER) {
      common = other.fate;
    }
    if (common == Fate.STORED && !Objects.equals(fields, other.fields)) {
      common = Fate.UNKNOWN;
    }
    return new ParameterSummary(
        common,
        closedOnFailure && other.closedOnFailure,
        failure.compareTo(other.failure) >= 0 ? failure : other.failure,
        fields,
        connects || other.connects,
        uses || other.uses);
  }

  @Override
  public boolean equals(Object other) {
    if (!(other instanceof ParameterSummary)) {
      return false;
    }
    ParameterSummary that = (ParameterSummary) other;
    return fate == that.fate
        && closedOnFailure == that.closedOnFailure
        && failure == that.failure
        && Objects.equals(fields, that.fields)
        && connects == that.connects
        && uses == that.uses;
  }

  @Override
  public int hashCode() {
    return fate.hashCode();
  }
}
