package io.github.socketchurn.flow;

import io.github.socketchurn.bytecode.Loop;

/** A way from a successful open, with its connection discarded, around a loop to the next open. */
public final class Repetition {
  private final Loop loop;
  private final Delay delay;

  Repetition(Loop loop, Delay delay) {
    this.loop = loop;
    this.delay = delay;
  }

  public Loop loop() {
    return loop;
  }

  public Delay delay() {
    return delay;
  }

  boolean isSame(Loop otherLoop, Delay otherDelay) {
    return loop == otherLoop && delay == otherDelay;
  }
}
