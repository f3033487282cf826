package io.github.socketchurn.bytecode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.socketchurn.snippet.Snippet;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ClassFactsReaderTest {
  private static MethodFacts method(ClassFacts facts, String name) {
    return facts.methods().stream()
        .filter(method -> method.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** The method whose body calls another one. */
  private static MethodFacts callerOf(ClassFacts facts, String callee) {
    CallSite call = new CallSite(Snippet.NAME, callee, "()V");
    return facts.methods().stream()
        .filter(method -> method.calls().contains(call))
        .findFirst()
        .orElseThrow();
  }

  private static ClassFacts read(Snippet snippet) {
    return ClassFactsReader.read(snippet.bytes());
  }

  @Test
  void callsAreDistinctAndInOrder() {
    ClassFacts facts = read(Snippet.of("static void m() { b(); a(); b(); \"x\".length(); }"));
    assertEquals(Snippet.NAME, facts.name());
    assertEquals(
        List.of(
            new CallSite(Snippet.NAME, "b", "()V"),
            new CallSite(Snippet.NAME, "a", "()V"),
            new CallSite("java/lang/String", "length", "()I")),
        method(facts, "m").calls());
  }

  @Test
  void lambdaBelongsToTheMethodThatHoldsIt() {
    ClassFacts facts = read(Snippet.of("static Runnable m() { return () -> a(); }"));
    MethodFacts body = callerOf(facts, "a");
    assertTrue(body.isSynthetic());
    assertEquals(
        List.of(new CallSite(Snippet.NAME, body.name(), body.descriptor())),
        method(facts, "m").lambdaBodies());
    assertSame(method(facts, "m"), facts.sourceMethod(body));
  }

  @Test
  void nestedLambdaBelongsToTheOutermostMethod() {
    ClassFacts facts =
        read(
            Snippet.of(
                "static Object other() { return (Runnable) () -> b(); }",
                "static Supplier<Runnable> m() { return () -> () -> a(); }"));
    assertSame(method(facts, "m"), facts.sourceMethod(callerOf(facts, "a")));
    assertSame(method(facts, "other"), facts.sourceMethod(callerOf(facts, "b")));
  }

  @Test
  void methodsOfTheSourceBelongToThemselves() {
    ClassFacts facts =
        read(
            Snippet.of(
                "static Runnable m() { return Sample::named; }", "static void named() { a(); }"));
    assertEquals(
        List.of(new CallSite(Snippet.NAME, "named", "()V")), method(facts, "m").lambdaBodies());
    MethodFacts named = method(facts, "named");
    assertSame(named, facts.sourceMethod(named), "a method reference is no lambda");
  }

  @Test
  void concatenationIsNoLambda() {
    ClassFacts facts = read(Snippet.ofJava11("static String m(int i) { return \"x\" + i; }"));
    assertEquals(List.of(), method(facts, "m").lambdaBodies());
  }

  @Test
  void annotationsAndAccess() {
    ClassFacts facts = read(Snippet.of("@Deprecated void old() {}", "static void fresh() {}"));
    assertEquals(List.of("Ljava/lang/Deprecated;"), method(facts, "old").annotations());
    assertEquals(List.of(), method(facts, "fresh").annotations());
    assertEquals(List.of(), facts.annotations());
    assertFalse(method(facts, "fresh").isSynthetic());
    assertEquals(
        List.of("<init>"),
        facts.methods().stream()
            .map(MethodFacts::name)
            .filter(name -> name.startsWith("<"))
            .collect(Collectors.toList()));
    assertNull(facts.method("old", "(I)V"));
    assertSame(method(facts, "old"), facts.method("old", "()V"));
  }

  @Test
  void whatIsNoClassFileIsRefused() {
    assertThrows(RuntimeException.class, () -> ClassFactsReader.read(new byte[] {1, 2, 3}));
  }
}
