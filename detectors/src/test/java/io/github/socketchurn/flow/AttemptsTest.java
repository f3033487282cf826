package io.github.socketchurn.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.socketchurn.snippet.Snippet;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What follows the call of {@code io}, after it has succeeded and after it has failed. */
class AttemptsTest {
  private static Attempt after(String code, boolean success) {
    Snippet snippet =
        Snippet.of(
            "boolean done;",
            "Object answer;",
            "Object m(int n, List<String> list) throws Exception {",
            code,
            "}");
    MethodBody body = snippet.body("m");
    Attempts attempts = new Attempts(body, snippet.knowledge(), Callees.UNKNOWN);
    int call = Snippet.call(body.graph(), "io");
    return success
        ? attempts.afterSuccess(call, Completion.ANY)
        : attempts.afterFailure(call, Completion.FAILURE);
  }

  private static List<String> exits(Attempt attempt) {
    return attempt.exits().stream()
        .map(exit -> exit.completion().toString())
        .sorted()
        .collect(Collectors.toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "true  | while (cond()) { io(); } return null;",
        "false | while (cond()) { io(); break; } return null;",
        "false | while (true) { try { io(); return null; } catch (IOException e) { } }",
        "true  | while (true) { try { io(); } catch (IOException e) { return null; } }",
        "false | boolean ok = false; while (!ok) { io(); ok = true; } return null;",
        "false | while (!done) { io(); done = true; } return null;",
        "true  | while (!done) { io(); done = false; } return null;",
      })
  void roundsAfterSuccess(boolean comesRound, String code) {
    assertEquals(comesRound, !after(code, true).rounds().isEmpty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "false | while (cond()) { io(); } return null;",
        "true  | while (true) { try { io(); return null; } catch (IOException e) { } }",
        "false | while (true) { try { io(); } catch (IOException e) { return null; } }",
        "false | while (true) { try { io(); } catch (IOException e) { throw e; } }",
        "false | while (true) { try { io(); } catch (IllegalStateException e) { } }",
        "true  | while (true) { try { io(); } catch (Exception e) { } }",
      })
  void roundsAfterFailure(boolean comesRound, String code) {
    assertEquals(comesRound, !after(code, false).rounds().isEmpty());
  }

  @Test
  void pausesAreSeenOnTheWay() {
    Attempt paused =
        after(
            "while (true) { try { io(); } catch (IOException e) { Thread.sleep(2000); } }", false);
    assertEquals(Delay.LONG, paused.rounds().get(0).delay());
    assertEquals(2000, paused.rounds().get(0).millis());
    assertTrue(paused.isPausedSomewhere());
    assertFalse(
        after("while (true) { try { io(); } catch (IOException e) { a(); } }", false)
            .isPausedSomewhere());
  }

  @Test
  void aSecondIterationMayPauseWhereTheFirstDoesNot() {
    Attempt attempt =
        after(
            "for (int i = 0; ; i++) { if (i > 0) { Thread.sleep(9); }"
                + " try { io(); return null; } catch (IOException e) { } }",
            false);
    assertTrue(attempt.isPausedSomewhere());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "NULL     | try { io(); return list; } catch (IOException e) { return null; }",
        "NON_NULL | try { io(); return list; } catch (IOException e) { return \"no\"; }",
      })
  void failureEndsWithAResult(String end, String code) {
    assertEquals(List.of(end), exits(after(code, false)));
  }

  @Test
  void whereFailureYieldsNullSuccessYieldsSomethingElse() {
    String code = "try { io(); return list; } catch (IOException e) { return null; }";
    assertEquals(List.of("NON_NULL"), exits(after(code, true)));
    assertEquals(List.of("ANY_RESULT"), exits(after("io(); return list;", true)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "true  | if (done) { return null; } io(); done = true; return null;",
        "true  | if (!done) { done = true; io(); } return null;",
        "true  | if (answer == null) { io(); answer = list; } return answer;",
        "false | if (done) { return null; } io(); return null;",
        "false | if (answer == null) { io(); } return answer;",
      })
  void aGuardLetsOneRunPass(boolean once, String code) {
    assertEquals(once, after(code, true).exits().isEmpty());
  }
}
