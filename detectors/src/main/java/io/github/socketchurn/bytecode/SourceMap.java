package io.github.socketchurn.bytecode;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the Kotlin compiler says about the lines of inlined code, in the format of JSR 45: where the
 * code was written, and in a second section the lines of the calls that it was inlined for.
 */
final class SourceMap {
  /** A class without inlined code. */
  static final SourceMap NONE = new SourceMap(List.of(), List.of());

  /** Code of another file, and no line of this file is known for it. */
  static final int ELSEWHERE = -1;

  private static final String HEADER = "SMAP";
  private static final String ORIGINS = "Kotlin";
  private static final String CALLS = "KotlinDebug";
  private static final String THIS_FILE = "1";

  /** First line, file, number of lines, line in the class file, how many of those for one line. */
  private static final Pattern RANGE =
      Pattern.compile("(\\d{1,9})(?:#(\\d+))?(?:,(\\d{1,9}))?:(\\d{1,9})(?:,(\\d{1,9}))?");

  private final List<Range> origins;
  private final List<Range> calls;

  private SourceMap(List<Range> origins, List<Range> calls) {
    this.origins = origins;
    this.calls = calls;
  }

  /**
   * Reads a map.
   *
   * @param debug the debug extension of a class, may be null
   * @return {@link #NONE} if it says nothing about inlined code
   */
  static SourceMap parse(String debug) {
    if (debug == null || !debug.startsWith(HEADER)) {
      return NONE;
    }
    List<Range> origins = new ArrayList<>();
    List<Range> calls = new ArrayList<>();
    String section = "";
    boolean inLines = false;
    String file = THIS_FILE;
    for (String line : debug.split("\\R")) {
      if (line.startsWith("*")) {
        inLines = line.startsWith("*L");
        section = line.startsWith("*S ") ? line.substring(3).trim() : section;
        file = THIS_FILE;
        continue;
      }
      Matcher range = RANGE.matcher(line);
      if (inLines && range.matches()) {
        // A range without a file is of the file of the range before it.
        file = range.group(2) == null ? file : range.group(2);
        if (section.equals(ORIGINS)) {
          origins.add(new Range(range, file));
        } else if (section.equals(CALLS)) {
          calls.add(new Range(range, file));
        }
      }
    }
    return origins.isEmpty() && calls.isEmpty() ? NONE : new SourceMap(origins, calls);
  }

  /** The line of this file that a line of the class file stands for. */
  int lineInFile(int line) {
    for (Range call : calls) {
      if (call.covers(line)) {
        return call.sourceOf(line);
      }
    }
    for (Range origin : origins) {
      if (origin.covers(line)) {
        return origin.file.equals(THIS_FILE) ? origin.sourceOf(line) : ELSEWHERE;
      }
    }
    return line;
  }

  private static final class Range {
    private final String file;
    private final int source;
    private final int output;
    private final int step;
    private final long end;

    Range(Matcher matcher, String file) {
      this.file = file;
      this.source = Integer.parseInt(matcher.group(1));
      this.output = Integer.parseInt(matcher.group(4));
      this.step = Math.max(1, numberOr1(matcher.group(5)));
      this.end = output + (long) numberOr1(matcher.group(3)) * step;
    }

    private static int numberOr1(String digits) {
      return digits == null ? 1 : Integer.parseInt(digits);
    }

    boolean covers(int line) {
      return output <= line && line < end;
    }

    int sourceOf(int line) {
      return source + (line - output) / step;
    }
  }
}
