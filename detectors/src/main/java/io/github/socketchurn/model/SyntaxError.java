package io.github.socketchurn.model;

import java.util.Collection;

/** Ends the reading of one line of a model file. Never leaves this package. */
final class SyntaxError extends Exception {
  private static final long serialVersionUID = 1L;

  private final int column;
  private final String nearest;

  SyntaxError(int column, String message) {
    this(column, message, (String) null);
  }

  SyntaxError(int column, String message, String word, Collection<String> candidates) {
    this(column, message, NearestWord.of(word, candidates));
  }

  private SyntaxError(int column, String message, String nearest) {
    super(message, null, false, false);
    this.column = column;
    this.nearest = nearest;
  }

  /** From 1. */
  int column() {
    return column;
  }

  /** Null if there is none. */
  String nearest() {
    return nearest;
  }
}
