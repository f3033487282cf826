package io.github.socketchurn.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class AnswersTest {
  private final Answers<String, String> answers = new Answers<>(2);

  @Test
  void eachIsFoundOnce() {
    AtomicInteger asked = new AtomicInteger();
    for (int k = 0; k < 3; k++) {
      assertEquals("yes", answers.of("key", () -> asked.incrementAndGet() > 0 ? "yes" : "no"));
      assertNull(answers.of("nothing", () -> asked.incrementAndGet() > 0 ? null : "no"));
    }
    assertEquals(2, asked.get());
  }

  @Test
  void aQuestionAboutItselfHasNoAnswer() {
    assertEquals(
        "found null", answers.of("key", () -> "found " + answers.of("key", () -> "again")));
  }

  @Test
  void questionsGoOnlySoDeep() {
    assertTrue(answers.mayAsk());
    assertFalse(answers.within(() -> answers.within(answers::mayAsk)));
    assertTrue(answers.mayAsk());
  }
}
