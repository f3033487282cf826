package io.github.socketchurn.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;

/** One call of the command with the fake plugin, and what it said. */
final class Scan {
  final int exitCode;
  final String out;
  final String err;

  private Scan(int exitCode, String out, String err) {
    this.exitCode = exitCode;
    this.out = out;
    this.err = err;
  }

  /** Runs the command as if its output were piped. */
  static Scan of(Object... arguments) {
    return with(new Installation(plugin(), null, false), arguments);
  }

  /** Runs the command of an installation. */
  static Scan with(Installation installation, Object... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine command = Main.commandLine(installation);
    command.setOut(new PrintWriter(out, true));
    command.setErr(new PrintWriter(err, true));
    String[] words = Arrays.stream(arguments).map(Object::toString).toArray(String[]::new);
    int exitCode = command.execute(words);
    return new Scan(exitCode, out.toString(), err.toString());
  }

  /** Returns the fake plugin jar, built once for all tests. */
  static Path plugin() {
    return FakePlugin.JAR;
  }

  /** Returns the first lines of all findings. */
  List<String> findings() {
    return out.lines()
        .filter(line -> !line.startsWith(" ") && line.contains(": SOCK_"))
        .collect(Collectors.toList());
  }

  /** Returns the temporary folders that runs of this JVM have left behind. */
  static List<Path> leftOvers() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files
          .filter(path -> path.getFileName().toString().startsWith(TempFolder.PREFIX))
          .collect(Collectors.toList());
    }
  }

  @Override
  public String toString() {
    return "exit " + exitCode + "\n--- out\n" + out + "--- err\n" + err;
  }

  private static final class FakePlugin {
    static final Path JAR = build();

    private static Path build() {
      try {
        return Samples.fakePlugin(Path.of("target", "fake-plugin", "fake.jar").toAbsolutePath());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
