package io.github.socketchurn.program;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** A set of methods without their classes: names with descriptors. */
final class Signatures {
  private final Map<String, Set<String>> descriptors = new HashMap<>();
  private int size;

  void add(String name, String descriptor) {
    if (descriptors.computeIfAbsent(name, n -> new HashSet<>(2)).add(descriptor)) {
      size++;
    }
  }

  boolean contains(String name, String descriptor) {
    Set<String> known = descriptors.get(name);
    return known != null && known.contains(descriptor);
  }

  int size() {
    return size;
  }
}
