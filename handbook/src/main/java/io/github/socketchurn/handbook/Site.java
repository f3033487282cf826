package io.github.socketchurn.handbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The documents as a static site: plain pages that need neither a server nor scripts. */
final class Site {
  private static final String FRONT = "README.md";
  private static final Map<String, String> MENU = menu();

  private final Project project;
  private final PatternPages patterns;
  private final HtmlPage html = new HtmlPage();
  private final String template = resource("page.html");
  private final Map<String, String> documents = new LinkedHashMap<>();

  Site(Project project) {
    this.project = project;
    this.patterns = new PatternPages(project);
    documents.put(FRONT, project.text(FRONT));
    for (Path path : project.files("docs", ".md")) {
      documents.put(project.name(path), project.text(project.name(path)));
    }
    patterns.byPath().forEach((path, text) -> documents.put(path, text + patterns.excerpts(path)));
  }

  private static Map<String, String> menu() {
    Map<String, String> menu = new LinkedHashMap<>();
    menu.put(FRONT, "Start here");
    menu.put("docs/time-wait.md", "TIME_WAIT and CLOSE_WAIT");
    menu.put("docs/ci.md", "Builds and CI");
    menu.put("docs/ide-eclipse.md", "Eclipse");
    menu.put("docs/ide-intellij.md", "IntelliJ IDEA");
    menu.put(LibraryList.PAGE, "Libraries");
    menu.put("docs/own-models.md", "Your own code");
    menu.put("docs/model-format.md", "Model files");
    menu.put(Definitions.DOCUMENT, "Patterns");
    return menu;
  }

  /** Writes all pages and the style sheet. */
  void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("style.css"), resource("style.css"));
    for (Map.Entry<String, String> document : documents.entrySet()) {
      Path file = folder.resolve(target(document.getKey()));
      Files.createDirectories(file.getParent());
      Files.writeString(file, page(document.getKey(), document.getValue()));
    }
  }

  /** Where the page of a document goes in the site. */
  private static String target(String document) {
    return document.equals(FRONT)
        ? "index.html"
        : document.replaceFirst("^docs/", "").replaceFirst("\\.md$", ".html");
  }

  private String page(String document, String markdown) {
    String target = target(document);
    String body = html.body(markdown, link -> resolve(document, link));
    return template
        .replace("{{lang}}", languageOf(document).tag())
        .replace("{{title}}", html.title(markdown))
        .replace("{{root}}", "../".repeat(target.split("/").length - 1))
        .replace("{{menu}}", menuOf(document))
        .replace("{{body}}", body);
  }

  private static Language languageOf(String document) {
    return document.contains("/zh/") ? Language.CHINESE : Language.ENGLISH;
  }

  /** A link of a document, changed so that it holds in the site. */
  private String resolve(String document, String link) {
    if (link.startsWith("#") || link.matches("\\w+:.*")) {
      return link;
    }
    String path = link.replaceFirst("#.*", "");
    String anchor = link.substring(path.length());
    String file = Path.of("/" + document).resolveSibling(path).normalize().toString().substring(1);
    return documents.containsKey(file)
        ? relative(document, file) + anchor
        : Project.FILES_ON_THE_WEB + file + anchor;
  }

  private static String relative(String from, String to) {
    Path folder = Path.of("/" + target(from)).getParent();
    return folder.relativize(Path.of("/" + target(to))).toString().replace('\\', '/');
  }

  private String menuOf(String document) {
    String entries =
        MENU.entrySet().stream()
            .filter(entry -> documents.containsKey(entry.getKey()))
            .map(entry -> entry(document, entry.getKey(), entry.getValue()))
            .collect(Collectors.joining());
    String ofPatterns =
        patterns.types().stream()
            .map(type -> entry(document, languageOf(document).page(type), type.substring(5)))
            .collect(Collectors.joining());
    return "<ul>\n" + entries + "</ul>\n<ul class=\"types\">\n" + ofPatterns + "</ul>\n";
  }

  private static String entry(String document, String to, String name) {
    String here = document.equals(to) ? " class=\"here\"" : "";
    return "<li" + here + "><a href=\"" + relative(document, to) + "\">" + name + "</a></li>\n";
  }

  private static String resource(String name) {
    try (InputStream in = Site.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
