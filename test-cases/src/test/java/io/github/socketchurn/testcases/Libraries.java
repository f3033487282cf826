package io.github.socketchurn.testcases;

import java.io.File;
import java.util.List;

/** The client libraries that the samples use. */
final class Libraries {
  private Libraries() {}

  /** The libraries and what they need, as a class path; set by the build. */
  static String classPath() {
    return property("library.class.path");
  }

  /** The parts of the class path. */
  static List<String> files() {
    return List.of(classPath().split(File.pathSeparator));
  }

  /**
   * A system property that the build sets.
   *
   * @throws IllegalStateException if it is not set
   */
  static String property(String name) {
    String value = System.getProperty(name);
    if (value == null) {
      throw new IllegalStateException(name + " is not set: run the tests by mvn verify");
    }
    return value;
  }
}
