package io.github.socketchurn.program;

import io.github.socketchurn.model.Model;
import io.github.socketchurn.model.Models;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * Tells which packages belong to those who wrote the analysed classes: they begin as those of an
 * analysed class do, with as many names as it takes to tell them from the packages of libraries.
 */
public final class PackageOwners {
  /** So many names at the beginning of a package tell for certain whose it is. */
  private static final int MOST_NAMES = 3;

  private final Set<String> crowded = new HashSet<>();
  private final Set<String> own = new HashSet<>();

  /**
   * The owners of some classes.
   *
   * @param analysed internal names
   * @param models tell which beginnings of packages say nothing, since libraries have them, too
   */
  public PackageOwners(Collection<String> analysed, Models models) {
    for (Model model : models.all()) {
      for (int names = 1; names < MOST_NAMES; names++) {
        crowded.add(beginning(model.owner(), names));
      }
    }
    analysed.forEach(name -> own.add(ownerOf(name)));
  }

  /** Whether a class, by its internal name, is of the same owners. */
  public boolean own(String className) {
    return own.contains(ownerOf(className));
  }

  private String ownerOf(String className) {
    int names = 1;
    while (names < MOST_NAMES && crowded.contains(beginning(className, names))) {
      names++;
    }
    return beginning(className, names);
  }

  private static String beginning(String className, int names) {
    int end = -1;
    for (int k = 0; k < names; k++) {
      int next = className.indexOf('/', end + 1);
      if (next < 0) {
        break;
      }
      end = next;
    }
    return end < 0 ? "" : className.substring(0, end);
  }
}
