package io.github.socketchurn.flow;

import java.util.Arrays;
import java.util.TreeSet;

/**
 * Sets of field names, as sorted text: small, immutable and comparable. Null is the empty set. A
 * field may hold the connection itself, or an owner with its fields behind an equals sign.
 */
final class FieldNames {
  /** Stands for the part of an object that its superclass wraps. */
  static final String SUPER = "<super>";

  private static final String SEPARATOR = ",";
  private static final char HOLDS = '=';
  private static final char INNER_SEPARATOR = '+';

  private FieldNames() {}

  static boolean contains(String names, String name) {
    return entry(names, name) != null;
  }

  private static String entry(String names, String name) {
    for (String one : names == null ? new String[0] : names.split(SEPARATOR)) {
      if (one.equals(name) || one.startsWith(name + HOLDS)) {
        return one;
      }
    }
    return null;
  }

  /** The set with a field that holds the connection itself. */
  static String with(String names, String name) {
    return add(without(names, name), name);
  }

  /** Whether a field that holds an owner can be told in a set: it holds the connection itself. */
  static boolean canHold(Value owner) {
    return owner.ownerFields().indexOf(HOLDS) < 0;
  }

  /** The set with a field that holds an owner of the connection. */
  static String with(String names, String name, Value owner) {
    String inner = owner.ownerFields().replace(SEPARATOR.charAt(0), INNER_SEPARATOR);
    return add(without(names, name), name + HOLDS + owner.ownerClass() + ":" + inner);
  }

  /** What a field of the set holds: the connection, or an owner of it. */
  static Value held(String names, String name) {
    String entry = entry(names, name);
    int start = entry.indexOf(HOLDS) + 1;
    if (start == 0) {
      return Value.CONNECTION;
    }
    int colon = entry.indexOf(':', start);
    String inner = entry.substring(colon + 1).replace(INNER_SEPARATOR, SEPARATOR.charAt(0));
    return Value.owner(entry.substring(start, colon), inner);
  }

  private static String add(String names, String entry) {
    TreeSet<String> all = new TreeSet<>();
    if (names != null) {
      all.addAll(Arrays.asList(names.split(SEPARATOR)));
    }
    all.add(entry);
    return String.join(SEPARATOR, all);
  }

  /** The set without a name, or null if nothing is left. */
  static String without(String names, String name) {
    String entry = entry(names, name);
    if (entry == null) {
      return names;
    }
    TreeSet<String> rest = new TreeSet<>(Arrays.asList(names.split(SEPARATOR)));
    rest.remove(entry);
    return rest.isEmpty() ? null : String.join(SEPARATOR, rest);
  }
}
