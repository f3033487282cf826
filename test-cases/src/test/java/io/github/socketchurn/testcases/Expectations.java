package io.github.socketchurn.testcases;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what a source file expects.
 *
 * <p>An expectation ends the line of the primary place: {@code // expect SOCK_NOT_CLOSED HIGH}, or
 * several of them, separated by commas.
 */
final class Expectations {
  private static final Pattern COMMENT = Pattern.compile("//\\s*expect\\b(.*)$");
  private static final Pattern ITEM = Pattern.compile("([A-Z][A-Z0-9_]+) (HIGH|NORMAL|LOW)");

  private Expectations() {}

  /**
   * The expectations of one file, in the order of its lines.
   *
   * @param file path below the source root
   * @throws IllegalArgumentException if an expectation cannot be read or stands on a line of its
   *     own
   */
  static List<Finding> read(String file, String text) {
    List<Finding> expected = new ArrayList<>();
    String[] lines = text.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      Matcher comment = COMMENT.matcher(lines[i]);
      if (!comment.find()) {
        continue;
      }
      int line = i + 1;
      if (lines[i].substring(0, comment.start()).isBlank()) {
        throw new IllegalArgumentException(
            file + ":" + line + ": the expectation stands on a line without code");
      }
      for (String part : comment.group(1).split(",", -1)) {
        Matcher item = ITEM.matcher(part.trim());
        if (!item.matches()) {
          throw new IllegalArgumentException(
              file + ":" + line + ": not TYPE PRIORITY: '" + part.trim() + "'");
        }
        expected.add(new Finding(file, line, item.group(1), item.group(2)));
      }
    }
    return expected;
  }
}
