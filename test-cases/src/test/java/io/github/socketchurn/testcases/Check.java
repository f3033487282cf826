package io.github.socketchurn.testcases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import edu.umd.cs.findbugs.BugAnnotation;
import edu.umd.cs.findbugs.BugInstance;
import edu.umd.cs.findbugs.SourceLineAnnotation;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Assertions shared by the tests. */
final class Check {
  private Check() {}

  /** Compiles and analyses sources, and compares what they expect with what was reported. */
  static Analysis findsExpected(String purpose, Compiler compiler, List<SourceFile> sources) {
    Path classes = compiler.compile(purpose, sources);
    Analysis analysis = Analysis.of(classes);
    if (compiler.isNewerThanRunning()) {
      // The analysis sees the class library of the running kit, which lacks what came later.
      analysis.missingClasses().removeIf(name -> name.startsWith("java."));
    }
    isClean(compiler.name(), analysis);
    staysInFiles(compiler.name(), sources, analysis);
    List<Finding> expected = sources.stream().flatMap(s -> s.expected().stream()).toList();
    same(compiler.name(), expected, analysis.findings());
    return analysis;
  }

  /** No line lies beyond the end of its file, as those of inlined code do in class files. */
  private static void staysInFiles(String run, List<SourceFile> sources, Analysis analysis) {
    Map<String, Long> lines = new HashMap<>();
    sources.forEach(source -> lines.put(source.name(), source.text().lines().count()));
    for (BugInstance bug : analysis.bugs()) {
      for (BugAnnotation annotation : bug.getAnnotations()) {
        if (annotation instanceof SourceLineAnnotation place) {
          long last = lines.getOrDefault(place.getSourcePath(), 0L);
          assertTrue(place.getEndLine() <= last, () -> run + ": no such line: " + place);
        }
      }
    }
  }

  /**
   * Both lists have the same elements, each the same number of times.
   *
   * @param what names the comparison in the message, which shows only what differs
   */
  static <T extends Comparable<T>> void same(String what, List<T> expected, List<T> found) {
    String difference = Difference.between(expected, found);
    if (!difference.isEmpty()) {
      fail(
          "%s: %d expected, %d found%n%s"
              .formatted(what, expected.size(), found.size(), difference));
    }
  }

  /**
   * The run saw classes, had this plugin, and went without errors and missing classes.
   *
   * @param run names the run in messages
   */
  static void isClean(String run, Analysis analysis) {
    assertFalse(PluginJar.detectors().isEmpty(), () -> run + ": the plugin is not loaded");
    assertFalse(analysis.visited().isEmpty(), () -> run + ": no class was analysed");
    assertEquals(
        PluginJar.detectors(), analysis.ranDetectors(), () -> run + ": detectors that ran");
    assertEquals(
        "", String.join("\n", analysis.errors()), () -> run + ": there are analysis errors");
    assertEquals(
        "", String.join("\n", analysis.missingClasses()), () -> run + ": classes are missing");
  }
}
