package io.github.socketchurn.cli;

import static io.github.socketchurn.cli.Samples.type;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The command of the distribution around the scan command. */
class LauncherTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void scans(@TempDir Path folder) throws IOException {
    Path input = Samples.file(folder.resolve("app/A.class"), type("app/A", "notClosedHigh"));
    assertEquals(ExitCode.FINDINGS, call("scan", input.toString()));
    assertTrue(out.toString().startsWith("app/A.java:10: SOCK_NOT_CLOSED (HIGH)"), out::toString);
  }

  @Test
  void helps() {
    assertEquals(0, call("--help"));
    assertTrue(out.toString().contains("scan  "), out::toString);
    assertEquals(0, call("help", "scan"));
    assertTrue(out.toString().contains("Usage: socketchurn scan "), out::toString);
  }

  @Test
  void completes() {
    assertEquals(0, call("generate-completion"));
    assertTrue(out.toString().contains("--fail-on"), out::toString);
  }

  @Test
  void wantsACommand() {
    assertEquals(ExitCode.NOT_ANALYSED, call());
    assertTrue(err.toString().startsWith("socketchurn: Missing command"), err::toString);
    assertTrue(err.toString().contains("generate-completion"), err::toString);
  }

  private int call(String... arguments) {
    CommandLine command = Launcher.commandLine(new Installation(Scan.plugin(), null, false));
    command.setOut(new PrintWriter(out, true));
    command.setErr(new PrintWriter(err, true));
    return command.execute(arguments);
  }
}
