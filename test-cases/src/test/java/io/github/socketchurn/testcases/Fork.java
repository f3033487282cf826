package io.github.socketchurn.testcases;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A program of a development kit in a process of its own.
 *
 * @param folder where its argument file goes
 */
record Fork(Path folder, Path program) {
  /** A class of the test class path in another virtual machine of the running kit. */
  static Fork java(Path folder) {
    return new Fork(folder, Jdk.running().java());
  }

  /**
   * Runs the program and waits for it.
   *
   * @param direct arguments for the command line
   * @param inFile arguments for the argument file, since command lines are short on some systems
   * @param out takes both output streams
   * @return whether it ended with exit code 0
   */
  boolean run(List<String> direct, List<String> inFile, PrintWriter out) throws IOException {
    Files.createDirectories(folder);
    Path file = folder.resolve("arguments");
    // In an argument file a backslash is an escape and blanks need quotes.
    Files.write(file, inFile.stream().map(a -> '"' + a.replace("\\", "\\\\") + '"').toList());
    List<String> command = new ArrayList<>(List.of(program.toString()));
    command.addAll(direct);
    command.add("@" + file);
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    process.getInputStream().transferTo(bytes);
    out.print(bytes.toString(StandardCharsets.UTF_8));
    try {
      return process.waitFor() == 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
