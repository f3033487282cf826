package io.github.socketchurn.testcases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A source file to compile and analyse.
 *
 * @param name path below the source root, with forward slashes
 * @param level the lowest Java level that compiles it; one without meaning in other languages
 */
record SourceFile(String name, SourceLanguage language, int level, String text) {
  private static final int LOWEST_LEVEL = 8;

  /** A file of Java. */
  SourceFile(String name, int level, String text) {
    this(name, SourceLanguage.JAVA, level, text);
  }

  /** The expectations written in the file. */
  List<Finding> expected() {
    return Expectations.read(name, text);
  }

  /** Where the file came from, for messages. */
  String origin() {
    return root(language, level) + "/" + name;
  }

  /** The same file with another text. */
  SourceFile withText(String newText) {
    return new SourceFile(name, language, level, newText);
  }

  /** All Java samples that a compiler for the given level can read. */
  static List<SourceFile> samples(int level) {
    return samples(SourceLanguage.JAVA, level);
  }

  /**
   * All samples that a compiler can read, in a stable order: those in the folder of the language,
   * such as {@code src/main/java}, which hold for every level, and those in {@code src/main/java11}
   * and so on.
   */
  static List<SourceFile> samples(SourceLanguage language, int level) {
    List<SourceFile> samples = new ArrayList<>();
    for (int step = LOWEST_LEVEL; step <= level; step++) {
      Path root = Path.of(root(language, step));
      if (Files.isDirectory(root)) {
        samples.addAll(readAll(root, language, step));
      }
    }
    return samples;
  }

  private static String root(SourceLanguage language, int level) {
    String folder = "src/main/" + language.folder();
    return level == LOWEST_LEVEL ? folder : folder + level;
  }

  private static List<SourceFile> readAll(Path root, SourceLanguage language, int level) {
    try (Stream<Path> paths = Files.walk(root)) {
      List<SourceFile> files = new ArrayList<>();
      for (Path path : paths.filter(p -> p.toString().endsWith(language.ending())).toList()) {
        String name = root.relativize(path).toString().replace('\\', '/');
        // Lines are counted by \n, also in a check-out with other line ends.
        String text = Files.readString(path).replace("\r\n", "\n");
        files.add(new SourceFile(name, language, level, text));
      }
      files.sort(Comparator.comparing(SourceFile::name));
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
