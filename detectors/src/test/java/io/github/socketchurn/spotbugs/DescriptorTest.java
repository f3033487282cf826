package io.github.socketchurn.spotbugs;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.w3c.dom.Element;

/** The descriptor files agree with their schemas, with each other and with the documents. */
class DescriptorTest {
  private static final DescriptorFile FINDBUGS = DescriptorFile.findbugs();
  private static final DescriptorFile ENGLISH = DescriptorFile.messages();
  private static final DescriptorFile CHINESE = DescriptorFile.chineseMessages();
  private static final String BUGS_URL =
      "https://github.com/socketchurn/socketchurn/blob/main/docs/patterns.md";

  /** The types of all patterns: what every other file has to agree with. */
  private static List<String> patternTypes() {
    return Arrays.stream(io.github.socketchurn.rule.Pattern.values())
        .map(Enum::name)
        .collect(Collectors.toList());
  }

  @Test
  void findbugsXmlIsValid() throws Exception {
    FINDBUGS.validate("/findbugsplugin.xsd");
  }

  @Test
  void messagesAreValidInBothLanguages() throws Exception {
    ENGLISH.validate("/messagecollection.xsd");
    CHINESE.validate("/messagecollection.xsd");
  }

  @Test
  void eachTypeIsNamedOnceInEachFile() throws IOException {
    assertSameNames(patternTypes(), FINDBUGS.attributes("BugPattern", "type"));
    assertSameNames(patternTypes(), ENGLISH.attributes("BugPattern", "type"));
    assertSameNames(patternTypes(), CHINESE.attributes("BugPattern", "type"));
    assertSameNames(patternTypes(), rankedTypes());
    assertSameNames(patternTypes(), all("<a name=\"(\\w+)\"></a>", document("docs/patterns.md")));
    assertSameNames(patternTypes(), all("(?m)^### (SOCK_\\w+)$", document("docs/patterns.md")));
    assertSameNames(patternTypes(), all("docs/patterns/(\\w+)\\.md", document("README.md")));
  }

  @Test
  void eachTypeIsReportedByOneDetector() {
    List<String> reported =
        FINDBUGS.attributes("Detector", "reports").stream()
            .flatMap(reports -> Arrays.stream(reports.split(",")))
            .collect(Collectors.toList());
    assertSameNames(patternTypes(), reported);
  }

  @Test
  void eachDetectorReportsWhatItSays() throws IOException {
    for (Element detector : FINDBUGS.elements("Detector")) {
      String name = detector.getAttribute("class");
      List<String> said = List.of(detector.getAttribute("reports").split(","));
      assertEquals(sorted(said), sorted(handedToGuard(name)), name);
    }
  }

