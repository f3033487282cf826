package io.github.socketchurn.model;

/** What a method, class or annotation of a library means to this analysis. */
public enum Role {
  /** Makes a connection, connected or not yet. */
  OPEN("open"),
  /** Connects the receiver, which was made unconnected. */
  CONNECT("connect"),
  /** Binds the receiver to a local address. */
  LOCAL_BIND("local-bind"),
  /** Closes the receiver. */
  CLOSE("close"),
  /** Closes an argument. */
  CLOSE_HELPER("close-helper"),
  /** The result is another view of the receiver or an argument. */
  WRAP("wrap"),
  /** Uses its arguments and receiver without keeping them. */
  USES("uses"),
  /** Keeps an argument beyond the call. */
  KEEPS("keeps"),
  /** Tells whether the receiver or an argument is open, closed, null. */
  STATE_TEST("state-test"),
  /** Cannot block on the network nor fail in practice, although it may declare an exception. */
  NO_IO("no-io"),
  /** Lends something that belongs to a pool. */
  POOLED("pooled"),
  /** Builds a client that owns a pool and is meant to be shared. */
  CLIENT("client"),
  /** Gives a builder or client the pool of another. */
  SHARES_POOL("shares-pool"),
  /** Yields a response that holds a leased connection. */
  RESPONSE("response"),
  /** Reads a response to its end. */
  CONSUMES("consumes"),
  /** Sets SO_LINGER. */
  LINGER("linger"),
  /** Sets SO_REUSEADDR. */
  REUSE_ADDRESS("reuse-address"),
  /** Switches connection reuse off. */
  KEEPALIVE_OFF("keepalive-off"),
  /** Makes a TLS context or socket factory. */
  TLS_CONTEXT("tls-context"),
  /** A framework calls it per request, message or tick. */
  HOT_ENTRY("hot-entry"),
  /** Runs its functional argument. */
  RUNS_LAMBDA("runs-lambda"),
  /** Delays the caller. */
  THROTTLE("throttle"),
  /** Builds an address from its arguments. */
  ADDRESS("address"),
  /** Yields the next element of some data. */
  ELEMENT("element"),
  /** Never returns to its caller. */
  NO_RETURN("no-return"),
  /** Looks like an open or a client and is harmless. */
  SAFE("safe"),
  /** Marks test code. */
  TEST_FRAMEWORK("test-framework"),
  /** Runs once in the life of its object, to set it up or to tear it down. */
  LIFE_CYCLE("life-cycle"),
  /** States who owns a value. */
  OWNERSHIP("ownership");

  private final String word;

  Role(String word) {
    this.word = word;
  }

  /** The word that stands for the role in a model file. */
  public String word() {
    return word;
  }
}
