package io.github.socketchurn.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestWordTest {
  private static final List<String> WORDS = List.of("open", "close", "close-helper", "connect");

  @Test
  void findsMisspelledWords() {
    assertEquals("open", NearestWord.of("opne", WORDS));
    assertEquals("connect", NearestWord.of("conect", WORDS));
    assertEquals("close-helper", NearestWord.of("closehelper", WORDS));
    assertEquals("close", NearestWord.of("CLOSE", WORDS));
  }

  @Test
  void keepsQuietAboutUnrelatedWords() {
    assertNull(NearestWord.of("throttle", WORDS));
    assertNull(NearestWord.of("", WORDS));
    assertNull(NearestWord.of("x".repeat(100_000), WORDS));
  }

  @Test
  void countsASwapAsOneEdit() {
    assertEquals(1, NearestWord.distance("opne", "open"));
    assertEquals(3, NearestWord.distance("", "abc"));
    assertEquals(0, NearestWord.distance("abc", "abc"));
  }
}
