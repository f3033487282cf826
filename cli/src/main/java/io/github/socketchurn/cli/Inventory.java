package io.github.socketchurn.cli;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** All that one run analyses, in the form SpotBugs takes it. */
final class Inventory {
  private final Set<Path> targets = new LinkedHashSet<>();
  private final Set<Path> auxiliary = new LinkedHashSet<>();
  private final Set<String> sources = new LinkedHashSet<>();
  private int classes;

  /**
   * Adds something to analyse.
   *
   * @param path a folder, class file or archive
   * @param source what the user calls it
   * @param classCount the number of classes in it
   */
  void addTarget(Path path, String source, int classCount) {
    if (targets.add(path)) {
      sources.add(source);
      classes += classCount;
    }
  }

  /** Adds a folder or archive whose classes are only looked up. */
  void addAuxiliary(Path path) {
    auxiliary.add(path);
  }

  List<Path> targets() {
    return List.copyOf(targets);
  }

  List<Path> auxiliary() {
    return List.copyOf(auxiliary);
  }

  /** Returns the names of the targets as the user knows them, for reports. */
  List<String> sources() {
    return List.copyOf(sources);
  }

  int classes() {
    return classes;
  }
}
