package io.github.socketchurn.flow;

import io.github.socketchurn.bytecode.Loop;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** The life of what one origin makes, over all paths of its method. */
public final class LifeTime {
  private final Origin origin;
  private final List<Outcome> outcomes = new ArrayList<>();
  private final List<Outcome> defeats = new ArrayList<>();
  private final BitSet harmlessAt = new BitSet();
  private final List<Repetition> repetitions = new ArrayList<>();
  private final Set<Loop> sessionLoops = new LinkedHashSet<>();
  private int connectedAt = -1;
  private int layeredAt = -1;
  private final Set<Value> returnedOwners = new LinkedHashSet<>();
  private final Set<Ending> handOvers = new LinkedHashSet<>();
  private final Set<Value> otherResults = new LinkedHashSet<>();
  private final Set<String> storedFields = new LinkedHashSet<>();
  private boolean kept;
  private boolean returned;
  private boolean returnedClosed;
  private final BitSet uses = new BitSet();
  private final Map<Integer, Passing> passedAt = new HashMap<>();
  private final FieldEvents inFields = new FieldEvents(this);
  private final BitSet closedAt = new BitSet();

  LifeTime(Origin origin) {
    this.origin = origin;
  }

  void add(Outcome outcome) {
    outcomes.add(outcome);
  }

  /** A call keeps the connection of an exchange from being used again, if it is still open. */
  void markDefeat(PathState state, int instruction) {
    if (state.phase != Phase.CLOSED && state.phase != Phase.ABSENT) {
      defeats.add(new Outcome(state, true, instruction));
    } else if (state.phase == Phase.CLOSED && !state.interrupted) {
      harmlessAt.set(instruction);
    }
  }

  /** The calls that keep the connection of an exchange from being used again. */
  public List<Outcome> defeats() {
    return defeats;
  }

  /** Whether such a call comes too late to do harm on some path without a failure. */
  public boolean isHarmlessAt(int instruction) {
    return harmlessAt.get(instruction);
  }

  void repeats(Loop loop, Delay delay) {
    for (Repetition known : repetitions) {
      if (known.isSame(loop, delay)) {
        return;
      }
    }
    repetitions.add(new Repetition(loop, delay));
  }

  void markLayered(int instruction) {
    layeredAt = instruction;
  }

  void markConnected(int instruction) {
    connectedAt = instruction;
  }

  void addOtherResult(Value value) {
    otherResults.add(value);
  }

  /** The object under construction holds it when its constructor ends. */
  void markStored(PathState state) {
    if (state.phase == Phase.CLOSED) {
      return;
    }
    storedFields.add(state.stored);
  }

  /**
   * Notes that it is the result of the method.
   *
   * @param owner the object that is returned and holds it; null if it is returned itself
   */
  void markReturned(Value owner) {
    returned = true;
    if (owner != null) {
      returnedOwners.add(owner);
    }
    handOvers.add(new Ending(Ending.Fate.RETURNED, null, owner));
  }

  /** It is the result of the method, of which the caller can read no more than what it holds. */
  void markReturnedClosed() {
    returnedClosed = true;
  }

  /** Whether some path without a failure yields it closed. */
  boolean isReturnedClosed() {
    return returnedClosed;
  }

  /** The objects that are returned and hold it. */
  Set<Value> returnedOwners() {
    return returnedOwners;
  }

  void markKept() {
    kept = true;
    handOvers.add(new Ending(Ending.Fate.KEPT, null, null));
  }

  /** The ways in which the method gives it away. */
  Set<Ending> handOvers() {
    return handOvers;
  }

  void markUsed(int instruction, Loop loop) {
    uses.set(instruction);
    if (loop != null) {
      sessionLoops.add(loop);
    }
  }

  void markClosedAt(int instruction) {
    closedAt.set(instruction);
  }

  /** The places that put it into fields, in the order of the paths. */
  public Collection<FieldStore> fieldStores() {
    return inFields.stores();
  }

