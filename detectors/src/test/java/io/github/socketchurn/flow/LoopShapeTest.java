package io.github.socketchurn.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.socketchurn.bytecode.CallSite;
import io.github.socketchurn.bytecode.Loop;
import io.github.socketchurn.model.Role;
import io.github.socketchurn.snippet.Snippet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The loop around the first call of {@code a}, as seen from the first socket that is opened. */
class LoopShapeTest {
  private static LoopShape shape(String code) {
    Snippet snippet =
        Snippet.of(
            "void m(int n, List<String> list, String[] array, Socket given) throws IOException {",
            "  Socket s = new Socket(\"host\", 80);",
            code,
            "}");
    MethodBody body = snippet.body("m");
    Loop loop = body.loops().innermost(Snippet.call(body.graph(), "a"));
    int open = Snippet.call(body.graph(), "<init>");
    CallSite call = body.callAt(open);
    Origin origin = new Origin(open, call, snippet.knowledge().find(Role.OPEN, call));
    LifeTime life =
        TypeStateSimulation.run(body, snippet.knowledge(), Callees.UNKNOWN, new Budget(), origin);
    return new LoopShape(body, snippet.knowledge(), loop, life);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "7 | for (int i = 0; i < 7; i++) { a(); }",
        "8 | for (int i = 0; i <= 7; i++) { a(); }",
        "4 | for (int i = 3; i < 7; i++) { a(); }",
        "5 | for (int i = 5; i > 0; i--) { a(); }",
        "6 | for (int i = 5; i >= 0; i--) { a(); }",
        "4 | for (int i = 9; i > 5; i--) { a(); }",
        "5 | for (int i = 9; i >= 5; i--) { a(); }",
        "4 | for (int i = 0; i < 10; i += 3) { a(); }",
        "3 | for (int i = 0; i < 9; i += 3) { a(); }",
        "4 | for (int i = 0; i <= 9; i += 3) { a(); }",
        "4 | for (int i = 0; i != 4; i++) { a(); }",
        "3 | int i = 0; while (i < 3) { a(); i++; }",
        "3 | int i = 0; do { a(); i++; } while (i < 3);",
        "3 | for (String x : new String[] {\"a\", \"b\", \"c\"}) { a(); }",
        "2 | for (int x : new int[] {80, 443}) { a(); }",
        "5 | for (int i = 0; i < 9; i++) { if (i == 5) { break; } a(); }",
        "0 | for (int i = 9; i < 3; i++) { a(); }",
        "3 | for (int i = 0; i < 3 && cond(); i++) { a(); }"
      })
  void boundOfCountedLoops(long expected, String code) {
    assertEquals(expected, shape(code).constantBound());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "for (int i = 0; i < n; i++) { a(); }",
        "for (int i = n; i < 9; i++) { a(); }",
        "for (int i = 0; i < 9; i++) { a(); if (cond()) { i = 0; } }",
        "for (int i = 0; i < 9; i++) { a(); if (cond()) { i--; } }",
        "for (String x : array) { a(); }",
        "for (String x : list) { a(); }",
        "while (cond()) { a(); }",
        "while (true) { a(); }",
        "int i = 0; while (cond()) { a(); i++; }"
      })
  void noBoundWhereConstantsTellNone(String code) {
    assertNull(shape(code).constantBound());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "for (String x : list) { a(); }",
        "for (String x : array) { a(); }",
        "for (int i = 0; i < n; i++) { a(); }",
        "Iterator<String> i = list.iterator(); while (cond()) { take(i.next()); a(); }"
      })
  void elementsAndNumbersAreData(String code) {
    assertTrue(shape(code).walksData());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "while (true) { a(); }",
        "while (cond()) { a(); }",
        "while (s.getInputStream().read() >= 0) { a(); }",
        "while (cond()) { a(); for (String x : list) { b(); } }"
      })
  void whatTheLoopDecidesItselfIsNone(String code) {
    assertFalse(shape(code).walksData());
  }

  @Test
  void answersOfTheConnectionAreNone() {
    String scanner =
        "Scanner in = new Scanner(%s.getInputStream()); while (cond()) { take(in.next()); a(); }";
    assertTrue(shape(String.format(scanner, "given")).walksData());
    assertFalse(shape(String.format(scanner, "s")).walksData());
  }
}
