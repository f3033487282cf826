package io.github.socketchurn.program;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InnerClassNode;

/** The classes that share private members: a class and all that are nested in it. */
final class Nests {
  private final ProgramClasses classes;
  private final Map<String, Optional<List<String>>> nests = new HashMap<>();

  Nests(ProgramClasses classes) {
    this.classes = classes;
  }

  /**
   * The nest of a class, itself in it; whether the classes are analysed does not matter.
   *
   * @return null if some cannot be had
   */
  List<String> of(String className) {
    return nests.computeIfAbsent(host(className), this::find).orElse(null);
  }

  /** The class that a nest is named after. */
  static String host(String className) {
    int dollar = className.indexOf('$', className.lastIndexOf('/') + 2);
    return dollar < 0 ? className : className.substring(0, dollar);
  }

  private Optional<List<String>> find(String host) {
    Set<String> found = new LinkedHashSet<>();
    Deque<String> work = new ArrayDeque<>();
    work.add(host);
    while (!work.isEmpty()) {
      String name = work.remove();
      ClassNode node = found.add(name) ? classes.classNode(name) : null;
      if (node == null) {
        continue;
      }
      if (node.name == null) {
        return Optional.empty();
      }
      for (InnerClassNode inner : node.innerClasses) {
        if (host.equals(host(inner.name))) {
          work.add(inner.name);
        }
      }
    }
    return Optional.of(List.copyOf(found));
  }
}
