package io.github.socketchurn.testcases;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A compiler set to one level: compilers shape the same source in different ways, and the findings
 * must be the same for all of them.
 */
record Compiler(String name, CompilerTool tool, SourceLanguage language, int level) {
  private static final Path TARGET = Path.of("target", "compiled");

  /** Limits the matrix: beginnings of compiler names, separated by commas. */
  private static final String LIMIT = "socketchurn.compilers";

  /** Set by the profile that fetches the compilers of more languages. */
  private static final String LANGUAGES = "socketchurn.languages";

  /** All compilers that this machine offers, unless a system property asks for fewer. */
  static List<Compiler> matrix() {
    List<String> wanted = List.of(System.getProperty(LIMIT, "").split(","));
    return all().stream()
        .distinct()
        .filter(compiler -> wanted.stream().anyMatch(compiler.name()::startsWith))
        .toList();
  }

  private static List<Compiler> all() {
    List<Compiler> all = new ArrayList<>();
    Jdk running = Jdk.running();
    for (int level : new int[] {8, 11, 17}) {
      if (Jdk.runningCompilesFor(level)) {
        all.add(javac(running, level));
      }
    }
    Jdk newest = Jdk.newest();
    all.add(javac(newest, newest.feature()));
    for (int level : new int[] {8, 17}) {
      if (Jdk.runningCompilesFor(level)) {
        all.add(eclipse(level));
      }
    }
    if (Jdk.runningCompilesFor(OldJavac.LEVEL)) {
      all.add(oldJavac(8));
      all.add(oldJavac(9));
    }
    all.add(forked("kotlin", ForkedCompiler.kotlin(), SourceLanguage.KOTLIN));
    if (Boolean.getBoolean(LANGUAGES)) {
      all.add(forked("scala-2", ForkedCompiler.scala2(), SourceLanguage.SCALA));
      all.add(forked("scala-3", ForkedCompiler.scala3(), SourceLanguage.SCALA));
      all.add(forked("groovy", ForkedCompiler.groovy(), SourceLanguage.GROOVY));
    }
    return all;
  }

  /** The compiler of the running kit. */
  static Compiler javac(int level) {
    return javac(Jdk.running(), level);
  }

  /** The Eclipse compiler. */
  static Compiler eclipse(int level) {
    return new Compiler("ecj-release-" + level, new Javac.Eclipse(), SourceLanguage.JAVA, level);
  }

  /** The compiler that an old development kit had. */
  static Compiler oldJavac(int feature) {
    String name = "javac-" + feature + "-source-" + OldJavac.LEVEL;
    return new Compiler(name, OldJavac.of(feature), SourceLanguage.JAVA, OldJavac.LEVEL);
  }

  private static Compiler forked(String name, ForkedCompiler tool, SourceLanguage language) {
    return new Compiler(name, tool, language, ForkedCompiler.LEVEL);
  }

  private static Compiler javac(Jdk jdk, int level) {
    String name = "javac-" + jdk.feature() + "-release-" + level;
    return new Compiler(name, new Javac(jdk), SourceLanguage.JAVA, level);
  }

  /** The samples that it can read. */
  List<SourceFile> samples() {
    return SourceFile.samples(language, level);
  }

  /** Whether its output may use classes that the running kit does not have. */
  boolean isNewerThanRunning() {
    return tool.classLibrary() > Jdk.running().feature();
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
      List<Path> files = new ArrayList<>();
      for (SourceFile source : sources) {
        Path file = folder.resolve("sources-" + source.level()).resolve(source.name());
        Files.createDirectories(file.getParent());
        files.add(Files.writeString(file, source.text()));
      }
      StringWriter output = new StringWriter();
      CompilerTool.Job job = new CompilerTool.Job(folder, classes, files, level);
      if (!tool.compile(job, new PrintWriter(output, true))) {
        throw new AssertionError(name + " cannot compile\n" + output);
      }
      return classes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
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
