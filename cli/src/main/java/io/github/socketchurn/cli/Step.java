package io.github.socketchurn.cli;

import edu.umd.cs.findbugs.I18N;
import edu.umd.cs.findbugs.SourceLineAnnotation;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Another place of a finding, with the part it plays: a loop, a leaking exit, a call. */
final class Step {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{0(\\.\\w+)?}");

  /** Whole sentences, before the words that lead to the place. */
  private static final Pattern SENTENCES = Pattern.compile("(?s)(.*[.\u3002])[^.\u3002]*");

  private final SourceLineAnnotation line;

  Step(SourceLineAnnotation line) {
    this.line = line;
  }

  SourceLineAnnotation line() {
    return line;
  }

  /** Returns the part it plays and the place. */
  String text() {
    return role() + " " + line.getSourceFile() + ":" + line.getStartLine();
  }

  /** Returns the part it plays, to be followed by the place. */
  String role() {
    String role = I18N.instance().getAnnotationDescription(line.getDescription());
    return PLACEHOLDER.matcher(role).replaceAll("").strip().replaceAll("\\s+", " ");
  }

  /** Returns the whole sentences of the part it plays, which need no place; or nothing. */
  String sentences() {
    Matcher matcher = SENTENCES.matcher(role());
    return matcher.matches() ? matcher.group(1) : "";
  }
}
