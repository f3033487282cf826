package io.github.socketchurn.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.UnmatchedArgumentException;

/** Starts the scan command of the script; the only place that ends the JVM. */
public final class Main {
  private Main() {}

  /** Runs the command with the given arguments and exits with its {@link ExitCode}. */
  public static void main(String[] args) {
    exitAfter(commandLine(installation()), args);
  }

  /** Runs a command and ends the JVM. */
  static void exitAfter(CommandLine command, String... args) {
    // SpotBugs logs through SLF4J, for which no provider is needed here: not a word about it.
    System.setProperty("slf4j.internal.verbosity", "ERROR");
    System.exit(command.execute(args));
  }

  /** Returns the command, ready to be executed any number of times. */
  static CommandLine commandLine(Installation installation) {
    return configured(new CommandLine(new ScanCommand(installation)));
  }

  /** Returns a command that behaves as all of them do. */
  static CommandLine configured(CommandLine commandLine) {
    commandLine.setExpandAtFiles(false); // A path may start with @.
    commandLine.setCaseInsensitiveEnumValuesAllowed(true);
    commandLine.setParameterExceptionHandler(
        (exception, words) -> {
          CommandLine command = exception.getCommandLine();
          String name = command.getCommandSpec().qualifiedName();
          PrintWriter err = command.getErr();
          err.println(name + ": " + exception.getMessage());
          UnmatchedArgumentException.printSuggestions(exception, err);
          if (command.getSubcommands().isEmpty()) {
            err.println(name + " --help lists the options");
          } else {
            command.usage(err);
          }
          err.flush();
          return ExitCode.NOT_ANALYSED;
        });
    commandLine.setExecutionExceptionHandler(
        (exception, command, parsed) -> {
          command.getErr().println("scan: failed: " + exception);
          exception.printStackTrace(command.getErr());
          command.getErr().flush();
          return ExitCode.NOT_ANALYSED;
        });
    return commandLine;
  }

  static Installation installation() {
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
