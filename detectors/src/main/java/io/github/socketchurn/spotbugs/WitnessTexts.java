package io.github.socketchurn.spotbugs;

import io.github.socketchurn.model.Models;
import io.github.socketchurn.rule.Finding;
import io.github.socketchurn.rule.Step;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The texts of witness lines in the language of the user. */
final class WitnessTexts {
  private final ResourceBundle bundle =
      ResourceBundle.getBundle(
          "io.github.socketchurn.spotbugs.witness",
          ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

  /** The role of a place in words, to be followed by the place. */
  String of(Step step) {
    String text = bundle.getString(step.role().key());
    return MessageFormat.format(text, step.arguments().toArray());
  }

  /** What to do with the library of a finding, to be followed by its place; null if not known. */
  String advice(Finding finding, Models models) {
    String advice = models.adviceFor(finding.type(), Locale.getDefault().getLanguage());
    if (advice == null) {
      return null;
    }
    // SpotBugs takes braces for placeholders.
    String plain = advice.replace('{', '(').replace('}', ')');
    return MessageFormat.format(bundle.getString("advice"), plain);
  }
}
