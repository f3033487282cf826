package io.github.socketchurn.cli;

import static io.github.socketchurn.cli.Samples.type;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputTest {
  @TempDir Path folder;

  @BeforeEach
  void makeClasses() throws IOException {
    Samples.file(
        folder.resolve("app/B.class"), type("app/B", "notClosedHigh", "x", "lingerZeroNormal"));
    Samples.file(folder.resolve("app/A.class"), type("app/A", "lingerZeroLow", "notClosedNormal"));
  }

  @Test
  void findingsInOrderWithPlacesAndReasonsThenCounts() {
    assertEquals(
        String.join(
            "\n",
            "app/A.java:20: SOCK_NOT_CLOSED (NORMAL) in app.A.notClosedNormal(String)",
            "    Leaves without close at app/A.java:22",
            "    why: The connection opened in app.A.notClosedNormal(String) is never closed",
            "",
            "app/B.java:10: SOCK_NOT_CLOSED (HIGH) in app.B.notClosedHigh(String)",
            "    Leaves without close at app/B.java:12",
            "    why: The connection opened in app.B.notClosedHigh(String) is never closed",
            "",
            "app/B.java:30: SOCK_LINGER_ZERO (NORMAL) in app.B.lingerZeroNormal(String)",
            "    Leaves without close at app/B.java:32",
            "    why: app.B.lingerZeroNormal(String) resets its connection",
            "",
            "    1 SOCK_LINGER_ZERO",
            "    2 SOCK_NOT_CLOSED",
            "3 findings in 2 classes",
            "1 more at LOW: --low shows them",
            ""),
        Scan.of(folder).out);
  }

  @Test
  void lowOnesOnRequest() {
    Scan scan = Scan.of("--low", folder);
    assertTrue(
        scan.out.startsWith("app/A.java:10: SOCK_LINGER_ZERO (LOW) in app.A.lingerZeroLow(String)"),
        scan::toString);
    assertTrue(scan.out.endsWith("4 findings in 2 classes\n"), scan::toString);
  }

  @Test
  void progressOnTerminalOnly() {
    assertEquals("", Scan.of(folder).err);
    Scan watched = Scan.with(new Installation(Scan.plugin(), null, true), folder);
    assertTrue(watched.err.contains("scan: pass "), watched::toString);
    assertTrue(watched.err.endsWith("\r\u001b[K"), watched::toString);
    assertFalse(watched.err.contains("\n"));
    assertFalse(watched.out.contains("\r"));
  }

  @Test
  void helpAndVersion() {
    Scan help = Scan.of("--help");
    assertEquals(0, help.exitCode);
    for (String option :
        new String[] {
          "--aux",
          "--libs",
          "--low",
          "--all",
          "--html",
          "--sarif",
          "--xml",
          "--fail-on",
          "--models",
          "--explain-model"
        }) {
      assertTrue(help.out.contains(option), option);
    }
    Scan version = Scan.of("--version");
    assertEquals(0, version.exitCode);
    assertTrue(version.out.matches("(?s)Socket Churn \\d.*SpotBugs \\d.*"), version::toString);
  }
}
