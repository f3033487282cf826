package io.github.socketchurn.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is true of the files that are shipped, whatever the libraries are like. */
class ShippedModelsTest {
  private static final Path FOLDER = Path.of("src/main/resources/io/github/socketchurn/models");

  private final Models models = Models.shipped();

  @Test
  void areReadWithoutProblems() {
    assertEquals(List.of(), models.problems());
    assertTrue(models.all().size() > 500, () -> models.all().size() + " rows");
  }

  @Test
  void areListedInTheIndex() throws IOException {
    List<String> listed = ShippedModels.names(new ArrayList<>());
    try (Stream<Path> files = Files.list(FOLDER)) {
      List<String> present =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".models"))
              .sorted()
              .collect(Collectors.toList());
      assertEquals(present, listed.stream().sorted().collect(Collectors.toList()));
    }
  }

  @Test
  void nameTheVersionTheyWereVerifiedAgainst() {
    for (Model model : models.all()) {
      assertFalse(
          model.verified().isEmpty(), () -> model + " needs 'library \"...\" verified ...'");
    }
  }

  @Test
  void doNotRepeatEachOtherAcrossFiles() {
    Map<Integer, List<Model>> seen = new HashMap<>();
    List<String> repeated = new ArrayList<>();
    for (Model model : models.all()) {
      List<Model> alike = seen.computeIfAbsent(model.repeatKey(), key -> new ArrayList<>());
      alike.stream()
          .filter(model::repeats)
          .forEach(other -> repeated.add(model + " repeats " + other));
      alike.add(model);
    }
    assertEquals(List.of(), repeated);
  }

  @Test
  void leaveTheCheapPreCheckMeaningful() {
    assertFalse(
        models.namesMethod("noLibraryHasThisMethod"),
        "a row for all members makes every call a candidate");
  }
}
