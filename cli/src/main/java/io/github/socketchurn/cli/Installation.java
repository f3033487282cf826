package io.github.socketchurn.cli;

import java.nio.file.Path;
import java.util.Optional;

/** What the script that starts the command tells it: where things are, and who is watching. */
final class Installation {
  private final Path plugin;
  private final Path demo;
  private final boolean terminal;

  /**
   * Describes an installation.
   *
   * @param plugin the plugin jar, or null if it is not known
   * @param demo what to scan if no path is given, or null for nothing
   * @param terminal whether a person watches the standard error stream
   */
  Installation(Path plugin, Path demo, boolean terminal) {
    this.plugin = plugin;
    this.demo = demo;
    this.terminal = terminal;
  }

  Optional<Path> plugin() {
    return Optional.ofNullable(plugin);
  }

  Optional<Path> demo() {
    return Optional.ofNullable(demo);
  }

  boolean terminal() {
    return terminal;
  }
}
