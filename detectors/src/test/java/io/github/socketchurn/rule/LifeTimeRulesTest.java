package io.github.socketchurn.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the life of a connection is followed through the paths of a method. */
class LifeTimeRulesTest {
  private static final List<String> LEAK = List.of("SOCK_NOT_CLOSED HIGH");
  private static final List<String> SOME_PATHS = List.of("SOCK_NOT_CLOSED NORMAL");
  private static final List<String> ON_EXCEPTION = List.of("SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL");
  private static final List<String> ON_UNCHECKED = List.of("SOCK_NOT_CLOSED_ON_EXCEPTION LOW");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Socket s = new Socket(h, 1); a(); return null;",
        "Socket s = new Socket(h, 1); s.getOutputStream().write(DATA); return null;",
        "new Socket(h, 1); return null;",
        "Socket s = new Socket(); s.connect(new InetSocketAddress(h, 1)); return null;"
      })
  void neverClosed(String code) {
    assertEquals(LEAK, Analysed.body(code));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Socket s = new Socket(h, 1); s.close(); return null;",
        "try (Socket s = new Socket(h, 1)) { s.getOutputStream().write(DATA); } return null;",
        "Socket s = new Socket(h, 1);"
            + " try { s.getOutputStream().write(DATA); } finally { s.close(); } return null;",
        "Socket s = null; try { s = new Socket(h, 1); io(); }"
            + " finally { if (s != null) { s.close(); } } return null;",
        "Socket s = null; try { s = new Socket(h, 1); io(); }"
            + " finally { if (Objects.nonNull(s)) { s.close(); } } return null;",
        "Socket s = new Socket(h, 1); try { io(); }"
            + " finally { if (!s.isClosed()) { s.close(); } } return null;",
        "Socket s = new Socket(h, 1); OutputStream out;"
            + " try { out = s.getOutputStream(); } catch (IOException | RuntimeException e) { s.close(); throw e; }"
            + " out.close(); return null;"
      })
  void closed(String code) {
    assertEquals(List.of(), Analysed.body(code));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "return new Socket(h, 1);",
        "field = new Socket(h, 1); return null;",
        "list.add(new Socket(h, 1)); return null;",
        "Socket s = new Socket(h, 1); taker.accept(s); return null;",
        "Socket s = new Socket(h, 1); Runnable r = () -> take(s); r.run(); return null;",
        "Socket[] all = {new Socket(h, 1)}; return all;"
      })
  void kept(String code) {
    assertEquals(List.of(), Analysed.body(code));
  }

  @Test
  void overwrittenInAnEndlessLoop() {
    // The findings of the loop itself are not the point here.
    assertEquals(
        LEAK,
        List.of(
            Analysed.body(
                    "Socket s; while (true) { s = new Socket(h, 1); s.getOutputStream().write(DATA); }")
                .stream()
                .filter(finding -> !finding.startsWith("SOCK_OPEN"))
                .toArray()));
  }

  @Test
  void closedOnSomePaths() {
    assertEquals(
        SOME_PATHS,
        Analysed.body("Socket s = new Socket(h, 1); if (cond()) { s.close(); } return null;"));
    assertEquals(
        SOME_PATHS,
        Analysed.body(
            "Socket s = new Socket(h, 1); if (cond()) { return null; } s.close(); return null;"));
  }

  @Test
  void openThatThrowsOpenedNothing() {
    assertEquals(
        List.of(),
        Analysed.body(
            "Socket s; try { s = new Socket(h, 1); } catch (IOException e) { return null; }"
                + " s.close(); return null;"));
  }

  @Test
  void closeThatThrowsHasClosed() {
    assertEquals(
        List.of(),
        Analysed.body(
            "Socket s = new Socket(h, 1);"
                + " try { s.close(); } catch (IOException e) { b(); } return null;"));
  }

  @Test
  void lostWhenSomethingThrowsBeforeTheClose() {
    assertEquals(
        ON_EXCEPTION, Analysed.body("Socket s = new Socket(h, 1); io(); s.close(); return null;"));
    assertEquals(
        ON_UNCHECKED, Analysed.body("Socket s = new Socket(h, 1); a(); s.close(); return null;"));
    assertEquals(
        ON_UNCHECKED,
        Analysed.body(
            "Socket s = new Socket(h, 1); s.setTcpNoDelay(true); s.close(); return null;"));
  }

  @Test
  void lostBeforeItIsKept() {
    assertEquals(ON_EXCEPTION, Analysed.body("Socket s = new Socket(h, 1); io(); return s;"));
  }

  @Test
  void swallowedFailure() {
    assertEquals(
        ON_EXCEPTION,
        Analysed.body(
            "try { Socket s = new Socket(h, 1); io(); s.close(); }"
                + " catch (IOException e) { b(); } return null;"));
  }

  @Test
  void successFlag() {
    String flagged =
        "Socket s = new Socket(h, 1); boolean ok = false; try { io(); ok = true; return s; }"
            + " finally { if (%s) { s.close(); } }";
    assertEquals(List.of(), Analysed.body(String.format(flagged, "!ok")));
    assertEquals(ON_EXCEPTION, Analysed.body(String.format(flagged, "ok")));
  }

  @Test
  void nullTestTheWrongWayRound() {
    assertEquals(
        LEAK,
        Analysed.body(
            "Socket s = null; try { s = new Socket(h, 1); io(); }"
                + " finally { if (Objects.isNull(s)) { a(); } } return null;"));
  }

  @Test
  void unconnectedSocketHoldsNothing() {
    assertEquals(List.of(), Analysed.body("Socket s = new Socket(); a(); return null;"));
  }
}
