package io.github.socketchurn.handbook;

import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;

/** A language the messages are written in. */
enum Language {
  ENGLISH(Locale.ENGLISH, "messages/messages.xml", "docs/patterns/"),
  CHINESE(Locale.SIMPLIFIED_CHINESE, "messages/messages_zh.xml", "docs/patterns/zh/");

  private final Locale locale;
  private final String messages;
  private final String pages;

  Language(Locale locale, String messages, String pages) {
    this.locale = locale;
    this.messages = messages;
    this.pages = pages;
  }

  /** Path of the file with the messages. */
  String messages() {
    return messages;
  }

  /** Path of the page of a pattern. */
  String page(String type) {
    return pages + type + ".md";
  }

  /** The link from a page to another file, which is given by its path. */
  String link(String path) {
    return Path.of(pages).relativize(Path.of(path)).toString().replace('\\', '/');
  }

  /** The tag of the language, as HTML wants it. */
  String tag() {
    return locale.toLanguageTag();
  }

  /** A word or sentence that the pages add to the messages. */
  String phrase(String key) {
    return ResourceBundle.getBundle(
            "io.github.socketchurn.handbook.phrases",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
        .getString(key);
  }
}
