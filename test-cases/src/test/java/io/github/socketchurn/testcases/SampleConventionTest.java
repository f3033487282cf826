package io.github.socketchurn.testcases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Checks how the samples are written: their names must say what their comments say. */
class SampleConventionTest {
  /** How many methods the samples must have, named {@code ...Bad} or {@code ...Ok}. */
  private static final int MIN_METHODS = 120;

  /** The part of them that must be {@code ...Ok}: false alarms are the harder half. */
  private static final double MIN_OK_SHARE = 0.5;

  private static final List<SampleMember> MEMBERS = new ArrayList<>();

  @BeforeAll
  static void parseSamples() {
    MEMBERS.clear();
    for (SourceFile file : SourceFile.samples(Runtime.version().feature())) {
      MEMBERS.addAll(SampleMember.of(file));
    }
  }

  @Test
  void everyBadMemberHasAnExpectation() {
    assertNone(
        "named Bad, but nothing is expected in",
        member -> member.isBad() && member.file().expected().stream().noneMatch(member::contains));
  }

  @Test
  void noOkMemberHasAnExpectation() {
    assertNone(
        "named Ok, but something is expected in",
        member -> member.isOk() && member.file().expected().stream().anyMatch(member::contains));
  }

  @Test
  void thereAreEnoughSamples() {
    long bad = MEMBERS.stream().filter(m -> m.method() && m.isBad()).count();
    long ok = MEMBERS.stream().filter(m -> m.method() && m.isOk()).count();
    String counts = bad + " Bad and " + ok + " Ok methods";
    assertTrue(bad + ok >= MIN_METHODS, counts + ", wanted " + MIN_METHODS);
    assertTrue(ok >= (bad + ok) * MIN_OK_SHARE, counts + ", wanted more Ok");
  }

  @Test
  void severalExpectationsOfOneLineAreRead() {
    assertEquals(
        List.of(
            new Finding("A.java", 2, "SOCK_OPEN_IN_LOOP", "HIGH"),
            new Finding("A.java", 2, "SOCK_NOT_CLOSED", "NORMAL")),
        Expectations.read(
            "A.java", "// none\nopen(); // expect SOCK_OPEN_IN_LOOP HIGH, SOCK_NOT_CLOSED NORMAL"));
  }

  @Test
  void badExpectationsAreRefused() {
    for (String text :
        List.of(
            "open(); // expect SOCK_NOT_CLOSED",
            "open(); // expect SOCK_NOT_CLOSED HIGH,",
            "open(); // expect SOCK_NOT_CLOSED HIGHEST",
            "open(); // expect",
            "// expect SOCK_NOT_CLOSED HIGH")) {
      assertThrows(
          IllegalArgumentException.class, () -> Expectations.read("A.java", text), () -> text);
    }
  }

  private static void assertNone(
      String message, java.util.function.Predicate<SampleMember> violates) {
    List<String> violations =
        MEMBERS.stream().filter(violates).map(SampleMember::toString).toList();
    assertTrue(violations.isEmpty(), () -> message + "\n  " + String.join("\n  ", violations));
  }
}
