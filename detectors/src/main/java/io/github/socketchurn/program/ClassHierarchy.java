package io.github.socketchurn.program;

import io.github.socketchurn.bytecode.CallSite;
import io.github.socketchurn.bytecode.ClassHeader;
import io.github.socketchurn.flow.ThrownExceptions;
import io.github.socketchurn.model.TypeHierarchy;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Supertypes and declared exceptions of all classes that can be found, read on demand from class
 * headers and kept for one run. What cannot be found is unknown: no subtype of anything.
 */
public final class ClassHierarchy implements TypeHierarchy, ThrownExceptions {
  private static final String OBJECT = "java/lang/Object";

  private final ClassSource source;
  private final Map<String, Optional<ClassHeader>> headers = new HashMap<>();
  private final Map<String, Set<String>> ancestors = new HashMap<>();

  public ClassHierarchy(ClassSource source) {
    this.source = source;
  }

  @Override
  public boolean isSubtype(String type, String ancestor) {
    if (type.equals(ancestor) || ancestor.equals(OBJECT)) {
      return true;
    }
    return ancestorsOf(type).contains(ancestor);
  }

  private Set<String> ancestorsOf(String type) {
    Set<String> known = ancestors.get(type);
    if (known != null) {
      return known;
    }
    Set<String> found = new HashSet<>();
    Deque<String> work = new ArrayDeque<>();
    work.push(type);
    while (!work.isEmpty()) {
      String next = work.pop();
      if (found.add(next)) {
        header(next).ifPresent(header -> header.supertypes().forEach(work::push));
      }
    }
    ancestors.put(type, found);
    return found;
  }

  @Override
  public List<String> declaredBy(CallSite call) {
    if (call.owner().startsWith("[")) {
      return List.of();
    }
    Deque<String> work = new ArrayDeque<>();
    Set<String> seen = new HashSet<>();
    work.add(call.owner());
    while (!work.isEmpty()) {
      String next = work.remove();
      if (!seen.add(next)) {
        continue;
      }
      Optional<ClassHeader> header = header(next);
      if (header.isEmpty()) {
        continue;
      }
      List<String> declared = header.get().declaredExceptions(call.name(), call.descriptor());
      if (declared != null) {
        return declared;
      }
      work.addAll(header.get().supertypes());
    }
    return null;
  }

  private Optional<ClassHeader> header(String className) {
    return headers.computeIfAbsent(className, this::read);
  }

  private Optional<ClassHeader> read(String className) {
    byte[] bytes = source.bytesOf(className);
    if (bytes == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(ClassHeader.read(bytes));
    } catch (RuntimeException broken) {
      // A class file that ASM cannot read is as good as absent; SpotBugs reports it itself.
      return Optional.empty();
    }
  }
}
