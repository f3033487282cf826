package io.github.socketchurn.program;

import io.github.socketchurn.flow.Delay;
import io.github.socketchurn.flow.Variation;
import io.github.socketchurn.model.Model;
import java.util.List;

/** Something that runs a method again and again, and the chain of calls from there down to it. */
public final class Repeater {
  /** What makes the method run again. */
  public enum Kind {
    /** A loop around a call, or around the submission of a task. */
    LOOP,
    /** A call that runs its functional argument for each element, or on a schedule. */
    FUNCTION,
    /** The method calls itself. */
    RECURSION,
    /** A framework calls the method for each request, message or tick. */
    ENTRY
  }

  private final Kind kind;
  private final MethodRef method;
  private final int line;
  private final List<ChainLink> chain;
  private final Delay delay;
  private final Long millis;
  private final Long bound;
  private final boolean endless;
  private final Variation endpoint;
  private final boolean walksData;
  private final boolean paused;
  private final boolean searching;
  private final boolean certain;
  private final Model row;

  private Repeater(Builder builder) {
    this.kind = builder.kind;
    this.method = builder.method;
    this.line = builder.line;
    this.chain = List.copyOf(builder.chain);
    this.delay = builder.delay;
    this.millis = builder.millis;
    this.bound = builder.bound;
    this.endless = builder.endless;
    this.endpoint = builder.endpoint;
    this.walksData = builder.walksData;
    this.paused = builder.paused;
    this.searching = builder.searching;
    this.certain = builder.certain;
    this.row = builder.row;
  }

  public Kind kind() {
    return kind;
  }

  /** The method that holds the loop or the repeating call, or that is the entry. */
  public MethodRef method() {
    return method;
  }

  /** Source line of the loop or of the repeating call; of an entry its first line; or -1. */
  public int line() {
    return line;
  }

  /**
   * From {@link #method} down to the method that was asked about, the repeating call first; empty
   * if that method itself is the entry or calls itself.
   */
  public List<ChainLink> chain() {
    return chain;
  }

  /** The longest delay that every repetition takes. */
  public Delay delay() {
    return delay;
  }

  /** The length of that delay in milliseconds, or null if it cannot be told. */
  public Long millis() {
    return millis;
  }

  /** How often it repeats at most, where constants tell, else null. */
  public Long bound() {
    return bound;
  }

  /** Whether it tries the same again without a bound, or more than a few times. */
  public boolean isEndless() {
    return endless;
  }

  /** How the endpoint of the connection varies from one repetition to the next. */
  public Variation endpoint() {
    return endpoint;
  }

  /** Whether each repetition takes another element of some data. */
  public boolean walksData() {
    return walksData;
  }

  /** Whether each repetition pauses, if only by waiting for something to do. */
  public boolean isPaused() {
    return paused;
  }

  /** Whether it looks for something, in another place each time, and ends when it is found. */
  public boolean isSearching() {
    return searching;
  }

  /** Whether all known targets of the virtual calls on the chain do the same. */
  public boolean isCertain() {
    return certain;
  }

  /** What the models say of the repeating call or of the entry; null for loops and recursion. */
  public Model row() {
    return row;
  }

  /** Whether a framework repeats it: per request, message or tick. */
  public boolean isEntry() {
    return kind == Kind.ENTRY;
  }

  /** Collects what is known of a repeater. */
  static final class Builder {
    private final Kind kind;
    private final MethodRef method;
    private final int line;
    private final List<ChainLink> chain;
    private Delay delay = Delay.NONE;
    private Long millis;
    private Long bound;
    private boolean endless;
    private Variation endpoint = Variation.UNKNOWN;
    private boolean walksData;
    private boolean paused;
    private boolean searching;
    private boolean certain = true;
    private Model row;

    Builder(Kind kind, MethodRef method, int line, List<ChainLink> chain) {
      this.kind = kind;
      this.method = method;
      this.line = line;
      this.chain = chain;
    }

    Builder delay(Delay longest, Long length) {
      delay = longest;
      millis = length;
      return this;
    }

    Builder bound(Long most) {
      bound = most;
      return this;
    }

    Builder endless(boolean withoutEnd) {
      endless = withoutEnd;
      return this;
    }

    Builder endpoint(Variation variation) {
      endpoint = variation;
      return this;
    }

    Builder walksData(boolean walks) {
      walksData = walks;
      return this;
    }

    Builder paused(boolean pauses) {
      paused = pauses;
      return this;
    }

    Builder searching(boolean endsWhenFound) {
      searching = endsWhenFound;
      return this;
    }

    Builder certain(boolean allTargets) {
      certain = allTargets;
      return this;
    }

    Builder row(Model model) {
      row = model;
      return this;
    }

    Repeater build() {
      return new Repeater(this);
    }
  }
}
