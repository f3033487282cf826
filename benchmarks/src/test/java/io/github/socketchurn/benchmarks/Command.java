package io.github.socketchurn.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Commands in processes of their own. */
final class Command {
  private Command() {}

  /** A class of this class path with its arguments. */
  static List<String> java(List<String> options, String className, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), className));
    command.addAll(arguments);
    return command;
  }

  /** What the command prints to both streams. */
  static String run(List<String> command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return output;
  }

  /** The user time of the command with all its threads and children, in seconds, by a shell. */
  static double userSeconds(List<String> command) throws IOException, InterruptedException {
    List<String> timed = new ArrayList<>();
    timed.addAll(
        List.of("bash", "-c", "TIMEFORMAT=%U; time \"$@\" >/dev/null 2>&1 </dev/null", "timed"));
    timed.addAll(command);
    return Double.parseDouble(run(timed).strip().replace(',', '.'));
  }
}
