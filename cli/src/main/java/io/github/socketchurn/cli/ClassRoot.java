package io.github.socketchurn.cli;

import java.nio.file.Path;
import java.util.Optional;

/** The folder in which the package of a class file starts. */
final class ClassRoot {
  private ClassRoot() {}

  /**
   * Finds the root of a class file, so that a class given alone, or a folder of one package, still
   * sees its neighbours.
   *
   * @param file the absolute path of the class file
   * @param name the internal name of its class
   * @return nothing if the file does not lie where its package says
   */
  static Optional<Path> of(Path file, String name) {
    Path relative = file.getFileSystem().getPath(name + ".class");
    if (!file.endsWith(relative)) {
      return Optional.empty();
    }
    Path root = file;
    for (int i = 0; i < relative.getNameCount(); i++) {
      root = root.getParent();
    }
    return Optional.of(root);
  }
}
