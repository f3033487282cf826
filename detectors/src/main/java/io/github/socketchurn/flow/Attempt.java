package io.github.socketchurn.flow;

import io.github.socketchurn.bytecode.Loop;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What happens after one call of a method has completed in a certain way, over all paths. */
public final class Attempt {
  private static final int MANY_EXITS = 4;

  private final List<Round> rounds = new ArrayList<>();
  private final Map<Completion, Exit> exits = new LinkedHashMap<>();
  private final BitSet passed = new BitSet();
  private final Map<Integer, Exit> passages = new LinkedHashMap<>();
  private boolean reached;

  /** A way around a loop to the next run of the call. */
  public static final class Round {
    private final Loop loop;
    private final Delay delay;
    private final Long millis;
    private final boolean paused;

    Round(RoundState state) {
      this.loop = state.level;
      this.delay = state.since;
      this.millis = state.sinceMillis;
      this.paused = state.paused;
    }

    public Loop loop() {
      return loop;
    }

    /** The longest delay on the way. */
    public Delay delay() {
      return delay;
    }

    /** Its length in milliseconds, or null if it cannot be told. */
    public Long millis() {
      return millis;
    }

    /** Whether the way pauses at all, if only to wait for work. */
    public boolean isPaused() {
      return paused;
    }
  }

  /** A way out of the method. */
  public static final class Exit {
    private final Completion completion;
    private final Delay delay;
    private final Long millis;
    private final boolean paused;

    private Exit(Completion completion, Delay delay, Long millis, boolean paused) {
      this.completion = completion;
      this.delay = delay;
      this.millis = millis;
      this.paused = paused;
    }

    /** Both of two ways that end alike. */
    private static Exit and(Exit left, Exit right) {
      Exit least = left.delay.compareTo(right.delay) <= 0 ? left : right;
      return new Exit(left.completion, least.delay, least.millis, left.paused && right.paused);
    }

    public Completion completion() {
      return completion;
    }

    /** The delay that a run of the method takes at least. */
    public Delay delay() {
      return delay;
    }

    /** Its length in milliseconds, or null if it cannot be told. */
    public Long millis() {
      return millis;
    }

    /** Whether every such way pauses after the call. */
    public boolean isPaused() {
      return paused;
    }
  }

  void addRound(RoundState state) {
    for (Round known : rounds) {
      if (known.loop == state.level && known.delay == state.since && known.paused == state.paused) {
        return;
      }
    }
    rounds.add(new Round(state));
  }

  void addExit(Completion completion, RoundState state) {
    exits.merge(
        completion, new Exit(completion, state.total, state.totalMillis, state.paused), Exit::and);
  }

  void markPassed(int instruction, RoundState state) {
    passed.set(instruction);
    Exit passage = new Exit(Completion.ANY, state.since, state.sinceMillis, state.paused);
    passages.merge(instruction, passage, Exit::and);
  }

  /** The least delay, and whether it always pauses, on the way from the call to another. */
  public Exit passage(int instruction) {
    return passages.get(instruction);
  }

  void markReached() {
    reached = true;
  }

  /** Whether the call can run at all. */
  boolean isReached() {
    return reached;
  }

  /** Whether an instruction may run after the call. */
  public boolean passes(int instruction) {
    return passed.get(instruction);
  }

  /** Whether some way around a loop pauses; then another may have a reason not to. */
  public boolean isPausedSomewhere() {
    return rounds.stream().anyMatch(round -> round.paused || round.delay != Delay.NONE);
  }

  public List<Round> rounds() {
    return rounds;
  }

  /** The ways out of the method, one for each completion; with many, fields are left out. */
  public List<Exit> exits() {
    if (exits.size() <= MANY_EXITS) {
      return new ArrayList<>(exits.values());
    }
    Map<Completion, Exit> merged = new LinkedHashMap<>();
    for (Exit exit : exits.values()) {
      Completion plain = exit.completion.with(Map.of());
      merged.merge(plain, new Exit(plain, exit.delay, exit.millis, exit.paused), Exit::and);
    }
    return new ArrayList<>(merged.values());
  }

  boolean yieldsNull() {
    return exits.keySet().stream().anyMatch(Completion::isNull);
  }

  void assumeNonNull() {
    for (Exit exit : List.copyOf(exits.values())) {
      if (exit.completion.mayBeNull()) {
        exits.remove(exit.completion);
        Completion certain = exit.completion.asNonNull();
        exits.merge(certain, new Exit(certain, exit.delay, exit.millis, exit.paused), Exit::and);
      }
    }
  }

  void drop(Completion completion) {
    exits.remove(completion);
  }
}
