package io.github.socketchurn.spotbugs;

import io.github.socketchurn.rule.Step;
import java.text.MessageFormat;
import java.util.ResourceBundle;

/** The texts of witness lines in the language of the user. */
final class WitnessTexts {
  private static final String ADVICE = "advice";

  private final ResourceBundle bundle =
      ResourceBundle.getBundle(
          "io.github.socketchurn.spotbugs.witness",
          ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

  /** What the file of a library recommends, to be followed by the place it is about. */
  String advice(String text) {
    return MessageFormat.format(bundle.getString(ADVICE), text);
  }

  /** The role of a place in words, to be followed by the place. */
  String of(Step step) {
    String text = bundle.getString(step.role().key());
    return MessageFormat.format(text, step.arguments().toArray());
  }
}
