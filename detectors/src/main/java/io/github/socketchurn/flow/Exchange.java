package io.github.socketchurn.flow;

/** What is asked about the exchange of a request and its response. */
public enum Exchange {
  /** Whether the stream of the response is closed before its connection is cut. */
  CUT,
  /** Whether the body of the response is read, or given to somebody who may do so. */
  DRAIN
}
