package io.github.socketchurn.testcases;

import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Findings must not depend on what has nothing to do with them: baselines rest on that. */
class StabilityIT {
  @RegisterExtension static final PluginJar PLUGIN = new PluginJar();

  private static final Compiler COMPILER = Compiler.javac(17);
  private static List<SourceFile> samples;
  private static Path classes;
  private static Analysis original;

  @BeforeAll
  static void analyseSamples() {
    samples = COMPILER.samples();
    classes = COMPILER.compile("stability", samples);
    original = Analysis.of(classes);
    Check.isClean("original", original);
  }

  @Test
  void hashesStayWhenCodeMoves() {
    List<SourceFile> moved = samples.stream().map(StabilityIT::move).toList();
    Analysis analysis = Analysis.of(COMPILER.compile("moved", moved));
    Check.isClean("moved", analysis);
    assertNotEquals(original.findings(), analysis.findings(), "no line has moved");
    Check.same("hashes", hashes(original), hashes(analysis));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void orderOfClassesDoesNotMatter(long seed) {
    Analysis analysis = Analysis.shuffled(classes, seed);
    Check.isClean("shuffled", analysis);
    assertNotEquals(original.visited(), analysis.visited(), "the order is the same");
    Check.same("hashes", hashes(original), hashes(analysis));
    Check.same("findings", original.findings(), analysis.findings());
  }

  private static SourceFile move(SourceFile source) {
    String text = source.text();
    // Text blocks, which later levels have, would not survive the empty lines.
    return source.withText(
        "\n".repeat(7) + (source.level() == 8 ? text.replace("\n", "\n\n") : text));
  }

  private static List<String> hashes(Analysis analysis) {
    return analysis.bugs().stream()
        .map(
            bug ->
                "%s %s %d of %d %s"
                    .formatted(
                        bug.getPrimaryClass().getClassName(),
                        bug.getType(),
                        bug.getInstanceOccurrenceNum(),
                        bug.getInstanceOccurrenceMax(),
                        bug.getInstanceHash()))
        .sorted()
        .toList();
  }
}
