package io.github.socketchurn.testcases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Whoever analyses only some of the classes, with the others on the auxiliary class path, may see
 * less, but nothing else: no finding comes from not seeing the code that does right.
 */
class SubsetIT {
  @RegisterExtension static final PluginJar PLUGIN = new PluginJar();

  private static final Compiler COMPILER = Compiler.javac(17);
  private static final String ENDING = ".class";

  private static Path classes;
  private static List<Path> files;
  private static Set<String> all;

  @BeforeAll
  static void analyseAll() throws IOException {
    classes = COMPILER.compile("subset", COMPILER.samples());
    try (Stream<Path> paths = Files.walk(classes)) {
      files =
          paths
              .filter(path -> path.toString().endsWith(ENDING))
              .map(classes::relativize)
              .sorted()
              .toList();
    }
    Analysis analysis = Analysis.of(classes);
    Check.isClean("all classes", analysis);
    all = places(analysis);
  }

  /** What stays together when some classes are moved away. */
  enum Unit {
    CLASS_FILE {
      @Override
      String of(Path file) {
        return file.toString();
      }
    },
    CLASS_WITH_ITS_NESTED_ONES {
      @Override
      String of(Path file) {
        return file.toString().replace(ENDING, "").replaceFirst("\\$.*", "");
      }
    },
    PACKAGE {
      @Override
      String of(Path file) {
        return file.getParent().toString();
      }
    };

    abstract String of(Path file);
  }

  @ParameterizedTest
  @CsvSource({
    "CLASS_FILE, 1",
    "CLASS_FILE, 2",
    "CLASS_FILE, 3",
    "CLASS_WITH_ITS_NESTED_ONES, 1",
    "CLASS_WITH_ITS_NESTED_ONES, 2",
    "CLASS_WITH_ITS_NESTED_ONES, 3",
    "PACKAGE, 1",
    "PACKAGE, 2",
  })
  void fewerClassesYieldNothingElse(Unit unit, long seed, @TempDir Path folder) throws IOException {
    Path analysed = Files.createDirectory(folder.resolve("analysed"));
    Path auxiliary = Files.createDirectory(folder.resolve("auxiliary"));
    Random random = new Random(seed);
    Map<String, Boolean> moved = new HashMap<>();
    for (Path file : files) {
      boolean isMoved = moved.computeIfAbsent(unit.of(file), u -> random.nextBoolean());
      Path target = (isMoved ? auxiliary : analysed).resolve(file);
      Files.createDirectories(target.getParent());
      Files.copy(classes.resolve(file), target);
    }
    List<String> libraries = new ArrayList<>(Libraries.files());
    libraries.add(auxiliary.toString());
    Analysis analysis = Analysis.of(List.of(analysed), libraries);
    String run = unit + " " + seed;
    Check.isClean(run, analysis);
    Set<String> found = places(analysis);
    assertFalse(found.isEmpty(), () -> run + ": nothing is found");
    Set<String> others = new TreeSet<>(found);
    others.removeAll(all);
    assertEquals(
        "",
        String.join("\n", others),
        () -> run + ": found only if half of the classes are not analysed");
  }

  /** Findings by place and type; fewer classes may well show less of what repeats an open. */
  private static Set<String> places(Analysis analysis) {
    return analysis.findings().stream()
        .map(finding -> finding.file() + ":" + finding.line() + " " + finding.type())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
