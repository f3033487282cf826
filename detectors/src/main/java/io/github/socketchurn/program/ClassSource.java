package io.github.socketchurn.program;

/** Where class files come from: the analysed code, its libraries and the Java run time. */
@FunctionalInterface
public interface ClassSource {
  /**
   * The bytes of a class file.
   *
   * @param className internal name
   * @return null if the class cannot be found
   */
  byte[] bytesOf(String className);
}
