package io.github.socketchurn.cli;

import static io.github.socketchurn.cli.Samples.type;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnalysisTroubleTest {
  @TempDir Path folder;

  @BeforeEach
  void makeLeak() throws IOException {
    Samples.file(folder.resolve("app/Leak.class"), type("app/Leak", "notClosedHigh"));
  }

  private Scan scanWith(String... methods) throws IOException {
    Samples.file(folder.resolve("app/Other.class"), type("app/Other", methods));
    return Scan.of(folder);
  }

  @Test
  void remarksOfThePluginAreNoProblems() throws IOException {
    Scan scan = scanWith("fakeRemark");
    assertEquals("scan: remark: my.models:4:3: unknown role\n", scan.err, scan::toString);
    assertEquals(ExitCode.FINDINGS, scan.exitCode);
  }

  @Test
  void skippedMethodsAreNoProblems() throws IOException {
    Scan scan = scanWith("fakeSkipped");
    assertEquals(
        "scan: remark: app.Other.fakeSkipped(Ljava/lang/String;)V: too large, not analysed\n",
        scan.err,
        scan::toString);
    assertEquals(ExitCode.FINDINGS, scan.exitCode);
  }

  @Test
  void errorsAreProblems() throws IOException {
    Scan scan = scanWith("fakeError");
    assertTrue(
        scan.err.startsWith("scan: problem: analysis error: fake trouble with app/Other\n"),
        scan::toString);
    assertEquals(1, scan.findings().size());
    assertEquals(ExitCode.NOT_ANALYSED, scan.exitCode);
  }

  @Test
  void exceptionsAreProblems() throws IOException {
    Scan scan = scanWith("fakeException");
    assertTrue(scan.err.contains("fake exception"), scan::toString);
    assertEquals(1, scan.findings().size());
    assertEquals(ExitCode.NOT_ANALYSED, scan.exitCode);
  }

  @Test
  void breakdownIsAProblem() throws IOException {
    Scan scan = scanWith("fakeBreakdown");
    assertTrue(
        scan.err.contains("problem: the analysis broke off: java.lang.AssertionError: fake"),
        scan::toString);
    assertEquals(ExitCode.NOT_ANALYSED, scan.exitCode);
    assertEquals(1, scanWith("fine").findings().size(), "the next run in this JVM");
  }

  @Test
  void tooBigClassIsAProblem() throws IOException {
    Scan scan = scanWith(IntStream.range(0, 1001).mapToObj(i -> "m" + i).toArray(String[]::new));
    assertTrue(
        scan.err.contains("problem: app.Other: too big, SpotBugs skipped this class"),
        scan::toString);
    assertEquals(1, scan.findings().size());
    assertEquals(ExitCode.NOT_ANALYSED, scan.exitCode);
  }

  @Test
  void twoRunsInOneJvmAgree() throws IOException {
    Scan first = scanWith("lingerZeroNormal");
    Scan second = scanWith("lingerZeroNormal");
    assertEquals(2, first.findings().size());
    assertEquals(first.toString(), second.toString());
  }

  @Test
  void unusablePlugin() throws IOException {
    Path missing = folder.resolve("no.jar");
    Scan scan = Scan.with(new Installation(missing, null, false), folder);
    assertTrue(scan.err.contains("there is no plugin jar " + missing), scan::toString);
    assertEquals(ExitCode.NOT_ANALYSED, scan.exitCode);

    Path empty = Samples.archive(folder.resolve("p.jar"), Samples.entries("a", new byte[0]));
    Scan other = Scan.with(new Installation(empty, null, false), folder.resolve("app"));
    assertTrue(other.err.contains("cannot load the plugin jar " + empty), other::toString);
    assertEquals(ExitCode.NOT_ANALYSED, other.exitCode);

    Scan unknown = Scan.with(new Installation(null, null, false), folder);
    assertTrue(unknown.err.contains("no plugin jar is known"), unknown::toString);
    assertEquals(ExitCode.NOT_ANALYSED, unknown.exitCode);
  }
}
