package io.github.socketchurn.model;

/** Small questions about method descriptors. */
final class Descriptors {
  private Descriptors() {}

  /**
   * Number of parameters of a well-formed descriptor, or of its parameter part; -1 if it is
   * malformed.
   */
  static int parameterCount(String descriptor) {
    int count = 0;
    int i = 1;
    while (i < descriptor.length() && descriptor.charAt(i) != ')') {
      while (i < descriptor.length() && descriptor.charAt(i) == '[') {
        i++;
      }
      if (i < descriptor.length() && descriptor.charAt(i) == 'L') {
        i = descriptor.indexOf(';', i);
        if (i < 0) {
          return -1;
        }
      }
      i++;
      count++;
    }
    return i < descriptor.length() ? count : -1;
  }

  /** {@code (I)} of {@code (I)V}; the descriptor itself if it is malformed. */
  static String parameters(String descriptor) {
    return descriptor.substring(0, descriptor.lastIndexOf(')') + 1);
  }
}
