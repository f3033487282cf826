package io.github.socketchurn.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class ModelOptionsTest {
  @AfterEach
  void forget() {
    System.clearProperty(ModelOptions.PROPERTY);
  }

  @Test
  void tellsThePluginOfFilesForAWhile() {
    System.setProperty(ModelOptions.PROPERTY, "known");
    ModelOptions options =
        CommandLine.populateCommand(new ModelOptions(), "--models", "a", "--models", "b");
    String separator = File.pathSeparator;
    try (ModelOptions.Announcement told = options.announce()) {
      assertEquals(
          "a" + separator + "b" + separator + "known", System.getProperty(ModelOptions.PROPERTY));
    }
    assertEquals("known", System.getProperty(ModelOptions.PROPERTY));
  }

  @Test
  void leavesNothingBehind() {
    CommandLine.populateCommand(new ModelOptions(), "--models", "a").announce().close();
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
