package io.github.socketchurn.cli;

import java.util.LinkedHashSet;
import java.util.Set;

/** The class files of one input: which can be analysed, and which have to be left out. */
final class ClassCensus {
  private static final String VERSIONS = "META-INF/versions/";

  private final Problems problems;
  private final Set<String> usable = new LinkedHashSet<>();
  private boolean leftOut;
  private int classes;

  ClassCensus(Problems problems) {
    this.problems = problems;
  }

  /**
   * Tells whether a path inside an input names a class file to look at. In multi-release archives
   * the base entry stands for all its versions.
   */
  boolean concerns(String path) {
    if (!path.endsWith(".class")) {
      return false;
    }
    if (path.startsWith(VERSIONS) || path.contains("/" + VERSIONS)) {
      leftOut = true;
      return false;
    }
    return true;
  }

  /**
   * Counts one class file.
   *
   * @param path its path inside the input
   * @param label what to call it in a problem
   * @return what was read
   */
  ClassFile count(String path, String label, byte[] bytes) {
    ClassFile classFile = ClassFile.read(bytes);
    if (classFile.fault().isPresent()) {
      leftOut = true;
      problems.add(label, classFile.fault().get());
    } else {
      usable.add(path);
      classes += classFile.isCode() ? 1 : 0;
    }
    return classFile;
  }

  /** Counts a class file that could not be read at all. */
  void countUnreadable(String label, String reason) {
    leftOut = true;
    problems.add(label, "cannot be read: " + reason);
  }

  /** Tells whether the input holds class files that must not be analysed. */
  boolean leftSomethingOut() {
    return leftOut;
  }

  /** Returns the paths of the class files that can be analysed. */
  Set<String> usable() {
    return usable;
  }

  /** Returns the number of classes with code among them. */
  int classes() {
    return classes;
  }
}
