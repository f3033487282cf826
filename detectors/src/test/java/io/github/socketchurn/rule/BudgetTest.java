package io.github.socketchurn.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.socketchurn.bytecode.ClassFacts;
import io.github.socketchurn.bytecode.ClassFactsReader;
import io.github.socketchurn.bytecode.MethodFacts;
import io.github.socketchurn.flow.BudgetExceededException;
import io.github.socketchurn.flow.Callees;
import io.github.socketchurn.program.Relevance;
import io.github.socketchurn.snippet.Snippet;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Generated methods of any size are given up in no time, and the methods beside them are not. */
class BudgetTest {
  private static final long LIMIT_NANOS = 2_000_000_000L;

  private static final Snippet GIANT =
      Snippet.of(
          "void small() throws IOException { Socket s = new Socket(\"h\", 1); a(); }",
          "void giant(int n) throws IOException { Socket s = null; do {",
          "if ((n & 1) > 0) { s = new Socket(\"h\", n); } else if (s != null) { s.close(); }\n"
              .repeat(1_200),
          "} while (cond()); }");

  @Test
  void giantIsGivenUpInTime() {
    Analysed.method(GIANT, "small");
    // Processor time, since the machine may be busy with other work.
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    assertThrows(BudgetExceededException.class, () -> Analysed.method(GIANT, "giant"));
    long nanos = threads.getCurrentThreadCpuTime() - start;
    assertTrue(nanos < LIMIT_NANOS, () -> "took " + nanos + " ns");
  }

  @Test
  void neighboursOfAGiantAreAnalysed() {
    ClassFacts facts = ClassFactsReader.read(GIANT.bytes());
    List<String> findings = new ArrayList<>();
    List<String> givenUp = new ArrayList<>();
    Relevance relevance = new Relevance(List.of(facts), GIANT.knowledge());
    new ClassAnalysis(GIANT.knowledge(), Callees.UNKNOWN, relevance)
        .analyse(
            facts,
            GIANT::bytes,
            finding -> findings.add(finding.method().name() + " " + finding.pattern()),
            new ClassAnalysis.Problems() {
              @Override
              public void givenUp(MethodFacts method) {
                givenUp.add(method.name());
              }

              @Override
              public void broken(MethodFacts method, String reason) {
                throw new AssertionError(method.name() + " " + reason);
              }

              @Override
              public void failed(MethodFacts method, Throwable failure) {
                throw new AssertionError(method.name(), failure);
              }
            });
    assertEquals(List.of("small SOCK_NOT_CLOSED"), findings);
    assertEquals(List.of("giant"), givenUp);
  }
}
