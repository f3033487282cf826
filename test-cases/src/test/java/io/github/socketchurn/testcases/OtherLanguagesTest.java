package io.github.socketchurn.testcases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Names of samples in other languages say what their comments say, too. */
class OtherLanguagesTest {
  private static final int ANY_LEVEL = 17;

  /** A function is taken to end where the next one begins; samples have no nested ones. */
  private static final Pattern FUNCTION =
      Pattern.compile("\\b(?:fun|def|\\w+)\\s+(?:<[^>]*>\\s*)?\\w+(Bad|Ok)\\s*[({\\[]");

  @ParameterizedTest
  @EnumSource(value = SourceLanguage.class, names = "JAVA", mode = EnumSource.Mode.EXCLUDE)
  void functionsAreNamedAfterWhatIsExpected(SourceLanguage language) {
    List<SourceFile> samples = SourceFile.samples(language, ANY_LEVEL);
    assertFalse(samples.isEmpty(), "no samples");
    for (SourceFile sample : samples) {
      List<String> violations = new ArrayList<>();
      List<Finding> left = new ArrayList<>(sample.expected());
      for (Function function : functions(sample)) {
        boolean expects = left.removeIf(finding -> finding.line() < function.end());
        if (expects != function.bad()) {
          violations.add(sample.origin() + ":" + function.start());
        }
      }
      assertEquals(List.of(), violations, "named otherwise than expected");
      assertEquals(List.of(), left, "outside of functions");
    }
  }

  private static List<Function> functions(SourceFile sample) {
    List<Function> functions = new ArrayList<>();
    String[] lines = sample.text().split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      Matcher matcher = FUNCTION.matcher(lines[i]);
      if (matcher.find()) {
        functions.add(new Function(i + 1, lines.length + 1, matcher.group(1).equals("Bad")));
      }
    }
    for (int k = 0; k + 1 < functions.size(); k++) {
      Function function = functions.get(k);
      functions.set(
          k, new Function(function.start(), functions.get(k + 1).start(), function.bad()));
    }
    return functions;
  }

  /** A function of a sample: its first line and the one after its last. */
  private record Function(int start, int end, boolean bad) {}
}
