package io.github.socketchurn.spotbugs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edu.umd.cs.findbugs.BugInstance;
import edu.umd.cs.findbugs.BugPattern;
import edu.umd.cs.findbugs.BugRanker;
import edu.umd.cs.findbugs.ClassAnnotation;
import edu.umd.cs.findbugs.Priorities;
import edu.umd.cs.findbugs.SourceLineAnnotation;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What SpotBugs makes of the texts and ranks once it has loaded them. */
class RenderedTextTest {
  private static final List<Locale> LOCALES = List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE);
  private static final String CALL = "new Socket(this.host, 8080)";

  @TempDir Path folder;

  @Test
  void ranksForEachPriority() throws Exception {
    Map<String, List<Integer>> ranks = new TreeMap<>();
    try (LoadedDescriptor descriptor = LoadedDescriptor.load(folder, Locale.ENGLISH)) {
      for (BugPattern pattern : descriptor.plugin().getBugPatterns()) {
        ranks.put(
            pattern.getType(),
            List.of(
                BugRanker.findRank(pattern, Priorities.HIGH_PRIORITY),
                BugRanker.findRank(pattern, Priorities.NORMAL_PRIORITY),
                BugRanker.findRank(pattern, Priorities.LOW_PRIORITY)));
      }
    }
    assertEquals(
        new TreeMap<>(
            Map.of(
                "SOCK_NOT_CLOSED", List.of(7, 9, 12),
                "SOCK_NOT_CLOSED_ON_EXCEPTION", List.of(8, 10, 13),
                "SOCK_OPEN_IN_LOOP", List.of(9, 11, 14),
                "SOCK_LINGER_ZERO", List.of(11, 13, 16),
                "SOCK_HTTP_CLIENT_PER_CALL", List.of(12, 14, 17))),
        ranks);
    // Hosts with the usual limit of 15 have to show all that is not LOW.
    ranks.forEach((type, byPriority) -> assertTrue(byPriority.get(1) <= 15, type));
  }

  @Test
  void eachMessageIsComplete() throws Exception {
    for (Locale locale : LOCALES) {
      try (LoadedDescriptor descriptor = LoadedDescriptor.load(folder, locale)) {
        for (BugPattern pattern : descriptor.plugin().getBugPatterns()) {
          BugInstance finding = finding(pattern.getType(), 12);
          for (String message :
              List.of(finding.getMessageWithoutPrefix(), finding.getAbridgedMessage())) {
            assertComplete(message);
            assertTrue(message.contains(CALL) && message.contains("Socket"), message);
          }
          assertTrue(finding.getMessageWithoutPrefix().contains("sample.Client.send(String)"));
        }
      }
    }
  }

  @Test
  void eachMessageWithASecondPlaceEndsWithItsLine() throws Exception {
    for (Locale locale : LOCALES) {
      try (LoadedDescriptor descriptor = LoadedDescriptor.load(folder, locale)) {
        for (BugPattern pattern : descriptor.plugin().getBugPatterns()) {
          if (hasSecondPlace(pattern.getType())) {
            String known = finding(pattern.getType(), 12).getMessageWithoutPrefix();
            assertTrue(known.endsWith("Client line 12"), known);
            String unknown = finding(pattern.getType(), -1).getMessageWithoutPrefix();
            assertComplete(unknown);
            assertTrue(unknown.strip().endsWith("Client"), unknown);
          }
        }
      }
    }
  }

  @Test
  void eachLanguageLinksToTheAnchorOfTheType() throws Exception {
    for (Locale locale : LOCALES) {
      try (LoadedDescriptor descriptor = LoadedDescriptor.load(folder, locale)) {
        for (BugPattern pattern : descriptor.plugin().getBugPatterns()) {
          String link =
              "https://github.com/socketchurn/socketchurn/blob/main/docs/patterns.md#"
                  + pattern.getType();
          assertEquals(Optional.of(URI.create(link)), pattern.getUri());
        }
      }
    }
  }

  @Test
  void eachLanguageIsLoaded() throws Exception {
    Set<String> summaries = new TreeSet<>();
    for (Locale locale : LOCALES) {
      try (LoadedDescriptor descriptor = LoadedDescriptor.load(folder, locale)) {
        for (BugPattern pattern : descriptor.plugin().getBugPatterns()) {
          assertTrue(summaries.add(pattern.getShortDescription()), pattern.getShortDescription());
          assertFalse(pattern.getDetailPlainText().isBlank());
        }
      }
    }
  }

  private static void assertComplete(String message) {
    assertFalse(message.matches(".*[{}<>].*|.*\\?[<>]\\?.*|.*\u00BF.*"), message);
    assertFalse(message.contains("rror generating") || message.contains("Error3"), message);
  }

  private static boolean hasSecondPlace(String type) {
    return !type.equals("SOCK_LINGER_ZERO");
  }

  /** A finding with the annotations that all detectors give, in their order. */
  private static BugInstance finding(String type, int secondLine) {
    BugInstance finding =
        new BugInstance(type, Priorities.NORMAL_PRIORITY)
            .addClass("sample.Client")
            .addMethod("sample.Client", "send", "(Ljava/lang/String;)V", false)
            .add(new ClassAnnotation("java.net.Socket"))
            .addString(CALL)
            .addSourceLine(line(9));
    return hasSecondPlace(type) ? finding.addSourceLine(line(secondLine)) : finding;
  }

  private static SourceLineAnnotation line(int number) {
    return new SourceLineAnnotation("sample.Client", "Client.java", number, number, 0, 0);
  }
}
