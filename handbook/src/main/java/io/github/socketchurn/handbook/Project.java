package io.github.socketchurn.handbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;

/** The checked-out repository that the documents are made from. */
final class Project {
  static final String FILES_ON_THE_WEB = "https://github.com/socketchurn/socketchurn/blob/main/";

  private final Path root;

  private Project(Path root) {
    this.root = root;
  }

  /** The repository that the working directory is in. */
  static Project here() {
    Path folder = Path.of("").toAbsolutePath();
    while (folder != null && !Files.isDirectory(folder.resolve("messages"))) {
      folder = folder.getParent();
    }
    if (folder == null) {
      throw new NoSuchElementException("No repository above " + Path.of("").toAbsolutePath());
    }
    return new Project(folder);
  }

  Path path(String name) {
    return root.resolve(name);
  }

  /** The path from the root of the repository, with forward slashes. */
  String name(Path path) {
    return root.relativize(path).toString().replace('\\', '/');
  }

  /** The text of a file, with line ends of one character. */
  String text(String name) {
    try {
      return Files.readString(path(name)).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The files below a folder whose names end as given, sorted by path. */
  List<Path> files(String folder, String ending) {
    if (!Files.isDirectory(path(folder))) {
      return List.of();
    }
    try (Stream<Path> paths = Files.walk(path(folder))) {
      return paths.filter(path -> path.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
