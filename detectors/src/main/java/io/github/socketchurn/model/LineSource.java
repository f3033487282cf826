package io.github.socketchurn.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

/** Lines of a file of unknown quality: whatever comes in, memory stays bounded. */
final class LineSource {
  static final int LONGEST_LINE = 2_000;
  static final int MOST_LINES = 100_000;

  private static final int END = -1;

  private final Reader reader;
  private final char[] buffer = new char[8192];
  private int position;
  private int filled;
  private int ahead;
  private boolean started;
  private boolean cut;
  private int number;

  LineSource(InputStream in) {
    // The decoder puts U+FFFD in the place of broken bytes; the parser reports the line.
    this.reader = new InputStreamReader(in, StandardCharsets.UTF_8);
  }

  /**
   * The next line without its end, cut off at the longest length allowed.
   *
   * @return null at the end of the file, or when too many lines have been read
   */
  String next() throws IOException {
    if (!started) {
      started = true;
      ahead = read();
      if (ahead == '\uFEFF') {
        ahead = read();
      }
    }
    if (ahead == END || number >= MOST_LINES) {
      return null;
    }
    number++;
    cut = false;
    StringBuilder line = new StringBuilder();
    while (ahead != END && ahead != '\n' && ahead != '\r') {
      append(line, (char) ahead);
      int end = position;
      while (end < filled && buffer[end] != '\n' && buffer[end] != '\r') {
        end++;
      }
      int fits = Math.min(end - position, LONGEST_LINE - line.length());
      line.append(buffer, position, fits);
      cut |= fits < end - position;
      position = end;
      ahead = read();
    }
    skipLineEnd();
    return line.toString();
  }

  private void append(StringBuilder line, char c) {
    if (line.length() < LONGEST_LINE) {
      line.append(c);
    } else {
      cut = true;
    }
  }

  private void skipLineEnd() throws IOException {
    if (ahead == '\r') {
      ahead = read();
    }
    if (ahead == '\n') {
      ahead = read();
    }
  }

  private int read() throws IOException {
    if (position == filled) {
      filled = Math.max(0, reader.read(buffer));
      position = 0;
      if (filled == 0) {
        return END;
      }
    }
    return buffer[position++];
  }

  /** Whether the last line was longer than allowed. */
  boolean wasCut() {
    return cut;
  }

  /** Whether lines were left unread because there are too many. */
  boolean hasMore() {
    return ahead != END;
  }

  /** Number of the last line, from 1. */
  int number() {
    return number;
  }
}
