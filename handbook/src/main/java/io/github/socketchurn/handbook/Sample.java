package io.github.socketchurn.handbook;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A finding that the tests expect in a sample.
 *
 * @param file path from the root of the repository
 * @param bad the method with the finding; empty if it is not written in the usual way
 * @param good the method after it if that is free of findings, else empty
 */
record Sample(String file, String type, String bad, String good) {
  private static final String FOLDER = "test-cases/src/main";
  private static final Pattern EXPECTATION = Pattern.compile("// expect (.*)$");
  private static final Pattern BAD = Pattern.compile("^( +)\\S.*\\w+Bad\\(.*");
  private static final Pattern GOOD = Pattern.compile("^( +)\\S.*\\w+Ok\\(.*");

  /** All samples, by path and line. */
  static List<Sample> all(Project project) {
    List<Sample> samples = new ArrayList<>();
    for (String ending : List.of(".java", ".kt")) {
      for (Path path : project.files(FOLDER, ending)) {
        String name = project.name(path);
        addAll(name, project.text(name).lines().toList(), samples);
      }
    }
    return samples;
  }

  private static void addAll(String file, List<String> lines, List<Sample> samples) {
    for (int i = 0; i < lines.size(); i++) {
      Matcher expectation = EXPECTATION.matcher(lines.get(i));
      if (expectation.find()) {
        int start = startOfMethod(lines, i);
        int end = endOfMethod(lines, start);
        String bad = text(lines, start, end);
        String good = end < 0 ? "" : methodAfter(lines, end);
        for (String one : expectation.group(1).split(",")) {
          samples.add(new Sample(file, one.strip().split(" ")[0], bad, good));
        }
      }
    }
  }

  private static int startOfMethod(List<String> lines, int from) {
    for (int i = from; i >= 0; i--) {
      if (BAD.matcher(lines.get(i)).matches() && !lines.get(i).endsWith(";")) {
        return i;
      }
    }
    return -1;
  }

  /** The line with the brace that closes the method, told by its indentation. */
  private static int endOfMethod(List<String> lines, int start) {
    if (start < 0) {
      return -1;
    }
    String brace = indentation(lines.get(start)) + "}";
    int end = start;
    while (end < lines.size() && !lines.get(end).equals(brace)) {
      end++;
    }
    return end < lines.size() ? end : -1;
  }

  private static String methodAfter(List<String> lines, int end) {
    for (int i = end + 1; i < lines.size(); i++) {
      String line = lines.get(i);
      if (GOOD.matcher(line).matches()) {
        return text(lines, i, endOfMethod(lines, i));
      }
      if (!line.isBlank() && !line.strip().startsWith("@")) {
        return "";
      }
    }
    return "";
  }

  private static String text(List<String> lines, int start, int end) {
    return end < 0 ? "" : String.join("\n", lines.subList(start, end + 1)).stripIndent();
  }

  private static String indentation(String line) {
    return line.substring(0, line.length() - line.stripLeading().length());
  }
}
