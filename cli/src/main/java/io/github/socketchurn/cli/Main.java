package io.github.socketchurn.cli;

import java.nio.file.Path;
import picocli.CommandLine;

/** Starts the scan command; the only place that ends the JVM. */
public final class Main {
  private Main() {}

  /** Runs the command with the given arguments and exits with its {@link ExitCode}. */
  public static void main(String[] args) {
    // SpotBugs logs through SLF4J, for which no provider is needed here: not a word about it.
    System.setProperty("slf4j.internal.verbosity", "ERROR");
    System.exit(commandLine(installation()).execute(args));
  }

  /** Returns the command, ready to be executed any number of times. */
  static CommandLine commandLine(Installation installation) {
    CommandLine commandLine = new CommandLine(new ScanCommand(installation));
    commandLine.setExpandAtFiles(false); // A path may start with @.
    commandLine.setExecutionExceptionHandler(
        (exception, command, parsed) -> {
          command.getErr().println("scan: failed: " + exception);
          exception.printStackTrace(command.getErr());
          command.getErr().flush();
          return ExitCode.NOT_ANALYSED;
        });
    return commandLine;
  }

  private static Installation installation() {
    return new Installation(
        pathFrom("socketchurn.plugin"),
        pathFrom("socketchurn.demo"),
        Boolean.getBoolean("socketchurn.progress"));
  }

  private static Path pathFrom(String property) {
    String value = System.getProperty(property);
    return value == null || value.isEmpty() ? null : Path.of(value);
  }
}
