package io.github.socketchurn.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.socketchurn.snippet.Snippet;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Constants on their way to the time of SO_LINGER. */
class LingerRuleTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "HIGH | s.setSoLinger(true, 0);",
        "HIGH | int zero = 0; s.setSoLinger(true, zero);",
        "HIGH | Integer zero = 0; s.setSoLinger(true, zero);",
        "HIGH | boolean on = true; int x = 4; s.setSoLinger(on, x - 4);",
        "HIGH | int x = 0; if (cond()) { x = 0; a(); } s.setSoLinger(true, x);",
        "LOW  | try { io(); } catch (IOException e) { s.setSoLinger(true, 0); }",
        "''   | s.setSoLinger(false, 0);",
        "''   | s.setSoLinger(true, 5);",
        "''   | s.setSoLinger(true, -1);",
        "''   | s.setSoLinger(true, n);",
        "''   | s.setSoLinger(n > 0, 0);",
        "''   | int x = 0; if (cond()) { x = 5; } s.setSoLinger(true, x);",
        "''   | Integer five = 5; s.setSoLinger(true, five);"
      })
  void constantsAreFollowed(String expected, String code) {
    Snippet snippet = Snippet.of("void m(Socket s, int n) throws IOException { " + code + " }");
    assertEquals(
        expected,
        Analysed.method(snippet, "m").stream()
            .map(finding -> finding.priority().name())
            .collect(Collectors.joining()));
  }

  @ParameterizedTest
  @CsvSource({"send,HIGH", "abortNow,LOW", "reset_all,LOW", "resettle,HIGH"})
  void namesThatMeanToAbort(String method, Priority expected) {
    Snippet snippet =
        Snippet.of("void " + method + "(Socket s) throws IOException { s.setSoLinger(true, 0); }");
    assertEquals(
        List.of(expected),
        Analysed.method(snippet, method).stream()
            .map(Finding::priority)
            .collect(Collectors.toList()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "s.setSoLinger(true, n);                 | tune(s, true, 0);   | HIGH",
        "s.setSoLinger(on, n);                   | tune(s, true, 0);   | HIGH",
        "s.setSoLinger(on, n);                   | tune(s, false, 0);  | ''",
        "s.setSoLinger(on, n);                   | tune(s, cond(), 0); | ''",
        "if (n > 0) { s.setSoLinger(true, n); }  | tune(s, true, 0);   | ''",
        "if (n >= 0) { s.setSoLinger(true, n); } | tune(s, true, 0);   | HIGH",
        "if (on) { s.setSoLinger(true, n); }     | tune(s, true, 0);   | HIGH",
        "if (on) { s.setSoLinger(true, n); }     | tune(s, false, 0);  | ''",
        "s.setSoLinger(true, n);                 | tune(s, true, ZERO);| HIGH",
        "s.setSoLinger(true, n);                 | tune(s, true, FIVE);| ''"
      })
  void argumentsOfPrivateHelpersAreFollowed(String helper, String call, String expected) {
    Snippet snippet =
        Snippet.of(
            "static final Integer ZERO = 0;",
            "static final Integer FIVE = 5;",
            "private static void tune(Socket s, boolean on, int n) throws IOException {",
            helper,
            "}",
            "void caller(Socket s) throws IOException { " + call + " }");
    assertEquals(
        expected,
        Analysed.method(snippet, "tune").stream()
            .map(finding -> finding.priority().name() + finding.method().name().substring(6))
            .collect(Collectors.joining()));
  }
}
