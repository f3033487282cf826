package io.github.socketchurn.model;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Finds the advice about the library that a class belongs to. */
final class LibraryAdvice {
  private final Map<String, Advice> byKey = new LinkedHashMap<>();
  private final Collection<Model> models;

  /** Made for the first finding: most runs have none. */
  private volatile TreeMap<String, String> libraryOfClass;

  /** Of several pieces of advice about one library, the first counts. */
  LibraryAdvice(Collection<Advice> advice, Collection<Model> models) {
    for (Advice one : advice) {
      byKey.putIfAbsent(one.key(), one);
    }
    this.models = models;
  }

  /** Several threads may do this at once; all make the same. */
  private TreeMap<String, String> libraryOfClass() {
    TreeMap<String, String> known = libraryOfClass;
    if (known == null) {
      known = new TreeMap<>();
      for (Model model : models) {
        known.putIfAbsent(model.owner(), model.library());
      }
      libraryOfClass = known;
    }
    return known;
  }

  Collection<Advice> all() {
    return byKey.values();
  }

  /** Null if there is none. */
  String about(String className, String language) {
    String library = libraryOfClass().get(className);
    if (library == null) {
      library = libraryAround(className);
    }
    Advice found = byKey.get(Advice.key(library, language));
    if (found == null) {
      found = byKey.get(Advice.key(library, Advice.ENGLISH));
    }
    return found == null ? null : found.text();
  }

  /**
   * The library that has the package of a class, or the nearest package above it of which there is
   * advice about one library only. No guesses in the wide packages of the Java platform.
   */
  private String libraryAround(String className) {
    if (className.startsWith("java/") || className.startsWith("javax/")) {
      return null;
    }
    int slash = className.lastIndexOf('/');
    while (slash > 0 && className.lastIndexOf('/', slash - 1) > 0) {
      Set<String> libraries = librariesBelow(className.substring(0, slash + 1));
      if (!libraries.isEmpty()) {
        return libraries.size() == 1 ? libraries.iterator().next() : null;
      }
      slash = className.lastIndexOf('/', slash - 1);
    }
    return null;
  }

  private Set<String> librariesBelow(String packageName) {
    Set<String> libraries = new HashSet<>();
    Map<String, String> below =
        libraryOfClass().subMap(packageName, packageName + Character.MAX_VALUE);
    for (String library : below.values()) {
      if (byKey.containsKey(Advice.key(library, Advice.ENGLISH))) {
        libraries.add(library);
      }
    }
    return libraries;
  }
}
