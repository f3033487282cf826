package io.github.socketchurn.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.socketchurn.bytecode.ClassFacts;
import io.github.socketchurn.bytecode.ClassFactsReader;
import io.github.socketchurn.bytecode.MethodFacts;
import io.github.socketchurn.flow.ApiKnowledge;
import io.github.socketchurn.flow.Delay;
import io.github.socketchurn.snippet.Snippet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What repeats the method {@code target} of a snippet. */
class RepetitionsTest {
  private static final String TARGET = "void target() { a(); }";

  private static List<Repeater> repeaters(String... members) {
    String[] all = new String[members.length + 1];
    System.arraycopy(members, 0, all, 1, members.length);
    all[0] = TARGET;
    return repeaters(Snippet.of(all), 0);
  }

  /** The repeaters, with the classes given in an order that depends on a seed. */
  private static List<Repeater> repeaters(Snippet snippet, long seed) {
    List<ClassFacts> facts = new ArrayList<>();
    ClassFacts main = ClassFactsReader.read(snippet.bytes());
    facts.add(main);
    for (String inner : List.of("snippet/Sample$Task", "snippet/Sample$Other")) {
      byte[] bytes = snippet.find(inner);
      if (bytes != null) {
        facts.add(ClassFactsReader.read(bytes));
      }
    }
    Collections.shuffle(facts, new Random(seed));
    ApiKnowledge knowledge = snippet.knowledge();
    ProgramClasses classes =
        new ProgramClasses(facts, snippet::find, name -> false, type -> List.of());
    Summaries summaries = new Summaries(classes, knowledge, new Relevance(facts, knowledge));
    Repetitions repetitions = new Repetitions(new Program(facts, classes, knowledge), summaries);
    MethodFacts target =
        main.methods().stream().filter(m -> m.name().equals("target")).findFirst().orElseThrow();
    return repetitions.repeatersOf(new MethodRef(main.name(), target));
  }

  private static String describe(Repeater repeater) {
    return repeater.kind() + " in " + repeater.method().method().name();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "LOOP in m      | void m() { while (cond()) { target(); } }",
        "LOOP in m      | void m() { for (int i = 0; i < 9; i++) { n(); } } void n() { target(); }",
        "FUNCTION in m  | void m(List<String> l) { l.forEach(s -> target()); }",
        "RECURSION in target2 | void target2() { target(); target2(); }",
        "LOOP in m      | void m() { while (cond()) { new Thread(() -> target()).start(); } }",
        "LOOP in m      | void m() { while (cond()) { new Thread(this::target).start(); } }",
      })
  void findsWhatRepeats(String expected, String code) {
    assertEquals(
        List.of(expected),
        repeaters(code).stream().map(RepetitionsTest::describe).collect(Collectors.toList()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "void m() { target(); }",
        "void m(Optional<String> o) { o.ifPresent(s -> target()); }",
        "void m(Map<String, String> c) { c.computeIfAbsent(\"\", s -> { target(); return s; }); }",
        "boolean done; void m() { while (cond()) { n(); } } "
            + "void n() { if (!done) { done = true; target(); } }",
        "void m() { while (cond()) { target(); return; } }",
      })
  void findsNothingWhereNothingRepeats(String code) {
    assertTrue(repeaters(code).isEmpty());
  }

  @Test
  void tellsTheDelayAndTheBound() {
    Repeater repeater =
        repeaters(
                "void m() throws Exception {"
                    + " for (int i = 0; i < 7; i++) { target(); Thread.sleep(3000); } }")
            .get(0);
    assertEquals(7, repeater.bound());
    assertEquals(Delay.LONG, repeater.delay());
    assertEquals(3000, repeater.millis());
    assertTrue(repeater.walksData());
  }

  @Test
  void followsObjectsThatAreRun() {
    List<Repeater> found =
        repeaters(
            "class Task implements Runnable { public void run() { target(); } }",
            "void m() { while (cond()) { new Thread(new Task()).start(); } }");
    assertEquals("LOOP in m", describe(found.get(0)));
    assertEquals(ChainLink.Kind.OBJECT, found.get(0).chain().get(0).kind());
    assertEquals(ChainLink.Kind.CALL, found.get(0).chain().get(1).kind());
  }

  @Test
  void theOrderOfClassesDoesNotMatter() {
    Snippet snippet =
        Snippet.of(
            TARGET,
            "class Task implements Runnable { public void run() { target(); } }",
            "class Other { void m() { while (cond()) { target(); } } }",
            "void m() { while (cond()) { new Thread(new Task()).start(); } }",
            "void n(Other other) { while (cond()) { other.m(); } }");
    List<String> first = null;
    for (long seed = 0; seed < 6; seed++) {
      List<String> found =
          repeaters(snippet, seed).stream()
              .map(RepetitionsTest::describe)
              .collect(Collectors.toList());
      first = first == null ? found : first;
      assertEquals(first, found);
    }
    assertEquals(2, first.size());
  }
}
