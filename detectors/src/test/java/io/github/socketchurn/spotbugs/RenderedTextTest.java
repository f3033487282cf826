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

  /** Types whose findings need not have a place besides the primary one. */
  private static final Set<String> WITHOUT_SECOND_PLACE =
      Set.of(
          "SOCK_TLS_CONTEXT_PER_CALL",
          "SOCK_KEEPALIVE_DEFEATED",
          "SOCK_FIELD_NOT_CLOSED",
          "SOCK_LINGER_ZERO",
          "SOCK_REUSEADDR_OFF");

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
    assertEquals(expectedRanks(), ranks);
    // Hosts with the usual limit of 15 have to show all that is not LOW.
    ranks.forEach((type, byPriority) -> assertTrue(byPriority.get(1) <= 15, type));
  }

  private static Map<String, List<Integer>> expectedRanks() {
    Map<Integer, List<String>> types =
        Map.of(
            7, List.of("NOT_CLOSED"),
            8, List.of("NOT_CLOSED_ON_EXCEPTION", "RESPONSE_NOT_CLOSED"),
            9, List.of("OPEN_IN_LOOP", "FIELD_NOT_CLOSED"),
            10, List.of("OPEN_PER_REQUEST", "UNPOOLED_JDBC"),
            11, List.of("RECONNECT_NO_BACKOFF", "LINGER_ZERO"),
            12, List.of("HTTP_CLIENT_PER_CALL", "CLIENT_PER_CALL"),
            13,
                List.of(
                    "UDP_PER_MESSAGE",
                    "TLS_CONTEXT_PER_CALL",
                    "KEEPALIVE_DEFEATED",
                    "RESPONSE_NOT_DRAINED",
                    "REUSEADDR_TOO_LATE",
                    "REUSEADDR_OFF",
                    "ACCEPT_SPIN",
                    "FREE_PORT_RACE",
                    "FIXED_LOCAL_PORT"));
    Map<String, List<Integer>> ranks = new TreeMap<>();
    types.forEach(
        (rank, names) ->
            names.forEach(name -> ranks.put("SOCK_" + name, List.of(rank, rank + 2, rank + 5))));
    return ranks;
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
            assertTrue(known.endsWith("sample/Client.java:[line 12]"), known);
            String unknown = finding(pattern.getType(), -1).getMessageWithoutPrefix();
            assertComplete(unknown);
            assertTrue(unknown.endsWith("sample/Client.java"), unknown);
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
    return !WITHOUT_SECOND_PLACE.contains(type);
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
