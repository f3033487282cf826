package io.github.socketchurn.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A hundred files that are wrong in ways that people and tools make them wrong. */
class MalformedModelsTest {
  private static final String GOOD = "\nclass a.Good\n  close stop()\n";
  private static final int MOST_CHARACTERS = 400;

  @TestFactory
  Stream<DynamicTest> tellsWhatIsWrongAndGoesOn() throws IOException {
    Map<String, byte[]> files = texts();
    addBytes(files);
    assertTrue(files.size() >= 100, () -> files.size() + " files");
    return files.entrySet().stream()
        .map(file -> DynamicTest.dynamicTest(file.getKey(), () -> check(file.getValue())));
  }

  private static void check(byte[] bytes) {
    ParsedModels parsed = ModelParser.parse("my.models", new ByteArrayInputStream(bytes));
    assertFalse(parsed.problems().isEmpty(), "no problem is told");
    for (ModelProblem problem : parsed.problems()) {
      String text = problem.toString();
      assertTrue(text.startsWith("my.models:"), text);
      assertTrue(problem.line() > 0, text);
      assertTrue(text.length() < MOST_CHARACTERS, text);
      assertTrue(text.chars().noneMatch(Character::isISOControl), text);
    }
    assertTrue(
        parsed.problems().size() > ModelParser.MOST_PROBLEMS
            || !new String(bytes, StandardCharsets.ISO_8859_1).contains(GOOD)
            || parsed.models().stream().anyMatch(row -> row.owner().equals("a/Good")),
        "the good row works");
  }

  /** The files of text; a good row follows what is wrong. */
  private static Map<String, byte[]> texts() throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (String part : resource().split("(?m)^== ")) {
      int end = part.indexOf('\n');
      if (end > 0) {
        files.put(part.substring(0, end), bytes(part.substring(end + 1) + GOOD));
      }
    }
    return files;
  }

  private static String resource() throws IOException {
    try (InputStream in = MalformedModelsTest.class.getResourceAsStream("malformed.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static void addBytes(Map<String, byte[]> files) {
    String accents = "class a.B\n  safe pool() why=\"geteilt für alle\"" + GOOD;
    files.put("Latin 1", accents.getBytes(StandardCharsets.ISO_8859_1));
    files.put("Chinese in GBK", "# 连接池\n".concat(GOOD).getBytes(Charset.forName("GBK")));
    files.put("UTF-16", (GOOD + GOOD).getBytes(StandardCharsets.UTF_16));
    files.put("line of 10 megabytes", bytes("# " + "x".repeat(10_000_000) + GOOD));
    files.put("row of 10 megabytes", bytes("class a.B\n  open " + "y".repeat(10_000_000) + GOOD));
    files.put("thousands of wrong lines", bytes("wrong\n".repeat(10_000) + GOOD));
    files.put("too many lines", bytes(GOOD + "\n".repeat(LineSource.MOST_LINES)));
    byte[] random = new byte[1_000_000];
    new Random(1).nextBytes(random);
    files.put("random bytes", random);
    files.put("class file", concat(new byte[] {-54, -2, -70, -66, 0, 0, 0, 61}, bytes(GOOD)));
    files.put("archive", concat(new byte[] {'P', 'K', 3, 4, 0, -1, -2}, bytes(GOOD)));
    files.put("zeros", concat(new byte[100], bytes(GOOD)));
  }

  private static byte[] concat(byte[] left, byte[] right) {
    byte[] both = Arrays.copyOf(left, left.length + right.length);
    System.arraycopy(right, 0, both, left.length, right.length);
    return both;
  }

  /** Some of the messages as they are; all of them are of that kind. */
  @Test
  void speaksClearly() throws IOException {
    Map<String, byte[]> files = texts();
    List<String> told = new ArrayList<>();
    for (String name :
        List.of(
            "heading misspelt",
            "member with a descriptor",
            "required key missing",
            "closes a receiver that is misspelt",
            "Java in the place of a model")) {
      ParsedModels parsed =
          ModelParser.parse("my.models", new ByteArrayInputStream(files.get(name)));
      told.add(parsed.problems().get(0).toString());
    }
    assertEquals(
        List.of(
            "my.models:1:1: expected 'library', 'import', 'class' or 'annotation' before the first row, found 'clas'; did you mean 'class'?",
            "my.models:2:16: expected a type as it is written in Java, found 'Ljava/lang/String;I'",
            "my.models:2:18: 'open' needs 'kind='",
            "my.models:2:31: wrong value 'reciever' of 'closes', expected argument indexes such as 0,1 or 'all' or 'receiver'; did you mean 'receiver'?",
            "my.models:1:1: expected 'library', 'import', 'class' or 'annotation' before the first row, found 'package'"),
        told);
  }
}
