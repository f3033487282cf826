package io.github.socketchurn.flow;

/** The first exception on a path since its connection was opened; the later, the likelier. */
public enum Cause {
  /** No exception so far. */
  NONE,
  /** A call that cannot fail in practice, or the closing of something else. */
  BENIGN,
  /** The connect itself, which leaves at most an unconnected descriptor. */
  CONNECT,
  /** Only an unchecked exception. */
  UNCHECKED,
  /** I/O, or whatever else declares a checked exception. */
  CHECKED
}
