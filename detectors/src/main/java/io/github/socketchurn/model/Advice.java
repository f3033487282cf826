package io.github.socketchurn.model;

import java.util.Objects;

/** What a model file recommends to users of a library, in one language. Immutable. */
final class Advice {
  /** The language of advice that names none. */
  static final String ENGLISH = "en";

  private final String library;
  private final String language;
  private final String text;

  Advice(String library, String language, String text) {
    this.library = Objects.requireNonNull(library);
    this.language = Objects.requireNonNull(language);
    this.text = Objects.requireNonNull(text);
  }

  /** Names the library and the language; unique within a file. */
  String key() {
    return key(library, language);
  }

  static String key(String library, String language) {
    return language + " " + library;
  }

  String text() {
    return text;
  }
}
