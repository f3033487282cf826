package io.github.socketchurn.program;

/** What a search looks for. */
public enum SearchFor {
  /** What runs a method again after it has done its work. */
  REPETITION,
  /** What runs it again after it has failed. */
  RETRY,
  /** Callbacks, told of a connection that has failed or ended, that run it. */
  CALLBACK
}
