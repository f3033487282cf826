package io.github.socketchurn.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The document that users read has to say what the parser does. */
class ModelFormatDocumentTest {
  private static final Path DOCUMENT = Path.of("../docs/model-format.md");

  private final String text = read();

  private static String read() {
    try {
      return Files.readString(DOCUMENT);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private String section(Role role) {
    String heading = "\n### " + role.word() + "\n";
    int start = text.indexOf(heading);
    assertTrue(start >= 0, () -> "no section about " + role.word());
    int end = text.indexOf("\n### ", start + heading.length());
    return text.substring(start, end < 0 ? text.length() : end);
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void explainsEveryKeyAndWord(Role role) {
    String section = section(role);
    RoleSchema schema = Schema.of(role);
    for (String key : schema.keys()) {
      if (key.equals(Schema.SINCE) || key.equals(Schema.DECLARED)) {
        continue;
      }
      assertTrue(section.contains("`" + key + "`"), () -> role.word() + " lacks " + key);
      assertEquals(
          schema.required().contains(key),
          section.contains("**`" + key + "`**"),
          () -> role.word() + " " + key + ": required?");
      ValueKind kind = schema.kind(key);
      boolean shared =
          kind == ValueKind.ARGUMENTS
              || key.startsWith("when-")
              || key.equals("unit")
              || kind == ValueKind.YES_NO;
      for (String word : shared ? List.<String>of() : kind.words()) {
        boolean asForClose = role == Role.CLOSE_HELPER && key.equals("effect");
        assertTrue(
            asForClose || section.contains("`" + word + "`"),
            () -> role.word() + " " + key + " lacks " + word);
      }
    }
  }

  @Test
  void hasNoSectionsBeyondTheRoles() {
    String roles = text.substring(text.indexOf("\n## Roles\n"));
    List<String> headings =
        roles
            .lines()
            .filter(line -> line.startsWith("### "))
            .map(line -> line.substring(4))
            .sorted()
            .collect(Collectors.toList());
    List<String> words =
        Arrays.stream(Role.values()).map(Role::word).sorted().collect(Collectors.toList());
    assertEquals(words, headings);
  }

  @Test
  void showsAnExampleThatWorks() {
    String example = text.split("```\n")[1];
    ParsedModels parsed =
        ModelParser.parse(
            "example", new ByteArrayInputStream(example.getBytes(StandardCharsets.UTF_8)));
    assertEquals(List.of(), parsed.problems());
    assertEquals(10, parsed.models().size());
  }
}
