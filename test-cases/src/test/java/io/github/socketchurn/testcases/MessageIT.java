package io.github.socketchurn.testcases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import edu.umd.cs.findbugs.BugInstance;
import edu.umd.cs.findbugs.SourceLineAnnotation;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The messages of all findings in the samples read as they should. */
class MessageIT {
  /** What SpotBugs leaves in a message whose placeholder has no annotation, or no such key. */
  private static final Pattern INCOMPLETE =
      Pattern.compile("[{}]|\\?[<>]\\?|[Ee]rror generating|Error3");

  @RegisterExtension static final PluginJar PLUGIN = new PluginJar();

  private static Analysis analysis;

  @BeforeAll
  static void analyse() {
    Compiler compiler = Compiler.javac(17);
    analysis = Analysis.of(compiler.compile("messages", SourceFile.samples(compiler.level())));
  }

  @Test
  void eachMessageIsComplete() {
    List<String> incomplete = new ArrayList<>();
    for (BugInstance bug : analysis.bugs()) {
      check(bug, bug.getMessageWithoutPrefix(), incomplete);
      check(bug, bug.getAbridgedMessage(), incomplete);
      for (SourceLineAnnotation step :
          bug.getAnnotationsForMessage(true).stream()
              .filter(SourceLineAnnotation.class::isInstance)
              .map(SourceLineAnnotation.class::cast)
              .toList()) {
        check(bug, step.toString(), incomplete);
      }
    }
    assertEquals(List.of(), incomplete);
  }

  @Test
  void adviceAboutTheLibraryStandsBelowTheSteps() {
    List<String> last =
        analysis.bugs().stream()
            .filter(bug -> bug.getMessageWithoutPrefix().contains("(okhttp3.OkHttpClient)"))
            .map(bug -> bug.getAnnotations().get(bug.getAnnotations().size() - 1).toString())
            .toList();
    assertFalse(last.isEmpty());
    assertEquals(
        List.of(),
        last.stream()
            .filter(step -> !step.matches("what to do: .*OkHttpClient.* Begin at \\w+\\.java:.*"))
            .toList());
  }

  private static void check(BugInstance bug, String text, List<String> incomplete) {
    if (INCOMPLETE.matcher(text).find()) {
      incomplete.add(bug.getType() + " " + bug.getPrimarySourceLineAnnotation() + ": " + text);
    }
  }
}
