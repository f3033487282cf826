package io.github.socketchurn.flow;

/** The type state of the tracked connection on one path. */
public enum Phase {
  /** Not made yet, or its making failed. */
  ABSENT,
  /** Made, but neither connected nor bound. */
  UNCONNECTED,
  OPEN,
  CLOSED,
  /** Still open, and nothing refers to it any more. */
  LOST
}
