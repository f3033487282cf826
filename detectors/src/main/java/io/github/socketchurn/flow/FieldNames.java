package io.github.socketchurn.flow;

import java.util.Arrays;
import java.util.TreeSet;

/** Sets of field names, as sorted text: small, immutable and comparable. Null is the empty set. */
final class FieldNames {
  /** Stands for the part of an object that its superclass wraps. */
  static final String SUPER = "<super>";

  private FieldNames() {}

  static boolean contains(String names, String name) {
    return names != null && Arrays.asList(names.split(",")).contains(name);
  }

  static String with(String names, String name) {
    TreeSet<String> all = new TreeSet<>();
    if (names != null) {
      all.addAll(Arrays.asList(names.split(",")));
    }
    all.add(name);
    return String.join(",", all);
  }

  /** The set without a name, or null if nothing is left. */
  static String without(String names, String name) {
    if (!contains(names, name)) {
      return names;
    }
    TreeSet<String> rest = new TreeSet<>(Arrays.asList(names.split(",")));
    rest.remove(name);
    return rest.isEmpty() ? null : String.join(",", rest);
  }
}
