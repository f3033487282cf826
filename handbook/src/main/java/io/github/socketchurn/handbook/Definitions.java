package io.github.socketchurn.handbook;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The sections of the document that defines the patterns: what is reported, and what is not. */
final class Definitions {
  static final String DOCUMENT = "docs/patterns.md";

  private static final Pattern SECTION =
      Pattern.compile("(?ms)^<a name=\"(\\w+)\"></a>\n\n### \\w+\n(.*?)(?=^<a |^## |\\z)");
  private static final Pattern LINK_TO_PAGE = Pattern.compile("(?m)^\\[[^\\]]*]\\(patterns/.*$");
  private static final Pattern LINK_TO_SECTION = Pattern.compile("\\(#(\\w+)\\)");

  private final Map<String, String> sections = new LinkedHashMap<>();

  Definitions(Project project) {
    Matcher matcher = SECTION.matcher(project.text(DOCUMENT));
    while (matcher.find()) {
      sections.put(matcher.group(1), onPage(matcher.group(2)));
    }
  }

  /** What is reported for a pattern, as Markdown whose links hold on the page of a pattern. */
  String of(String type) {
    return Optional.ofNullable(sections.get(type))
        .orElseThrow(() -> new NoSuchElementException(DOCUMENT + " does not define " + type));
  }

  private static String onPage(String section) {
    String text = LINK_TO_PAGE.matcher(section).replaceAll("");
    return LINK_TO_SECTION.matcher(text).replaceAll("($1.md)").strip();
  }
}
