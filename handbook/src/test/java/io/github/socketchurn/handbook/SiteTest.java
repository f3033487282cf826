package io.github.socketchurn.handbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The static site in {@code target/site-docs}; running this test makes it. */
class SiteTest {
  private static final Project PROJECT = Project.here();
  private static final Path SITE = PROJECT.path("handbook/target/site-docs");

  @BeforeAll
  static void write() throws IOException {
    new Site(PROJECT).write(SITE);
  }

  @Test
  void eachLinkLeadsSomewhere() throws IOException {
    List<String> broken = new ArrayList<>();
    for (Path page : pages()) {
      for (Element link : Jsoup.parse(page).select("a[href], link[href]")) {
        String href = link.attr("href");
        if (!leadsSomewhere(page, href)) {
          broken.add(SITE.relativize(page) + ": " + href);
        }
      }
    }
    assertEquals(List.of(), broken);
  }

  private static boolean leadsSomewhere(Path page, String href) throws IOException {
    if (href.startsWith(Project.FILES_ON_THE_WEB)) {
      return Files.exists(
          PROJECT.path(href.substring(Project.FILES_ON_THE_WEB.length()).replaceFirst("#.*", "")));
    }
    if (href.matches("\\w+:.*")) {
      return href.startsWith("https://");
    }
    String path = href.replaceFirst("#.*", "");
    Path target = path.isEmpty() ? page : page.resolveSibling(path).normalize();
    return Files.isRegularFile(target)
        && (href.equals(path) || anchors(target).contains(href.substring(path.length() + 1)));
  }

  private static Set<String> anchors(Path page) throws IOException {
    Document document = Jsoup.parse(page);
    Set<String> anchors = new HashSet<>(document.select("[id]").eachAttr("id"));
    anchors.addAll(document.select("a[name]").eachAttr("name"));
    return anchors;
  }

  @Test
  void eachPageHasATitleAndIsComplete() throws IOException {
    for (Path path : pages()) {
      Document page = Jsoup.parse(path);
      assertEquals(1, page.select("h1").size(), path.toString());
      assertFalse(page.title().isBlank(), path.toString());
      assertFalse(page.text().contains("{{"), path.toString());
    }
  }

  @Test
  void eachPatternHasAPageInEachLanguage() {
    for (String type : Descriptor.all(PROJECT).keySet()) {
      assertTrue(Files.exists(SITE.resolve("patterns/" + type + ".html")), type);
      assertTrue(Files.exists(SITE.resolve("patterns/zh/" + type + ".html")), type);
    }
  }

  private static List<Path> pages() throws IOException {
    try (Stream<Path> files = Files.walk(SITE)) {
      return files.filter(file -> file.toString().endsWith(".html")).toList();
    }
  }
}
