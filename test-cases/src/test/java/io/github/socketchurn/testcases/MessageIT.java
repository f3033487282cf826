package io.github.socketchurn.testcases;

import static org.junit.jupiter.api.Assertions.assertEquals;

import edu.umd.cs.findbugs.BugInstance;
import edu.umd.cs.findbugs.SourceLineAnnotation;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The messages of all findings in the samples read as they should. */
class MessageIT {
  /** What SpotBugs leaves in a message whose placeholder has no annotation, or no such key. */
  private static final Pattern INCOMPLETE =
      Pattern.compile("[{}]|\\?[<>]\\?|[Ee]rror generating|Error3");

  @RegisterExtension static final PluginJar PLUGIN = new PluginJar();

  @Test
  void eachMessageIsComplete() {
    Compiler compiler = Compiler.javac(17);
    Analysis analysis =
        Analysis.of(compiler.compile("messages", SourceFile.samples(compiler.level())));
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

  private static void check(BugInstance bug, String text, List<String> incomplete) {
    if (INCOMPLETE.matcher(text).find()) {
      incomplete.add(bug.getType() + " " + bug.getPrimarySourceLineAnnotation() + ": " + text);
    }
  }
}
