package io.github.socketchurn.testcases;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.eclipse.jdt.core.compiler.batch.BatchCompiler;

/**
 * A Java compiler set to one level: compilers shape the same source in different ways, and the
 * findings must be the same for all of them.
 */
record Compiler(String name, Tool tool, Jdk jdk, int level) {
  enum Tool {
    JAVAC,
    ECLIPSE
  }

  private static final Path TARGET = Path.of("target", "compiled");

  /** All compilers that this machine offers. */
  static List<Compiler> matrix() {
    List<Compiler> matrix = new ArrayList<>();
    Jdk running = Jdk.running();
    for (int level : new int[] {8, 11, 17}) {
      if (Jdk.runningCompilesFor(level)) {
        matrix.add(javac(running, level));
      }
    }
    Jdk newest = Jdk.newest();
    matrix.add(javac(newest, newest.feature()));
    for (int level : new int[] {8, 17}) {
      if (Jdk.runningCompilesFor(level)) {
        matrix.add(eclipse(level));
      }
    }
    return matrix.stream().distinct().toList();
  }

  /** The compiler of the running kit. */
  static Compiler javac(int level) {
    return javac(Jdk.running(), level);
  }

  /** The Eclipse compiler. */
  static Compiler eclipse(int level) {
    return new Compiler("ecj-release-" + level, Tool.ECLIPSE, Jdk.running(), level);
  }

  private static Compiler javac(Jdk jdk, int level) {
    return new Compiler("javac-" + jdk.feature() + "-release-" + level, Tool.JAVAC, jdk, level);
  }

  /** Whether its output may use classes that the running kit does not have. */
  boolean isNewerThanRunning() {
    return jdk.feature() > Jdk.running().feature();
  }

  /**
   * Compiles sources against the libraries, with debug information.
   *
   * @param purpose names the folder below {@code target}, so that runs do not mix
   * @return the folder of the class files
   * @throws AssertionError with the output of the compiler if it finds an error
   */
  Path compile(String purpose, List<SourceFile> sources) {
    Path folder = TARGET.resolve(purpose).resolve(name);
    Path classes = folder.resolve("classes");
    try {
      deleteTree(folder);
      Files.createDirectories(classes);
      List<String> arguments = new ArrayList<>();
      arguments.addAll(List.of("--release", Integer.toString(level), "-g", "-nowarn"));
      arguments.addAll(List.of("-proc:none", "-encoding", "UTF-8"));
      arguments.addAll(List.of("-cp", Libraries.classPath(), "-d", classes.toString()));
      for (SourceFile source : sources) {
        Path file = folder.resolve("sources-" + source.level()).resolve(source.name());
        Files.createDirectories(file.getParent());
        arguments.add(Files.writeString(file, source.text()).toString());
      }
      run(folder, arguments);
      return classes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void run(Path folder, List<String> arguments) throws IOException {
    StringWriter output = new StringWriter();
    PrintWriter out = new PrintWriter(output);
    boolean success;
    if (tool == Tool.ECLIPSE) {
      success = BatchCompiler.compile(arguments.toArray(String[]::new), out, out, null);
    } else if (jdk.equals(Jdk.running())) {
      ToolProvider javac = ToolProvider.findFirst("javac").orElseThrow();
      success = javac.run(out, out, arguments.toArray(String[]::new)) == 0;
    } else {
      success = fork(folder, arguments, out);
    }
    if (!success) {
      throw new AssertionError(name + " cannot compile\n" + output);
    }
  }

  private boolean fork(Path folder, List<String> arguments, PrintWriter out) throws IOException {
    Path file = folder.resolve("arguments");
    // In an argument file a backslash is an escape and blanks need quotes.
    Files.write(file, arguments.stream().map(a -> '"' + a.replace("\\", "\\\\") + '"').toList());
    Process process =
        new ProcessBuilder(jdk.javac().toString(), "@" + file).redirectErrorStream(true).start();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    process.getInputStream().transferTo(bytes);
    out.print(bytes);
    try {
      return process.waitFor() == 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static void deleteTree(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
