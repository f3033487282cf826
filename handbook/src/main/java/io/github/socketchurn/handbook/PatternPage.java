package io.github.socketchurn.handbook;

import com.vladsch.flexmark.html2md.converter.FlexmarkHtmlConverter;
import com.vladsch.flexmark.util.data.MutableDataSet;
import org.jsoup.nodes.Element;

/** The page of a pattern as Markdown. */
final class PatternPage {
  private static final int NORMAL_ADDS = 2;
  private static final int LOW_ADDS = 5;
  private static final String SAMPLES = "test-cases/src/main";
  private static final String NOTE =
      "<!-- Made from messages and %s: change those, then run%n"
          + "     mvn test -pl handbook -Dsocketchurn.write=true -->%n%n";

  private final Language language;
  private final Descriptor descriptor;
  private final Message message;
  private final String definition;

  PatternPage(Language language, Descriptor descriptor, Message message, String definition) {
    this.language = language;
    this.descriptor = descriptor;
    this.message = message;
    this.definition = definition;
  }

  String markdown() {
    return String.format(NOTE, Definitions.DOCUMENT).replace("\r\n", "\n")
        + "# "
        + descriptor.type()
        + "\n\n"
        + "**"
        + message.summary()
        + "**\n\n"
        + facts()
        + details()
        + heading("reported")
        + reported()
        + heading("suppress")
        + suppression()
        + samples();
  }

  private String facts() {
    int rank = descriptor.rank();
    String cwe = descriptor.cwe();
    return row(phrase("category"), phrase(descriptor.category()))
        + "|---|---|\n"
        + row(
            phrase("rank"),
            String.format(phrase("ranks"), rank, rank + NORMAL_ADDS, rank + LOW_ADDS))
        + (cwe.isEmpty()
            ? ""
            : row("CWE", "[" + cwe + "](https://cwe.mitre.org/data/definitions/" + cwe + ".html)"))
        + row(
            phrase("primer"),
            "[" + phrase("primer-title") + "](" + language.link("docs/time-wait.md") + ")")
        + row(phrase("other-language"), otherLanguage())
        + "\n";
  }

  private static String row(String name, String value) {
    return "| " + name + " | " + value + " |\n";
  }

  private String otherLanguage() {
    Language other = language == Language.ENGLISH ? Language.CHINESE : Language.ENGLISH;
    return "["
        + other.phrase("language")
        + "]("
        + language.link(other.page(descriptor.type()))
        + ")";
  }

  /** The detailed message, whose bold lead words become headings. */
  private String details() {
    Element body = message.details().clone();
    for (Element lead : body.select("p > b:first-child")) {
      Element paragraph = lead.parent();
      paragraph.before("<h2>" + lead.text().replaceFirst("[.:：]$", "") + "</h2>");
      lead.remove();
      if (paragraph.text().isBlank()) {
        paragraph.remove();
      }
    }
    for (Element code : body.select("pre")) {
      String text = code.wholeText().strip();
      code.text("").appendElement("code").addClass("language-java").text(text);
    }
    MutableDataSet options =
        new MutableDataSet()
            .set(FlexmarkHtmlConverter.SETEXT_HEADINGS, false)
            .set(FlexmarkHtmlConverter.TYPOGRAPHIC_QUOTES, false)
            .set(FlexmarkHtmlConverter.TYPOGRAPHIC_SMARTS, false)
            .set(FlexmarkHtmlConverter.UNORDERED_LIST_DELIMITER, '-');
    return FlexmarkHtmlConverter.builder(options).build().convert(body.html()).strip() + "\n\n";
  }

  private String reported() {
    String link = "[" + phrase("all-patterns") + "](" + language.link(Definitions.DOCUMENT) + ")";
    if (language == Language.ENGLISH) {
      return definition + "\n\n" + link + "\n\n";
    }
    String page = language.link(Language.ENGLISH.page(descriptor.type()));
    return phrase("defined-in") + "[" + descriptor.type() + "](" + page + ")\n\n";
  }

  private String suppression() {
    return phrase("suppress-code")
        + "\n\n"
        + "```java\n@SuppressFBWarnings(value = \""
        + descriptor.type()
        + "\", justification = \"...\")\n```\n\n"
        + phrase("suppress-filter")
        + "\n\n"
        + "```xml\n<FindBugsFilter>\n  <Match>\n    <Class name=\"com.example.PriceFeed\"/>\n"
        + "    <Method name=\"poll\"/>\n    <Bug pattern=\""
        + descriptor.type()
        + "\"/>\n"
        + "  </Match>\n</FindBugsFilter>\n```\n";
  }

  private String samples() {
    String folder = "[" + SAMPLES + "](" + language.link(SAMPLES) + ")";
    return "\n"
        + heading("samples")
        + phrase("samples-text")
            .replace("{folder}", folder)
            .replace("{comment}", "`// expect " + descriptor.type() + "`")
        + "\n";
  }

  private String heading(String key) {
    return "## " + phrase(key) + "\n\n";
  }

  private String phrase(String key) {
    return language.phrase(key);
  }
}
