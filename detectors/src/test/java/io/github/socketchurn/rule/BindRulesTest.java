package io.github.socketchurn.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.socketchurn.snippet.Snippet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The order of binding, setting and connecting, on the paths of one method. */
class BindRulesTest {
  private static String found(String code, Pattern pattern) {
    Snippet snippet =
        Snippet.of(
            "static final SocketAddress FIXED = new InetSocketAddress(4000);",
            "static SocketAddress moving = new InetSocketAddress(4000);",
            "ServerSocket field;",
            "boolean on;",
            "Object m(ServerSocket s, Socket c, SocketAddress at, int n) throws Exception {",
            "if (cond()) { " + code + "}",
            "return null; }");
    return Analysed.method(snippet, "m").stream()
        .filter(finding -> finding.pattern() == pattern)
        .map(finding -> finding.priority().name())
        .distinct()
        .collect(Collectors.joining());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "NORMAL | s.bind(at); s.setReuseAddress(true);",
        "NORMAL | if (cond()) { s.bind(at); } s.setReuseAddress(true);",
        "NORMAL | ServerSocket t = s; t.bind(at); s.setReuseAddress(true);",
        "NORMAL | field.bind(at); field.setReuseAddress(true);",
        "NORMAL | field = new ServerSocket(n); a(); field.setReuseAddress(true);",
        "NORMAL | ServerSocket t = cond() ? new ServerSocket(n) : s; t.setReuseAddress(true);",
        "''     | s.setReuseAddress(true); s.bind(at);",
        "''     | s.bind(at); s.setReuseAddress(false);",
        "''     | s.bind(at); s.close(); s = new ServerSocket(); s.setReuseAddress(true);",
        "''     | if (cond()) { s.bind(at); } else { s.setReuseAddress(true); }",
        "''     | field.bind(at); field = new ServerSocket(); field.setReuseAddress(true);",
        "''     | try { s.bind(at); } catch (IOException e) { s.setReuseAddress(true); }",
        "''     | c.bind(at); c.setReuseAddress(true);"
      })
  void reuseAddressTooLate(String expected, String code) {
    assertEquals(expected, found(code, Pattern.SOCK_REUSEADDR_TOO_LATE));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "LOW    | s.setReuseAddress(false); s.bind(at);",
        "LOW    | s.setReuseAddress(false); s.bind(FIXED);",
        "LOW    | s.setReuseAddress(false); s.bind(new InetSocketAddress(n));",
        "NORMAL | while (true) { try { s.setReuseAddress(false); s.bind(FIXED); break; }"
            + " catch (IOException e) { a(); } }",
        "''     | s.setReuseAddress(false); s.bind(new InetSocketAddress(0));",
        "''     | s.setReuseAddress(false); s.setReuseAddress(true); s.bind(at);",
        "''     | s.setReuseAddress(on); s.bind(at);",
        "''     | c.setReuseAddress(false); c.bind(at);"
      })
  void reuseAddressOff(String expected, String code) {
    assertEquals(expected, found(code, Pattern.SOCK_REUSEADDR_OFF));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "NORMAL | c.bind(FIXED); c.connect(at);",
        "NORMAL | new Socket(\"h\", 1, null, 4000).close();",
        "NORMAL | int p = 4000; c.bind(new InetSocketAddress(\"h\", p)); c.connect(at);",
        "LOW    | c.setReuseAddress(true); c.bind(FIXED); c.connect(at);",
        "HIGH   | for (;;) { Socket t = new Socket(); t.bind(FIXED); t.connect(at); t.close(); }",
        "''     | c.bind(moving); c.connect(at);",
        "''     | c.bind(at); c.connect(at);",
        "''     | c.bind(new InetSocketAddress(0)); c.connect(at);",
        "''     | c.bind(FIXED);",
        "''     | new Socket(\"h\", 1, null, n).close();"
      })
  void fixedLocalPort(String expected, String code) {
    assertEquals(expected, found(code, Pattern.SOCK_FIXED_LOCAL_PORT));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "LOW | s = new ServerSocket(0); n = s.getLocalPort(); s.close(); return n;",
        "LOW | try (ServerSocket t = new ServerSocket(0)) { return t.getLocalPort(); }",
        "LOW | s = new ServerSocket(0); n = s.getLocalPort(); s.close(); new ServerSocket(n);",
        "''  | s = new ServerSocket(n); n = s.getLocalPort(); s.close(); return n;",
        "''  | s = new ServerSocket(0); n = s.getLocalPort(); s.accept(); s.close(); return n;",
        "''  | s = new ServerSocket(0); n = s.getLocalPort(); s.close(); new Socket(\"h\", n);",
        "''  | s = new ServerSocket(0); return s.getLocalPort();"
      })
  void freePortRace(String expected, String code) {
    assertEquals(expected, found(code, Pattern.SOCK_FREE_PORT_RACE));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "NORMAL | while (true) { try { s.accept(); } catch (IOException e) { n++; } }",
        "NORMAL | while (on) { try { s.accept(); } catch (Exception e) { e.printStackTrace(); } }",
        "NORMAL | while (on) { try { s.accept(); } catch (IOException e) { if (s.isClosed()) break; } }",
        "''     | while (on) { try { s.accept(); } catch (IOException e) { on = false; } }",
        "''     | while (true) { try { s.accept(); } catch (IOException e) { Thread.sleep(9); } }",
        "''     | while (true) { try { s.accept(); } catch (IOException e) { if (n-- < 0) break; } }",
        "''     | while (true) { try { s.accept(); } catch (IOException e) { throw e; } }",
        "''     | while (true) { try { s.accept(); } catch (SocketTimeoutException e) { a(); } }",
        "''     | try { while (true) { s.accept(); } } catch (IOException e) { a(); }"
      })
  void acceptSpin(String expected, String code) {
    assertEquals(expected, found(code, Pattern.SOCK_ACCEPT_SPIN));
  }
}
