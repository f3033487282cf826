package io.github.socketchurn.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every row has to be true of the real class, in every version it names. The usual build knows the
 * jars of the libraries that are used most; the Maven profile {@code all-models} knows all.
 */
class LibraryClassesTest {
  private static final boolean ALL = Boolean.getBoolean("models.all");
  private static final Path FOLDER =
      Path.of(System.getProperty("models.libraries", "target/libraries"));
  private static final int MOST_USED = 40;

  private static final List<LibraryJars> OPENED = new ArrayList<>();
  private static final Set<String> BY_NAME_ONLY = Set.of("by-simple-name");

  private final Models models = Models.shipped();

  @BeforeAll
  static void open() {
    OPENED.add(new LibraryJars(FOLDER));
  }

  @AfterAll
  static void close() throws IOException {
    OPENED.remove(0).close();
  }

  @TestFactory
  Collection<DynamicTest> matchTheModels() {
    Map<String, List<Model>> byFile =
        models.all().stream()
            .collect(
                Collectors.groupingBy(
                    model -> model.place().split(":")[0], TreeMap::new, Collectors.toList()));
    List<DynamicTest> tests = new ArrayList<>();
    byFile.forEach(
        (file, rows) -> tests.add(DynamicTest.dynamicTest(file, () -> assertTrueOf(rows))));
    return tests;
  }

  private void assertTrueOf(List<Model> rows) {
    int running = Runtime.version().feature();
    Set<String> wrong = new TreeSet<>();
    for (Model row : rows) {
      for (String coordinate : checkable(row)) {
        String text =
            row.since() > running
                ? null
                : new RealClasses(OPENED.get(0), coordinate).contradiction(row);
        if (text != null) {
          wrong.add(text);
        }
      }
    }
    assertEquals("", String.join("\n", wrong));
  }

  /** The versions whose classes are at hand. */
  private List<String> checkable(Model row) {
    List<String> coordinates = LibraryJars.coordinates(row.verified());
    if (coordinates.isEmpty()) {
      return List.of(row.verified());
    }
    return coordinates.stream()
        .filter(one -> OPENED.get(0).has(one) || isOnClassPath(row))
        .collect(Collectors.toList());
  }

  private static boolean isOnClassPath(Model row) {
    return ClassLoader.getSystemResource(row.owner() + ".class") != null;
  }

  @Test
  void areThereForTheLibrariesThatAreUsedMost() {
    Set<String> checked = new TreeSet<>();
    Set<String> missing = new TreeSet<>();
    int rows = 0;
    for (Model row : models.all()) {
      List<String> versions = checkable(row);
      if (!versions.isEmpty() && !BY_NAME_ONLY.contains(row.verified())) {
        checked.add(row.library());
        rows++;
      }
      for (String coordinate : LibraryJars.coordinates(row.verified())) {
        if (!versions.contains(coordinate) && !row.owner().startsWith("*/")) {
          missing.add(coordinate);
        }
      }
    }
    System.out.printf(
        "%d of %d rows checked against %d libraries%n", rows, models.all().size(), checked.size());
    assertTrue(checked.size() >= MOST_USED, () -> checked.size() + " libraries: " + checked);
    assertEquals(Set.of(), ALL ? missing : Set.of());
  }
}
