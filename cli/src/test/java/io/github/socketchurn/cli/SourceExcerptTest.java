package io.github.socketchurn.cli;

import static io.github.socketchurn.cli.Samples.type;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Findings with the lines of the source. */
class SourceExcerptTest {
  @TempDir Path folder;
  private Path classes;
  private Path sources;

  @BeforeEach
  void makeFiles() throws IOException {
    classes = Samples.file(folder.resolve("app/A.class"), type("app/A", "notClosedHigh"));
    sources = folder.resolve("src");
    String text =
        IntStream.rangeClosed(1, 11).mapToObj(i -> "  line " + i).collect(Collectors.joining("\n"));
    Samples.file(sources.resolve("app/A.java"), Samples.utf8(text));
  }

  @Test
  void linesAroundTheFindingAreShown() {
    String file = sources.resolve("app").resolve("A.java").toString();
    assertEquals(
        String.join(
            "\n",
            file + ":10: SOCK_NOT_CLOSED (HIGH) in app.A.notClosedHigh(String)",
            "         9 |   line 9",
            "    >   10 |   line 10",
            "        11 |   line 11",
            "    Leaves without close at " + file + ":12",
            "    why: The connection opened in app.A.notClosedHigh(String) is never closed",
            "",
            ""),
        Scan.of("--source", sources, classes).out.split("(?m)^ +1 SOCK")[0]);
  }

  @Test
  void sourcesThatAreNotThereAreDoneWithout() throws IOException {
    Path other = folder.resolve("other");
    Samples.file(other.resolve("app/B.java"), Samples.utf8(""));
    Scan scan = Scan.of("--source", other, classes);
    assertTrue(scan.out.startsWith("app/A.java:10: "), scan::toString);
    assertEquals(ExitCode.FINDINGS, scan.exitCode);
  }

  @Test
  void missingFolderIsAProblem() {
    Scan scan = Scan.of("--source", folder.resolve("none"), classes);
    assertTrue(scan.err.contains("none: no such folder"), scan::toString);
    assertEquals(ExitCode.NOT_ANALYSED, scan.exitCode);
  }

  @Test
  void coloursForPeopleOnly() {
    assertEquals(Colours.NONE, Colours.of(false, null));
    assertEquals(Colours.ANSI, Colours.of(true, ""));
    assertEquals(Colours.NONE, Colours.of(true, "1"));
    assertEquals("HIGH", Colours.NONE.priority("HIGH"));
    assertEquals("\u001b[1;31mHIGH\u001b[0m", Colours.ANSI.priority("HIGH"));
    assertTrue(!Scan.of(classes).out.contains("\u001b"));
  }
}
