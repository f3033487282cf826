package io.github.socketchurn.model;

import java.util.function.IntPredicate;

/** A place in one line of a model file, and the ways to move on from it. */
final class LineScanner {
  private static final int LONGEST_QUOTE = 40;

  private final String line;
  private int position;

  LineScanner(String line) {
    this.line = line;
    skipSpace();
  }

  /** Another scanner at the same place, to look ahead with. */
  LineScanner copy() {
    LineScanner copy = new LineScanner(line);
    copy.position = position;
    return copy;
  }

  /** Column of the next character, from 1. */
  int column() {
    return position + 1;
  }

  /** Whether only space or a comment is left. */
  boolean atEnd() {
    return position >= line.length() || line.charAt(position) == '#';
  }

  /** The next character, or 0 at the end of the line. */
  char peek() {
    return position < line.length() ? line.charAt(position) : 0;
  }

  boolean take(char c) {
    boolean found = peek() == c && position < line.length();
    if (found) {
      position++;
    }
    return found;
  }

  void expect(char c, String inWhat) throws SyntaxError {
    if (!take(c)) {
      throw new SyntaxError(column(), "expected '" + c + "' in " + inWhat + ", found " + found());
    }
  }

  void skipSpace() {
    while (position < line.length() && Character.isWhitespace(line.charAt(position))) {
      position++;
    }
  }

  /** The longest run of characters from here that fit; may be empty. */
  String run(IntPredicate fits) {
    int start = position;
    while (position < line.length() && fits.test(line.charAt(position))) {
      position++;
    }
    return line.substring(start, position);
  }

  /** A run up to the next space. */
  String word() {
    return run(c -> !Character.isWhitespace(c));
  }

  /** A text in double quotes, which has no escapes; the place is at its first quote. */
  String quoted() throws SyntaxError {
    int start = column();
    expect('"', "a quoted text");
    String text = run(c -> c != '"');
    if (!take('"')) {
      throw new SyntaxError(start, "expected a closing quote");
    }
    return text;
  }

  /** For messages: what stands here. */
  String found() {
    if (position >= line.length()) {
      return "the end of the line";
    }
    return "'" + shown(line.substring(position).split("\\s", 2)[0]) + "'";
  }

  /** A word as a message may show it: not too long, and without control characters. */
  static String shown(String word) {
    String cut = word.length() > LONGEST_QUOTE ? word.substring(0, LONGEST_QUOTE) + "..." : word;
    StringBuilder clean = new StringBuilder();
    cut.chars().forEach(c -> clean.append(Character.isISOControl(c) ? '?' : (char) c));
    return clean.toString();
  }
}
