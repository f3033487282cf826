package io.github.socketchurn.program;

import io.github.socketchurn.bytecode.CallSite;
import io.github.socketchurn.bytecode.ClassFacts;
import io.github.socketchurn.bytecode.ClassHeader;
import io.github.socketchurn.flow.MethodHeaders;
import io.github.socketchurn.model.TypeHierarchy;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Supertypes and method headers of all classes that can be found, read on demand from class headers
 * and kept for one run. What cannot be found is unknown: no subtype of anything.
 */
public final class ClassHierarchy implements TypeHierarchy, MethodHeaders {
  private static final String OBJECT = "java/lang/Object";

  private final ClassSource source;
  private final Map<String, Optional<ClassHeader>> headers = new HashMap<>();
  private final Map<String, List<String>> supertypes = new HashMap<>();
  private final Map<String, Set<String>> ancestors = new HashMap<>();
  private final Map<CallSite, List<ClassHeader>> declarations = new HashMap<>();

  public ClassHierarchy(ClassSource source) {
    this.source = source;
  }

  /** Adds what is known of a class already, so that its header need not be read for it. */
  public void add(ClassFacts facts) {
    supertypes.put(facts.name(), facts.supertypes());
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
        supertypesOf(next).forEach(work::push);
      }
    }
    ancestors.put(type, found);
    return found;
  }

  private List<String> supertypesOf(String type) {
    List<String> known = supertypes.get(type);
    return known != null ? known : header(type).map(ClassHeader::supertypes).orElse(List.of());
  }

  @Override
  public List<String> declaredBy(CallSite call) {
    if (call.owner().startsWith("[")) {
      return List.of();
    }
    for (ClassHeader header : declarationsOf(call)) {
      return header.declaredExceptions(call.name(), call.descriptor());
    }
    return null;
  }

  @Override
  public List<String> annotationsOf(CallSite call, int parameter) {
    List<String> found = new ArrayList<>(0);
    for (ClassHeader header : declarationsOf(call)) {
      found.addAll(header.annotations(call.name(), call.descriptor(), parameter));
    }
    return found;
  }

  /** The classes that declare a method, nearest first: its own class, then its supertypes. */
  private List<ClassHeader> declarationsOf(CallSite call) {
    List<ClassHeader> known = declarations.get(call);
    if (known == null) {
      known = findDeclarations(call);
      declarations.put(call, known);
    }
    return known;
  }

  private List<ClassHeader> findDeclarations(CallSite call) {
    boolean isConstructor = call.name().equals("<init>");
    List<ClassHeader> found = new ArrayList<>(1);
    Deque<String> work = new ArrayDeque<>();
    Set<String> seen = new HashSet<>();
    work.add(call.owner());
    while (!work.isEmpty()) {
      String next = work.remove();
      ClassHeader header = seen.add(next) ? header(next).orElse(null) : null;
      if (header == null) {
        continue;
      }
      if (header.declaredExceptions(call.name(), call.descriptor()) != null) {
        found.add(header);
      }
      if (!isConstructor) {
        work.addAll(header.supertypes());
      }
    }
    return found;
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
