package io.github.socketchurn.model;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Reads model files. The format is described in docs/model-format.md.
 *
 * <p>Bad input of any kind gives problems, never an exception: users write such files by hand.
 */
public final class ModelParser {
  static final int MOST_PROBLEMS = 100;

  private static final List<String> HEADINGS =
      List.of("library", "advice", "import", "class", "exact", "annotation");

  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}");
  private static final Pattern SINCE = Pattern.compile("since=[0-9]{1,4}");

  private final String fileName;
  private final TypeNames types = new TypeNames();
  private final RowParser rows = new RowParser(types);
  private final List<Model> models = new ArrayList<>();
  private final Map<Integer, List<Model>> seen = new HashMap<>();
  private final Map<String, Advice> advice = new LinkedHashMap<>();
  private final List<ModelProblem> problems = new ArrayList<>();
  private Origin origin;
  private Subject heading;
  private boolean headingBroken;

  private ModelParser(String fileName) {
    this.fileName = fileName;
    this.origin = new Origin(fileName, 0, fileName, "", 0);
  }

  /**
   * Reads a file to its end; the caller closes it.
   *
   * @param fileName as it shall appear in places and problems
   * @param in UTF-8; null and streams that fail give a problem
   */
  public static ParsedModels parse(String fileName, InputStream in) {
    ModelParser parser = new ModelParser(fileName);
    if (in == null) {
      parser.problem(0, 0, "the file cannot be found", null);
    } else {
      parser.read(new LineSource(in));
    }
    return new ParsedModels(parser.models, parser.problems, parser.advice.values());
  }

  private void read(LineSource lines) {
    try {
      for (String line = lines.next();
          line != null && problems.size() < MOST_PROBLEMS;
          line = lines.next()) {
        line(line, lines.number(), lines.wasCut());
      }
      if (problems.size() >= MOST_PROBLEMS) {
        problem(lines.number(), 0, "too many problems, the rest of the file is not read", null);
      } else if (lines.hasMore()) {
        problem(lines.number(), 0, "too many lines, the rest of the file is not read", null);
      }
    } catch (IOException e) {
      problem(lines.number(), 0, "the file cannot be read on: " + e.getMessage(), null);
    }
  }

  private void line(String text, int number, boolean cut) {
    int broken = text.indexOf('\uFFFD');
    try {
      if (cut) {
        throw new SyntaxError(
            LineSource.LONGEST_LINE + 1,
            "expected a line of at most " + LineSource.LONGEST_LINE + " characters");
      }
      if (broken >= 0) {
        throw new SyntaxError(broken + 1, "expected UTF-8, found bytes that are not");
      }
      LineScanner scanner = new LineScanner(text);
      if (!scanner.atEnd()) {
        statement(scanner, number);
      }
    } catch (SyntaxError e) {
      problem(number, e.column(), e.getMessage(), e.nearest());
    }
  }

  private void statement(LineScanner line, int number) throws SyntaxError {
    String word = line.copy().word();
    if (!HEADINGS.contains(word)) {
      row(line, number, word);
      return;
    }
    line.word();
    line.skipSpace();
    switch (word) {
      case "library":
        library(line);
        break;
      case "advice":
        advice(line);
        break;
      case "import":
        int column = line.column();
        types.addImport(line.word(), column);
        break;
      case "annotation":
        headingBroken = true;
        heading = Subject.annotation(annotationName(line));
        headingBroken = false;
        break;
      default:
        headingBroken = true;
        heading = type(line, word);
        headingBroken = false;
    }
    endOfLine(line);
  }

  private void library(LineScanner line) throws SyntaxError {
    String name = line.quoted();
    String verified = "";
    int since = 0;
    line.skipSpace();
    while (!line.atEnd()) {
      int column = line.column();
      String word = line.word();
      line.skipSpace();
      if (word.equals("verified") && !line.atEnd()) {
        verified = line.word();
      } else if (SINCE.matcher(word).matches()) {
        since = Integer.parseInt(word.substring("since=".length()));
      } else {
        throw new SyntaxError(
            column,
            "expected 'verified group:artifact:version' or 'since=release', found '"
                + LineScanner.shown(word)
                + "'",
            word,
            List.of("verified", "since="));
      }
      line.skipSpace();
    }
    origin = new Origin(fileName, 0, name, verified, since);
  }

  private void advice(LineScanner line) throws SyntaxError {
    int column = line.column();
    String language = Advice.ENGLISH;
    if (line.peek() != '"') {
      language = line.word();
      line.skipSpace();
      if (!LANGUAGE.matcher(language).matches()) {
        throw new SyntaxError(
            column,
            "expected a quoted text, or a language of two letters before it, found '"
                + LineScanner.shown(language)
                + "'");
      }
    }
    Advice one = new Advice(origin.library(), language, line.quoted());
    if (advice.putIfAbsent(one.key(), one) != null) {
      throw new SyntaxError(column, "there is advice about this library already");
    }
  }

  private Subject type(LineScanner line, String word) throws SyntaxError {
    boolean exact = word.equals("exact");
    if (exact) {
      int column = line.column();
      String next = line.word();
      if (!next.equals("class")) {
        throw new SyntaxError(
            column, "expected 'class' after 'exact', found '" + LineScanner.shown(next) + "'");
      }
      line.skipSpace();
    }
    int column = line.column();
    return Subject.type(types.internalName(line.word(), column), exact);
  }

  private String annotationName(LineScanner line) throws SyntaxError {
    int column = line.column();
    String name = line.word();
    if (name.startsWith("*.")) {
      String simple = name.substring(2);
      if (!TypeNames.isName(simple) || simple.indexOf('.') >= 0) {
        throw new SyntaxError(
            column + 2,
            "expected a simple name after '*.', found '" + LineScanner.shown(simple) + "'");
      }
      return "*/" + simple;
    }
    return types.internalName(name, column);
  }

  private static void endOfLine(LineScanner line) throws SyntaxError {
    line.skipSpace();
    if (!line.atEnd()) {
      throw new SyntaxError(line.column(), "expected the end of the line, found " + line.found());
    }
  }

  private void row(LineScanner line, int number, String word) throws SyntaxError {
    if (headingBroken) {
      // The heading has been reported; its rows would only repeat that.
      return;
    }
    if (heading == null) {
      throw new SyntaxError(
          line.column(),
          "expected 'library', 'import', 'class' or 'annotation' before the first row, found '"
              + LineScanner.shown(word)
              + "'",
          word,
          HEADINGS);
    }
    int start = line.column();
    for (Model model : rows.parse(line, heading, origin.atLine(number))) {
      add(model, start);
    }
  }

  private void add(Model model, int column) throws SyntaxError {
    List<Model> alike = seen.computeIfAbsent(model.repeatKey(), key -> new ArrayList<>());
    for (Model other : alike) {
      if (model.repeats(other)) {
        throw new SyntaxError(column, "the row repeats the one at " + other.place());
      }
    }
    alike.add(model);
    models.add(model);
  }

  private void problem(int line, int column, String message, String nearest) {
    problems.add(new ModelProblem(fileName, line, column, message, nearest));
  }
}
