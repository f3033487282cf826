package io.github.socketchurn.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.socketchurn.snippet.Snippet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FindingCollectorTest {
  private static final List<Finding> COPIES =
      Analysed.method(
          Snippet.of(
              "void m(Socket s) throws IOException {",
              "  try { io(); }",
              "  catch (IOException e) { b(); }",
              "  finally { s.setSoLinger(true, 0); }",
              "}"),
          "m");

  private static List<Finding> collected(List<Finding> findings) {
    FindingCollector collector = new FindingCollector(finding -> false);
    findings.forEach(collector::add);
    return collector.sorted();
  }

  @Test
  void copiesOfAFinallyAreOneAndTheMostUrgentCounts() {
    Set<Priority> priorities = EnumSet.noneOf(Priority.class);
    COPIES.forEach(finding -> priorities.add(finding.priority()));
    assertEquals(EnumSet.of(Priority.HIGH, Priority.LOW), priorities, "of the copies");
    List<Finding> backwards = new ArrayList<>(COPIES);
    Collections.reverse(backwards);
    for (List<Finding> order : List.of(COPIES, backwards)) {
      List<Finding> collected = collected(order);
      assertEquals(1, collected.size());
      assertEquals(Priority.HIGH, collected.get(0).priority());
    }
  }

  @Test
  void differentLinesAndPatternsAreSorted() {
    List<Finding> findings =
        Analysed.method(
            Snippet.of(
                "void m(Socket s) throws IOException {",
                "  new Socket(\"a\", 1).setSoLinger(true, 0);",
                "  s.setSoLinger(true, 0);",
                "}"),
            "m");
    List<Finding> backwards = new ArrayList<>(findings);
    Collections.reverse(backwards);
    List<String> expected =
        List.of("1 SOCK_NOT_CLOSED", "1 SOCK_LINGER_ZERO", "2 SOCK_LINGER_ZERO");
    for (List<Finding> order : List.of(findings, backwards)) {
      assertEquals(
          expected,
          collected(order).stream()
              .map(f -> f.line() - Snippet.firstLine() + " " + f.pattern())
              .collect(Collectors.toList()));
    }
  }

  @Test
  void twoCallsOnOneLineAreTwo() {
    List<Finding> findings =
        Analysed.method(
            Snippet.of(
                "void m() throws IOException { new Socket(\"a\", 1); new Socket(\"b\", 1); }"),
            "m");
    assertEquals(2, collected(findings).size());
  }
}
