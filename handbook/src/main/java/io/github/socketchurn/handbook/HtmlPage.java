package io.github.socketchurn.handbook;

import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.data.MutableDataSet;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Turns Markdown into the body of a page. */
final class HtmlPage {
  private final Parser parser;
  private final HtmlRenderer renderer;

  HtmlPage() {
    MutableDataSet options =
        new MutableDataSet()
            .set(Parser.EXTENSIONS, List.of(TablesExtension.create()))
            .set(HtmlRenderer.GENERATE_HEADER_ID, true)
            .set(HtmlRenderer.RENDER_HEADER_ID, true);
    parser = Parser.builder(options).build();
    renderer = HtmlRenderer.builder(options).build();
  }

  /** HTML whose links are what {@code links} makes of them. */
  String body(String markdown, UnaryOperator<String> links) {
    Document page = parse(markdown);
    for (Element link : page.select("a[href]")) {
      link.attr("href", links.apply(link.attr("href")));
    }
    for (Element table : page.select("table")) {
      // A wide table scrolls, not the page.
      table.wrap("<div class=\"table\"></div>");
    }
    return page.body().html();
  }

  /** The text of the first heading. */
  String title(String markdown) {
    Element heading = parse(markdown).selectFirst("h1");
    return heading == null ? "Socket Churn" : heading.text();
  }

  private Document parse(String markdown) {
    Document page = Jsoup.parseBodyFragment(renderer.render(parser.parse(markdown)));
    page.outputSettings().prettyPrint(false);
    return page;
  }
}
