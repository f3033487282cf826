package io.github.socketchurn.handbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The pages in the repository are those that the generator makes today. With {@code
 * -Dsocketchurn.write=true} they are written first.
 */
class HandbookTest {
  private static final Project PROJECT = Project.here();
  private static final Map<String, String> PAGES = new Handbook(PROJECT).byPath();

  @BeforeAll
  static void write() throws IOException {
    if (Boolean.getBoolean("socketchurn.write")) {
      for (Map.Entry<String, String> page : PAGES.entrySet()) {
        Path file = PROJECT.path(page.getKey());
        Files.createDirectories(file.getParent());
        Files.writeString(file, page.getValue());
      }
      for (Path file : written()) {
        if (!PAGES.containsKey(PROJECT.name(file))) {
          Files.delete(file);
        }
      }
    }
  }

  @Test
  void eachPageIsUpToDate() {
    PAGES.forEach(
        (name, text) ->
            assertEquals(
                text,
                Files.exists(PROJECT.path(name)) ? PROJECT.text(name) : "",
                name + ": run mvn test -pl handbook -Dsocketchurn.write=true"));
  }

  @Test
  void noPageIsLeftOver() {
    for (Path file : written()) {
      assertTrue(PAGES.containsKey(PROJECT.name(file)), PROJECT.name(file));
    }
  }

  private static List<Path> written() {
    return PROJECT.files("docs/patterns", ".md");
  }
}
