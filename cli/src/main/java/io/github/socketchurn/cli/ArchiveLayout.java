package io.github.socketchurn.cli;

import java.util.Collection;
import java.util.List;

/**
 * Where an archive, or a folder with the unpacked archive, keeps its own classes and its libraries.
 */
enum ArchiveLayout {
  SPRING_BOOT("BOOT-INF/classes/", List.of("BOOT-INF/lib/")),
  WAR("WEB-INF/classes/", List.of("WEB-INF/lib/", "WEB-INF/lib-provided/")),
  PLAIN("", List.of());

  private final String classes;
  private final List<String> libraries;

  ArchiveLayout(String classes, List<String> libraries) {
    this.classes = classes;
    this.libraries = libraries;
  }

  /** Recognises the layout by the paths in the archive. */
  static ArchiveLayout of(Collection<String> paths) {
    for (ArchiveLayout layout : values()) {
      if (layout != PLAIN && paths.stream().anyMatch(layout::owns)) {
        return layout;
      }
    }
    return PLAIN;
  }

  /** Returns the folder of the archive's own classes, empty for its root. */
  String classes() {
    return classes;
  }

  /** Tells whether a path belongs to the archive's own classes. */
  boolean isOwn(String path) {
    return path.startsWith(classes);
  }

  /** Tells whether a path names one of the nested libraries. */
  boolean isLibrary(String path) {
    return isArchive(path) && libraries.stream().anyMatch(path::startsWith);
  }

  /** Tells whether a path looks like an archive that may hold classes. */
  static boolean isArchive(String path) {
    return path.matches("(?i).*\\.(jar|war|ear|zip|rar)");
  }

  private boolean owns(String path) {
    return path.startsWith(classes) || libraries.stream().anyMatch(path::startsWith);
  }
}
