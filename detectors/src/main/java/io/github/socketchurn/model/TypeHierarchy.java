package io.github.socketchurn.model;

/** Answers questions about supertypes, so that models can match calls made through a subtype. */
@FunctionalInterface
public interface TypeHierarchy {
  /** A hierarchy in which every type is a subtype of itself only. */
  TypeHierarchy EXACT = String::equals;

  /**
   * Whether a type is the given ancestor or inherits from it, by class or by interface.
   *
   * @param type internal name, such as {@code javax/net/ssl/SSLSocket}
   * @param ancestor internal name
   * @return false also where a class on the way cannot be found: unresolved means unknown
   */
  boolean isSubtype(String type, String ancestor);
}
