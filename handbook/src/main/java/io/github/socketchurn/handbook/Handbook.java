package io.github.socketchurn.handbook;

import java.util.LinkedHashMap;
import java.util.Map;

/** The documents that are made, not written. */
final class Handbook {
  private final Map<String, String> pages;

  Handbook(Project project) {
    pages = new LinkedHashMap<>(new PatternPages(project).byPath());
    pages.put(LibraryList.PAGE, new LibraryList(project).markdown());
  }

  /** Markdown of each page by its path from the root of the repository. */
  Map<String, String> byPath() {
    return pages;
  }
}
