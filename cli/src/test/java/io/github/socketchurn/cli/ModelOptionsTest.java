package io.github.socketchurn.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ModelOptionsTest {
  @TempDir Path folder;

  private String file(String name) throws IOException {
    return Files.writeString(folder.resolve(name), "").toString();
  }

  private static Problems problems() {
    return new Problems(new PrintWriter(new StringWriter()));
  }

  @AfterEach
  void forget() {
    System.clearProperty(ModelOptions.PROPERTY);
  }

  @Test
  void tellsThePluginOfFilesForAWhile() throws IOException {
    System.setProperty(ModelOptions.PROPERTY, "known");
    String a = file("a");
    String b = file("b");
    ModelOptions options =
        CommandLine.populateCommand(
            new ModelOptions(), "--models", a, "--models", b, "--models", "missing");
    String separator = File.pathSeparator;
    try (ModelOptions.Announcement told = options.announce(problems())) {
      assertEquals(
          a + separator + b + separator + "known", System.getProperty(ModelOptions.PROPERTY));
    }
    assertEquals("known", System.getProperty(ModelOptions.PROPERTY));
  }

  @Test
  void leavesNothingBehind() throws IOException {
    CommandLine.populateCommand(new ModelOptions(), "--models", file("a"))
        .announce(problems())
        .close();
    assertEquals(null, System.getProperty(ModelOptions.PROPERTY));
  }

  @Test
  void saysThatAPluginCannotAnswer() {
    Scan scan = Scan.of("--explain-model", "a.B#c");
    assertEquals(ExitCode.NOT_ANALYSED, scan.exitCode, scan::toString);
    assertTrue(scan.err.contains("cannot answer"), scan::toString);
    Installation without = new Installation(null, null, false);
    scan = Scan.with(without, "--explain-model", "a.B");
    assertEquals(ExitCode.NOT_ANALYSED, scan.exitCode, scan::toString);
  }
}
