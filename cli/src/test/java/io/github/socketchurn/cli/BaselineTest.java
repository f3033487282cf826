package io.github.socketchurn.cli;

import static io.github.socketchurn.cli.Samples.type;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is accepted stays silent, whatever moves around it. */
class BaselineTest {
  @TempDir Path folder;

  private Path classWith(String... methods) throws IOException {
    return Samples.file(folder.resolve("app/A.class"), type("app/A", methods));
  }

  @Test
  void writtenBaselineSilencesWhatItAccepts() throws IOException {
    Path baseline = folder.resolve("baseline.xml");
    Scan first = Scan.of("--write-baseline", baseline, classWith("notClosedHigh", "lingerZeroLow"));
    assertEquals(1, first.findings().size(), first::toString);
    assertEquals(ExitCode.CLEAN, first.exitCode, first::toString);

    // Lines have moved, and one method is new.
    Path later = classWith("fine", "notClosedHigh", "lingerZeroLow", "notClosedNormal");
    Scan second = Scan.of("--baseline", baseline, "--low", later);
    assertEquals(
        List.of("app/A.java:40: SOCK_NOT_CLOSED (NORMAL) in app.A.notClosedNormal(String)"),
        second.findings());
    assertTrue(second.out.endsWith("\n2 more in the baseline\n"), second::toString);
    assertEquals(ExitCode.FINDINGS, second.exitCode);
  }

  @Test
  void reportOfSpotBugsIsOneToo() throws IOException {
    Path report = folder.resolve("report.xml");
    Scan.of("--xml", report, classWith("notClosedHigh"));
    Scan scan = Scan.of("--baseline", report, classWith("notClosedHigh"));
    assertEquals("no findings in 1 class\n1 more in the baseline\n", scan.out);
    assertEquals(ExitCode.CLEAN, scan.exitCode);
  }

  @Test
  void sameFindingsGiveTheSameFile() throws IOException {
    Path one = folder.resolve("one.xml");
    Path other = folder.resolve("other.xml");
    Scan.of("--write-baseline", one, classWith("notClosedHigh"));
    Scan.of("--write-baseline", other, classWith("notClosedHigh"));
    assertArrayEquals(Files.readAllBytes(one), Files.readAllBytes(other));
    assertFalse(Files.readString(one).contains(folder.toString()), "names the machine's folders");
  }

  @Test
  void unreadableBaselineIsAProblem() throws IOException {
    Path missing = folder.resolve("missing.xml");
    Scan scan = Scan.of("--baseline", missing, classWith("notClosedHigh"));
    assertTrue(
        scan.err.contains("baseline " + missing + ": cannot be read: no such file"),
        scan::toString);
    assertEquals(ExitCode.NOT_ANALYSED, scan.exitCode);

    for (String text : List.of("", "no xml", "<html/>")) {
      Path other = Files.writeString(folder.resolve("other.txt"), text);
      Scan wrong = Scan.of("--baseline", other, classWith("notClosedHigh"));
      assertTrue(wrong.err.contains("baseline " + other + ": not a"), wrong::toString);
      assertEquals(ExitCode.NOT_ANALYSED, wrong.exitCode);
    }
  }
}
