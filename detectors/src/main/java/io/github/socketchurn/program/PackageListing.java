package io.github.socketchurn.program;

import java.util.Collection;

/**
 * Tells which classes there are on the class path, analysed or not, as far as they can belong to
 * those who wrote the analysed ones.
 */
public interface PackageListing {
  /** Internal names of the packages, without slashes at their ends. */
  Collection<String> packages();

  /**
   * The classes of a package.
   *
   * @param packageName internal name without a slash at its end; empty for the unnamed package
   * @return internal names, or null if they cannot be told
   */
  Collection<String> classesOf(String packageName);
}
