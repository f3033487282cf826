package io.github.socketchurn.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.socketchurn.bytecode.Loop;
import io.github.socketchurn.snippet.Snippet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The argument of {@code take} in the loop around it. */
class LoopVariationTest {
  private static Variation taken(String code) {
    Snippet snippet =
        Snippet.ofJava11(
            "String host; static int port; static String name() { return null; }",
            "void m(String p, int n, List<String> list, String[] array) {",
            code,
            "}");
    MethodBody body = snippet.body("m");
    int take = Snippet.call(body.graph(), "take");
    Loop loop = body.loops().innermost(take);
    return new LoopVariation(body, snippet.knowledge(), loop).of(CallArguments.of(body, take, 0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "while (cond()) { take(p); }",
        "while (cond()) { take(8080); }",
        "while (cond()) { take((Object) null); }",
        "String h = name(); while (cond()) { take(h); }",
        "int x = cond() ? 1 : 2; while (cond()) { take(x); }",
        "while (cond()) { take(host); }",
        "while (cond()) { take(port); }",
        "while (cond()) { take(n + 1); }",
        "while (cond()) { take(new InetSocketAddress(p, 80)); }",
        "while (cond()) { take(p + \":80\"); }",
        "for (String s : list) { while (cond()) { take(s); } }"
      })
  void fixed(String code) {
    assertEquals(Variation.FIXED, taken(code));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "for (int i = 0; i < n; i++) { take(i); }",
        "for (int i = 0; i < n; i++) { take(n + i); }",
        "for (String s : list) { take(s); }",
        "for (int i = 0; i < n; i++) { take(array[i]); }",
        "for (String s : array) { take(s); }",
        "for (int i = 0; i < n; i++) { take(new InetSocketAddress(p, i)); }",
        "for (int i = 0; i < n; i++) { take(p + i); }",
        "int i = 0; while (cond()) { i++; take(i); }",
        "for (int i = 0; i < n; i++) { take(String.format(\"%s%d\", p, i)); }",
        "for (String s : list) { String[] two = {p, s}; take(two[1]); }"
      })
  void changing(String code) {
    assertEquals(Variation.CHANGING, taken(code));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "while (cond()) { take(name()); }",
        "while (cond()) { take(host); host = name(); }",
        "String h = p; while (cond()) { take(h); h = name(); }",
        "while (cond()) { take(cond() ? p : host); }",
        "for (String s : list) { String[] two = {p, p}; take(two[1]); two[1] = s; }"
      })
  void unknown(String code) {
    assertEquals(Variation.UNKNOWN, taken(code));
  }
}
