package io.github.socketchurn.model;

import java.util.List;
import java.util.regex.Pattern;

/** What may stand behind the equals sign of an attribute. */
final class ValueKind {
  static final ValueKind YES_NO = oneOf("yes", "no");
  static final ValueKind TRUE_FALSE = oneOf("true", "false");
  static final ValueKind ARGUMENTS =
      new ValueKind(
          "argument indexes such as 0,1 or 'all' or 'receiver'", List.of("all", "receiver"), null);
  static final ValueKind INTEGER =
      new ValueKind("a number", List.of(), Pattern.compile("-?[0-9]{1,9}"));
  static final ValueKind WORD =
      new ValueKind("a word", List.of(), Pattern.compile("[A-Za-z0-9_-]+"));
  static final ValueKind WORDS =
      new ValueKind(
          "words with commas between",
          List.of(),
          Pattern.compile("[A-Za-z0-9_-]+(,[A-Za-z0-9_-]+)*"));
  static final ValueKind TEXT = new ValueKind("a text", List.of(), Pattern.compile(".*"));
  static final ValueKind MEMBER =
      new ValueKind(
          "a class with its package, a dot and a member name",
          List.of(),
          Pattern.compile("([\\w$]+\\.)+[\\w$]+"));
  static final ValueKind TYPE =
      new ValueKind("a class with its package", List.of(), Pattern.compile("([\\w$]+\\.)*[\\w$]+"));
  static final ValueKind MEMBERS =
      new ValueKind(
          "members with their classes, commas between",
          List.of(),
          Pattern.compile("([\\w$]+\\.)+[\\w$]+(,([\\w$]+\\.)+[\\w$]+)*"));

  private final String expected;
  private final List<String> words;
  private final Pattern pattern;

  private ValueKind(String expected, List<String> words, Pattern pattern) {
    this.expected = expected;
    this.words = words;
    this.pattern = pattern;
  }

  static ValueKind oneOf(String... words) {
    return new ValueKind("one of " + String.join(", ", words), List.of(words), null);
  }

  /** For messages: what a valid value looks like. */
  String expected() {
    return expected;
  }

  /** The words that are valid as they stand. */
  List<String> words() {
    return words;
  }

  boolean accepts(String value) {
    if (this == ARGUMENTS) {
      return ArgumentList.parse(value) != null;
    }
    return pattern == null ? words.contains(value) : pattern.matcher(value).matches();
  }
}
