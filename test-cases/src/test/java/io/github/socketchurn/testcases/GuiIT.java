package io.github.socketchurn.testcases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.GraphicsEnvironment;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The window of SpotBugs with the findings of the demo, in both languages. */
@EnabledIfSystemProperty(named = "socketchurn.gui", matches = "true")
class GuiIT {
  private static final Map<String, String> STEPS =
      Map.of(
          "SOCK_OPEN_IN_LOOP", "PricePoller.java:[line 24]",
          "SOCK_HTTP_CLIENT_PER_CALL", "ReportUploader.java:[line 25]",
          "SOCK_NOT_CLOSED_ON_EXCEPTION", "MetricsSender.java:",
          "SOCK_LINGER_ZERO", "SessionClient.java:");

  @ParameterizedTest
  @CsvSource({
    "en, messages.xml, repeated by the loop at, Open it once before the loop",
    "zh, messages_zh.xml, 由此循环重复执行, 在循环里打开连接"
  })
  void findingsAreShownWithTheirTexts(
      String language, String messages, String step, String partOfMessage) throws Exception {
    assertFalse(GraphicsEnvironment.isHeadless(), "no display: .ci/gui brings one");
    Map<String, String> shown = shown(language);
    assertEquals(STEPS.keySet(), shown.keySet());
    for (Map.Entry<String, String> entry : shown.entrySet()) {
      String type = entry.getKey();
      String text = entry.getValue();
      assertContains(text, STEPS.get(type));
      Element pattern = pattern(messages, type);
      assertContains(text, part(pattern, "ShortDescription"));
      assertContains(text, withoutTags(part(pattern, "Details")));
    }
    assertContains(shown.get("SOCK_OPEN_IN_LOOP"), step);
    assertContains(shown.get("SOCK_OPEN_IN_LOOP"), partOfMessage);
  }

  /** What the window shows when the finding of a type is selected, by type. */
  private static Map<String, String> shown(String language) throws Exception {
    Path folder = emptyFolder(Path.of("target", "gui", language));
    Path sources = Path.of(Libraries.property("demo.classes"), "..", "..", "src", "main", "java");
    Path project = folder.resolve("demo.fbp");
    Files.writeString(
        project,
        "<Project projectName='demo'><Jar>%s</Jar><SrcDir>%s</SrcDir></Project>"
            .formatted(Libraries.property("demo.classes"), sources.normalize()));
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("-cp", System.getProperty("java.class.path")));
    arguments.addAll(List.of("-Duser.language=" + language, "-Djava.awt.headless=false"));
    // The settings of the user are neither read nor changed.
    arguments.add("-Djava.util.prefs.userRoot=" + folder);
    arguments.add("-Duser.home=" + folder);
    arguments.add(GuiSession.class.getName());
    arguments.addAll(List.of(PluginJar.path().toString(), project.toString(), folder.toString()));
    arguments.addAll(STEPS.keySet());
    StringWriter said = new StringWriter();
    try (PrintWriter out = new PrintWriter(said)) {
      assertTrue(Fork.java(folder).run(List.of(), arguments, out), said::toString);
    }
    Map<String, String> shown = new TreeMap<>();
    for (String part : said.toString().split(GuiSession.SHOWN, -1)) {
      String[] typeAndText = part.split("\\R", 2);
      shown.put(typeAndText[0], typeAndText[1]);
    }
    shown.keySet().retainAll(STEPS.keySet());
    return shown;
  }

  private static Path emptyFolder(Path folder) throws Exception {
    if (Files.exists(folder)) {
      try (Stream<Path> old = Files.walk(folder)) {
        for (Path path : old.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
    return Files.createDirectories(folder).toAbsolutePath();
  }

  private static Element pattern(String messages, String type) throws Exception {
    try (JarFile jar = new JarFile(PluginJar.path().toFile());
        InputStream in = jar.getInputStream(jar.getEntry(messages))) {
      Document document = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in);
      NodeList patterns = document.getElementsByTagName("BugPattern");
      for (int i = 0; i < patterns.getLength(); i++) {
        if (patterns.item(i) instanceof Element pattern
            && pattern.getAttribute("type").equals(type)) {
          return pattern;
        }
      }
    }
    throw new IllegalStateException(type + " is not in " + messages);
  }

  private static String part(Element pattern, String name) {
    return pattern.getElementsByTagName(name).item(0).getTextContent();
  }

  private static String withoutTags(String html) {
    return html.replaceAll("<[^>]+>", "")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&");
  }

  /** White space does not matter: lines are broken in other places. */
  private static void assertContains(String text, String part) {
    assertTrue(
        text.replaceAll("\\s", "").contains(part.replaceAll("\\s", "")),
        () -> "missing:\n" + part + "\nin:\n" + text);
  }
}