  /** The patterns that the constructor of a detector names, all for its superclass. */
  private static List<String> handedToGuard(String detector) throws IOException {
    ClassNode node = new ClassNode();
    try (InputStream in =
        DescriptorTest.class.getResourceAsStream("/" + detector.replace('.', '/') + ".class")) {
      new ClassReader(in).accept(node, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
    }
    String patterns = Type.getInternalName(io.github.socketchurn.rule.Pattern.class);
    List<String> named = new ArrayList<>();
    for (MethodNode method : node.methods) {
      for (AbstractInsnNode insn : method.instructions) {
        if (insn instanceof FieldInsnNode && ((FieldInsnNode) insn).owner.equals(patterns)) {
          assertEquals("<init>", method.name, detector);
          named.add(((FieldInsnNode) insn).name);
        }
      }
    }
    return named;
  }

  @Test
  void eachDetectorAndCodeHasATextInBothLanguages() {
    for (DescriptorFile messages : List.of(ENGLISH, CHINESE)) {
      assertSameNames(
          FINDBUGS.attributes("Detector", "class"), messages.attributes("Detector", "class"));
      assertEquals(
          new TreeSet<>(FINDBUGS.attributes("BugPattern", "abbrev")),
          new TreeSet<>(messages.attributes("BugCode", "abbrev")));
    }
  }

  @Test
  void eachLanguageLinksToThePatternsDocument() {
    for (DescriptorFile messages : List.of(ENGLISH, CHINESE)) {
      assertEquals(BUGS_URL, DescriptorFile.text(messages.elements("Plugin").get(0), "BugsUrl"));
    }
  }

  @Test
  void bothLanguagesHaveTheSamePlaceholders() {
    assertSameInBothLanguages(
        pattern -> sorted(all("(\\{[^}]*})", DescriptorFile.text(pattern, "LongDescription"))));
  }

  @Test
  void bothLanguagesHaveTheSameLinksAndCommands() {
    assertSameInBothLanguages(
        pattern -> sorted(all("href=\"([^\"]*)\"", DescriptorFile.text(pattern, "Details"))));
    assertSameInBothLanguages(
        pattern ->
            // The examples may differ in their comments, see below.
            all("(?s)(?<!<pre>)<code>(.*?)</code>", DescriptorFile.text(pattern, "Details"))
                .stream()
                .map(code -> code.replaceAll("\\s+", " "))
                .sorted()
                .collect(Collectors.toList()));
  }

  @Test
  void bothLanguagesHaveTheSameTagsInTheSameOrder() {
    assertSameInBothLanguages(pattern -> all("<(/?\\w+)", DescriptorFile.text(pattern, "Details")));
  }

  @Test
  void bothLanguagesHaveTheSameCodeButForComments() {
    assertSameInBothLanguages(
        pattern ->
            all("(?s)<pre><code>(.*?)</code></pre>", DescriptorFile.text(pattern, "Details"))
                .stream()
                .map(code -> code.replaceAll("//.*", "//"))
                .collect(Collectors.toList()));
  }

  @Test
  void detailsAreSimpleBalancedHtml() {
    assertAll(
        Stream.of(ENGLISH, CHINESE)
            .flatMap(messages -> messages.elements("BugPattern").stream())
            .map(pattern -> (Executable) () -> assertSimpleHtml(pattern)));
  }

  @Test
  void shortAndLongDescriptionsAreOnePlainLine() {
    for (DescriptorFile messages : List.of(ENGLISH, CHINESE)) {
      for (Element pattern : messages.elements("BugPattern")) {
        String summary = DescriptorFile.text(pattern, "ShortDescription");
        assertFalse(summary.contains("{"), summary);
        for (String text : List.of(summary, DescriptorFile.text(pattern, "LongDescription"))) {
          assertFalse(text.contains("\n") || text.contains("<") || text.contains("  "), text);
        }
      }
    }
  }

  private static void assertSimpleHtml(Element pattern) {
    String type = pattern.getAttribute("type");
    String html = DescriptorFile.text(pattern, "Details");
    // SARIF flattens the text, so the first paragraph has to stand alone.
    assertTrue(html.matches("(?s)<p>[^<]+</p>.*"), type + " starts with a plain paragraph");
    assertEquals(2, all("(<pre><code>)", html).size(), type + " has a bad and a good example");
    List<String> open = new ArrayList<>();
    for (String tag : all("<(/?\\w+)[^>]*>", html)) {
      if (tag.startsWith("/")) {
        assertFalse(open.isEmpty(), type + ": <" + tag + ">");
        assertEquals(open.remove(open.size() - 1), tag.substring(1), type);
      } else {
        assertTrue(List.of("p", "pre", "code", "ul", "li", "b", "a").contains(tag), tag);
        open.add(tag);
      }
    }
    assertEquals(List.of(), open, type);
  }

  private static void assertSameInBothLanguages(Function<Element, List<String>> property) {
    for (Element english : ENGLISH.elements("BugPattern")) {
      String type = english.getAttribute("type");
      Element chinese =
          CHINESE.elements("BugPattern").stream()
              .filter(pattern -> pattern.getAttribute("type").equals(type))
              .findFirst()
              .orElseThrow();
      assertEquals(property.apply(english), property.apply(chinese), type);
    }
  }

  /** Reads the ranks as strictly as SpotBugs should: it skips a line it cannot read in silence. */
  private static List<String> rankedTypes() throws IOException {
    List<String> types = new ArrayList<>();
    Pattern line = Pattern.compile("(?:[1-9]|1[0-9]|20) BugPattern (\\w+)");
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(DescriptorFile.open("bugrank.txt"), StandardCharsets.UTF_8))) {
      for (String text = in.readLine(); text != null; text = in.readLine()) {
        Matcher matcher = line.matcher(text);
        assertTrue(matcher.matches(), "bugrank.txt: " + text);
        types.add(matcher.group(1));
      }
    }
    return types;
  }

  private static String document(String path) throws IOException {
    return Files.readString(DescriptorFile.inProject(path));
  }

  private static List<String> all(String regex, String text) {
    return Pattern.compile(regex)
        .matcher(text)
        .results()
        .map((MatchResult match) -> match.group(1))
        .collect(Collectors.toList());
  }

  private static List<String> sorted(List<String> texts) {
    return texts.stream().sorted().collect(Collectors.toList());
  }

  private static void assertSameNames(List<String> expected, List<String> actual) {
    assertFalse(expected.isEmpty());
    assertEquals(sorted(expected), sorted(actual));
  }
}
