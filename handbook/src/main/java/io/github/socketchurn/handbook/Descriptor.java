package io.github.socketchurn.handbook;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * What the descriptor says of a pattern.
 *
 * @param cwe number in the list of common weaknesses, empty if there is none
 * @param rank rank of a finding of priority HIGH
 */
record Descriptor(String type, String category, String cwe, int rank) {
  private static final Pattern RANK = Pattern.compile("(?m)^(\\d+) BugPattern (\\w+)$");

  /** All patterns in the order of the descriptor. */
  static Map<String, Descriptor> all(Project project) {
    Map<String, Integer> ranks = new LinkedHashMap<>();
    Matcher matcher = RANK.matcher(project.text("messages/bugrank.txt"));
    while (matcher.find()) {
      ranks.put(matcher.group(2), Integer.valueOf(matcher.group(1)));
    }
    Map<String, Descriptor> all = new LinkedHashMap<>();
    String xml = project.text("messages/findbugs.xml");
    for (Element pattern : Jsoup.parse(xml, Parser.xmlParser()).select("BugPattern")) {
      String type = pattern.attr("type");
      all.put(
          type,
          new Descriptor(type, pattern.attr("category"), pattern.attr("cweid"), ranks.get(type)));
    }
    return all;
  }
}
