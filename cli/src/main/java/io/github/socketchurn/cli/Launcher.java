package io.github.socketchurn.cli;

import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Starts the command of the distribution, which has the scan command among others. */
public final class Launcher {
  private Launcher() {}

  /** Runs the command with the given arguments and exits with its {@link ExitCode}. */
  public static void main(String[] args) {
    Main.exitAfter(commandLine(Main.installation()), args);
  }

  /** Returns the command with all its subcommands. */
  static CommandLine commandLine(Installation installation) {
    CommandLine commandLine =
        new CommandLine(new SocketChurn())
            .addSubcommand("scan", new ScanCommand(installation))
            .addSubcommand("help", new HelpCommand())
            .addSubcommand("generate-completion", new GenerateCompletion());
    return Main.configured(commandLine);
  }

  /** The command itself does nothing. */
  @Command(
      name = "socketchurn",
      description = "Finds connection churn and connection leaks in compiled Java code.",
      synopsisSubcommandLabel = "COMMAND",
      versionProvider = VersionText.class,
      mixinStandardHelpOptions = true,
      usageHelpAutoWidth = true,
      footer = {
        "",
        "Completion for bash and zsh: source <(socketchurn generate-completion)",
      })
  private static final class SocketChurn implements Runnable {
    @Spec private CommandSpec spec;

    @Override
    public void run() {
      throw new ParameterException(spec.commandLine(), "Missing command");
    }
  }
}
