package io.github.socketchurn.flow;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;

/** What a method does, on all its paths, to a connection that it is given. Immutable. */
public final class ParameterSummary {
  /** With more ways to end than this a method is as good as unknown. */
  private static final int MOST_ENDINGS = 6;

  /** The ways to end normally; empty if the method never does; null if nothing is known. */
  private final Set<Ending> endings;

  private final boolean closedOnFailure;
  private final Cause failure;
  private final boolean connects;
  private final boolean uses;
  private final boolean layers;

  private ParameterSummary(
      Set<Ending> endings,
      boolean closedOnFailure,
      Cause failure,
      boolean connects,
      boolean uses,
      boolean layers) {
    this.endings = endings;
    this.failure = failure;
    this.closedOnFailure = closedOnFailure;
    this.connects = connects;
    this.uses = uses;
    this.layers = layers;
  }

  /** The summary of a method that never returns, the start of every fixed point. */
  public static ParameterSummary never() {
    return new ParameterSummary(Set.of(), true, Cause.NONE, false, false, false);
  }

  /** The summary of a method of which nothing is known. */
  public static ParameterSummary unknown() {
    return new ParameterSummary(null, false, Cause.CHECKED, false, false, false);
  }

  /** The summary of a method that closes what it is given. */
  static ParameterSummary closing() {
    return new ParameterSummary(
        Set.of(new Ending(Ending.Fate.CLOSED, null, null)), true, Cause.NONE, false, false, false);
  }

  /**
   * The same for a method that acts on the fields of its object: that some of its paths find
   * nothing to close, since it was closed before, does not make it less of a close; nor is it less
   * of a hand-over where that depends on its state.
   */
  public ParameterSummary ofState() {
    boolean isDecided =
        endings != null
            && endings.stream()
                .anyMatch(e -> e.fate == Ending.Fate.CLOSED || e.fate == Ending.Fate.KEPT);
    if (!isDecided) {
      return this;
    }
    Set<Ending> closing = new LinkedHashSet<>(endings);
    closing.removeIf(ending -> ending.fate == Ending.Fate.OPEN);
    return new ParameterSummary(closing, closedOnFailure, failure, connects, uses, layers);
  }

  /** What the simulation of a parameter has shown. */
  static ParameterSummary of(LifeTime life) {
    Set<Ending> endings = new LinkedHashSet<>(life.handOvers());
    boolean closedOnFailure = true;
    Cause failure = Cause.NONE;
    for (Outcome outcome : life.outcomes()) {
      boolean isClosed = outcome.phase() == Phase.CLOSED;
      if (outcome.isNormal()) {
        endings.add(ending(life, outcome));
      } else {
        closedOnFailure &= isClosed;
        boolean isWorse = !isClosed && outcome.cause().compareTo(failure) > 0;
        failure = isWorse ? outcome.cause() : failure;
      }
    }
    dropUncertain(endings);
    return new ParameterSummary(
        endings.size() > MOST_ENDINGS ? withoutResults(endings) : endings,
        closedOnFailure,
        failure,
        life.connectedAt() >= 0,
        life.isUsed(),
        life.layeredAt() >= 0);
  }

  /** What is kept on some paths is as good as kept, unless the result tells the caller which. */
  private static void dropUncertain(Set<Ending> endings) {
    boolean isKept = endings.stream().anyMatch(ending -> ending.fate == Ending.Fate.KEPT);
    if (isKept) {
      endings.removeIf(ending -> ending.fate == Ending.Fate.OPEN && ending.result == null);
    }
  }

  private static Ending ending(LifeTime life, Outcome outcome) {
    if (outcome.phase() == Phase.CLOSED) {
      return new Ending(Ending.Fate.CLOSED, null, outcome.result());
    }
    boolean isStored = outcome.stored() != null && life.origin().fields() == null;
    return isStored
        ? new Ending(Ending.Fate.STORED, outcome.stored(), outcome.result())
        : new Ending(Ending.Fate.OPEN, null, outcome.result());
  }

  private static Set<Ending> withoutResults(Set<Ending> endings) {
    Set<Ending> coarse = new LinkedHashSet<>();
    for (Ending ending : endings) {
      coarse.add(new Ending(ending.fate, ending.fields, null));
    }
    return coarse.size() > MOST_ENDINGS ? null : coarse;
  }

  boolean isUnknown() {
    return endings == null;
  }

  /** The ways to end normally; empty if the method never does. */
  Set<Ending> endings() {
    return endings;
  }

  /** Whether the method closes it whenever it ends normally, and does end. */
  public boolean alwaysCloses() {
    return isOnly(Ending.Fate.CLOSED);
  }

  /** Whether somebody else may hold it afterwards. */
  boolean mayKeep() {
    return endings != null && fates().contains(Ending.Fate.KEPT);
  }

  boolean isOnly(Ending.Fate fate) {
    return endings != null && !endings.isEmpty() && fates().equals(EnumSet.of(fate));
  }

  private Set<Ending.Fate> fates() {
    Set<Ending.Fate> fates = EnumSet.noneOf(Ending.Fate.class);
    endings.forEach(ending -> fates.add(ending.fate));
    return fates;
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

  /** Whether the method puts another connection, such as TLS, on top. */
  boolean layers() {
    return layers;
  }

  /** What holds whichever of two targets a call has; unknown if they do different things. */
  public ParameterSummary and(ParameterSummary other) {
    return new ParameterSummary(
        common(other),
        closedOnFailure && other.closedOnFailure,
        failure.compareTo(other.failure) >= 0 ? failure : other.failure,
        connects || other.connects,
        uses || other.uses,
        layers || other.layers);
  }

  private Set<Ending> common(ParameterSummary other) {
    if (endings == null || other.endings == null) {
      return null;
    }
    if (endings.isEmpty() || other.endings.isEmpty()) {
      return endings.isEmpty() ? other.endings : endings;
    }
    Set<Ending> all = new LinkedHashSet<>(endings);
    all.addAll(other.endings);
    return fates().equals(other.fates()) ? withoutResults(all) : null;
  }

  @Override
  public boolean equals(Object other) {
    if (!(other instanceof ParameterSummary)) {
      return false;
    }
    ParameterSummary that = (ParameterSummary) other;
    return Objects.equals(endings, that.endings)
        && closedOnFailure == that.closedOnFailure
        && failure == that.failure
        && connects == that.connects
        && uses == that.uses
        && layers == that.layers;
  }

  @Override
  public int hashCode() {
    return Objects.hashCode(endings);
  }
}