  /** What happened to it while fields held it. */
  public FieldEvents inFields() {
    return inFields;
  }

  /** How a call was given the response, or null. */
  public Passing passedAt(int instruction) {
    return passedAt.get(instruction);
  }

  void markPassedAt(int instruction, Passing passing) {
    passedAt.put(instruction, passing);
  }

  /** Whether any path closes it. */
  public boolean isClosedSomewhere() {
    return !closedAt.isEmpty();
  }

  /** All places where it is closed. */
  public IntStream closes() {
    return closedAt.stream();
  }

  /** The first instruction that closes it, or -1. */
  public int closedAt() {
    return closedAt.nextSetBit(0);
  }

  /** Whether it may be open at a normal end; without such an end nobody can tell. */
  public boolean mayEndOpen() {
    boolean ends = false;
    for (Outcome outcome : outcomes) {
      if (outcome.isNormal() && outcome.phase() != Phase.CLOSED) {
        return true;
      }
      ends |= outcome.isNormal();
    }
    return !ends;
  }

  public Origin origin() {
    return origin;
  }

  /** The ends of all paths on which it was made, and not kept. */
  public List<Outcome> outcomes() {
    return outcomes;
  }

  /** The ways around a loop from one successful open, discarded, to the next. */
  public List<Repetition> repetitions() {
    return repetitions;
  }

  /** The call that puts another connection, such as TLS, on top and hands this one to it, or -1. */
  public int layeredAt() {
    return layeredAt;
  }

  /** The call that connects or binds what was made unconnected, or -1. */
  public int connectedAt() {
    return connectedAt;
  }

  /** Whether some path yields it, open, as the result of the method. */
  public boolean isReturned() {
    return returned;
  }

  /** What the method yields on the paths on which this was never made. */
  Set<Value> otherResults() {
    return otherResults;
  }

  /** Whether some path keeps it beyond the method or the iteration. */
  public boolean isKeptSomewhere() {
    return kept || !storedFields.isEmpty();
  }

  /** Whether some path hands it to somebody else, as opposed to the object under construction. */
  public boolean isHandedOver() {
    return kept;
  }

  /** The sets of fields of the object under construction that hold it on some path. */
  Set<String> storedFields() {
    return storedFields;
  }

  /** Whether something is called on it, or it is used as an argument, other than to close it. */
  public boolean isUsed() {
    return !uses.isEmpty();
  }

  /** Whether a certain instruction works with it. */
  public boolean isUsedAt(int instruction) {
    return uses.get(instruction);
  }

  /** Whether some path that ends normally has closed it. */
  public boolean isClosedOnNormalPath() {
    for (Outcome outcome : outcomes) {
      if (outcome.phase() == Phase.CLOSED && outcome.isNormal()) {
        return true;
      }
    }
    return false;
  }

  /** Whether every path that ends normally has closed it, and some path does. */
  public boolean isClosedOnEachNormalPath() {
    boolean isClosed = !repetitions.isEmpty();
    for (Outcome outcome : outcomes) {
      if (outcome.isNormal() && outcome.cause() == Cause.NONE) {
        if (outcome.phase() != Phase.CLOSED) {
          return false;
        }
        isClosed = true;
      }
    }
    return isClosed;
  }

  /** Whether a loop that does not make it uses it again and again. */
  public boolean hasSession() {
    return sessionLoops.stream().anyMatch(loop -> !loop.contains(origin.instruction()));
  }

  /** Whether a loop that does not make it uses it again and again. */
  public boolean isUsedInLoop() {
    return sessionLoops.stream().anyMatch(loop -> !loop.contains(origin.instruction()));
  }

  /** Whether a loop inside of {@code outer} that does not make it uses it again and again. */
  public boolean hasSessionIn(Loop outer) {
    for (Loop inner : sessionLoops) {
      if (outer.encloses(inner) && !inner.contains(origin.instruction())) {
        return true;
      }
    }
    return false;
  }
}
