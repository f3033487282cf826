package io.github.socketchurn.handbook;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * The texts of a pattern in one language.
 *
 * @param summary the short description
 * @param details the body of the detailed text, which is HTML
 */
record Message(String summary, Element details) {

  /** The texts of all patterns by their types. */
  static Map<String, Message> all(Project project, Language language) {
    Map<String, Message> all = new LinkedHashMap<>();
    String xml = project.text(language.messages());
    for (Element pattern : Jsoup.parse(xml, Parser.xmlParser()).select("BugPattern")) {
      all.put(
          pattern.attr("type"),
          new Message(
              pattern.selectFirst("ShortDescription").text(),
              Jsoup.parseBodyFragment(pattern.selectFirst("Details").wholeText()).body()));
    }
    return all;
  }
}
