package io.github.socketchurn.cli;

import edu.umd.cs.findbugs.SourceLineAnnotation;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Where the sources of the analysed classes are, as far as the user has told. */
final class SourceFolders {
  private final List<Path> folders = new ArrayList<>();
  private final Map<Path, List<String>> texts = new HashMap<>();

  /**
   * Takes over what the user gave.
   *
   * @param paths folders, or several of them joined as in a class path
   */
  static SourceFolders of(List<String> paths, Problems problems) {
    SourceFolders sources = new SourceFolders();
    for (String path : paths) {
      for (String part : path.split(File.pathSeparator)) {
        Path folder = Path.of(part);
        if (Files.isDirectory(folder)) {
          sources.folders.add(folder);
        } else {
          problems.add("--source " + part, "no such folder");
        }
      }
    }
    return sources;
  }

  /** Returns the folders as the user wrote them. */
  List<String> names() {
    return folders.stream().map(Path::toString).collect(Collectors.toList());
  }

  /** Returns the source file of a place, below its folder as the user wrote it. */
  Optional<Path> file(SourceLineAnnotation line) {
    return line.isSourceFileKnown()
        ? folders.stream()
            .map(folder -> folder.resolve(line.getSourcePath()).normalize())
            .filter(Files::isRegularFile)
            .findFirst()
        : Optional.empty();
  }

  /** Returns the text of a line, empty if it cannot be had. */
  Optional<String> text(SourceLineAnnotation place, int line) {
    List<String> lines = file(place).map(this::lines).orElse(List.of());
    return line >= 1 && line <= lines.size() ? Optional.of(lines.get(line - 1)) : Optional.empty();
  }

  private List<String> lines(Path file) {
    return texts.computeIfAbsent(file, SourceFolders::read);
  }

  /** Reads a file of whatever encoding: what is no UTF-8 becomes a mark, not an error. */
  private static List<String> read(Path file) {
    try {
      return List.of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8).split("\\R", -1));
    } catch (IOException e) {
      return List.of();
    }
  }
}
