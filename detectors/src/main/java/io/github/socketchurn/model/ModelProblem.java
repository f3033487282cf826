package io.github.socketchurn.model;

import java.util.Objects;

/**
 * Something wrong in a model file. The line it stands on is skipped, the rest of the file works.
 */
public final class ModelProblem {
  private final String file;
  private final int line;
  private final int column;
  private final String message;
  private final String nearest;

  ModelProblem(String file, int line, int column, String message, String nearest) {
    this.file = Objects.requireNonNull(file);
    this.line = line;
    this.column = column;
    this.message = Objects.requireNonNull(message);
    this.nearest = nearest;
  }

  /** Name of the file as it was given to the parser. */
  public String file() {
    return file;
  }

  /** Line number from 1, or 0 if the file as a whole is meant. */
  public int line() {
    return line;
  }

  /** Column from 1, or 0 if the line as a whole is meant. */
  public int column() {
    return column;
  }

  /** What was found and what was expected in its place. */
  public String message() {
    return message;
  }

  /** The valid word that looks most like the one found, or null if none comes near. */
  public String nearest() {
    return nearest;
  }

  /**
   * One line for a log: {@code my.models:12:3: unknown role 'opne', expected ...; did you mean
   * 'open'?}.
   */
  @Override
  public String toString() {
    String place = line == 0 ? file : file + ":" + line + (column == 0 ? "" : ":" + column);
    String hint = nearest == null ? "" : "; did you mean '" + nearest + "'?";
    return place + ": " + message + hint;
  }
}
