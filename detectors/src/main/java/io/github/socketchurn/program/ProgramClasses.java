package io.github.socketchurn.program;

import io.github.socketchurn.bytecode.CallSiteLines;
import io.github.socketchurn.bytecode.ClassFacts;
import io.github.socketchurn.bytecode.ClassFactsReader;
import io.github.socketchurn.bytecode.FieldAccessors;
import io.github.socketchurn.bytecode.MethodFacts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * The classes whose bodies take part in the analysis: those that are analysed, and those of sister
 * modules on the auxiliary class path, which are read when they are asked for.
 */
public final class ProgramClasses {
  /** How many class bodies are kept; callees of one method are asked for again and again. */
  private static final int BODIES = 128;

  private final ClassSource source;
  private final Predicate<String> isSister;
  private final Function<String, List<String>> sisters;
  private final List<String> names = new ArrayList<>();
  private final Map<String, Optional<ClassFacts>> facts = new HashMap<>();
  private final Map<String, List<String>> subtypes = new HashMap<>();
  private final Map<String, FieldAccessors> accessors = new HashMap<>();
  private final Map<String, ClassNode> bodies =
      new LinkedHashMap<>(BODIES, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, ClassNode> eldest) {
          return size() > BODIES;
        }
      };

  /**
   * The classes of a program.
   *
   * @param analysed the facts of all analysed classes
   * @param source yields class files by name
   * @param isSister whether a class that is not analysed may take part, by internal name
   * @param sisters yields those that name a type as their direct supertype
   */
  public ProgramClasses(
      Collection<ClassFacts> analysed,
      ClassSource source,
      Predicate<String> isSister,
      Function<String, List<String>> sisters) {
    this.source = source;
    this.isSister = isSister;
    this.sisters = sisters;
    for (ClassFacts one : analysed) {
      facts.put(one.name(), Optional.of(one));
      names.add(one.name());
      for (String supertype : one.supertypes()) {
        subtypes.computeIfAbsent(supertype, s -> new ArrayList<>(1)).add(one.name());
      }
    }
  }

  /** The facts of a class that takes part, or null. */
  ClassFacts facts(String className) {
    return facts.computeIfAbsent(className, this::readSister).orElse(null);
  }

  private Optional<ClassFacts> readSister(String className) {
    byte[] bytes = isSister.test(className) ? source.bytesOf(className) : null;
    if (bytes == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(ClassFactsReader.read(bytes));
    } catch (RuntimeException broken) {
      // A class file that ASM cannot read is as good as absent.
      return Optional.empty();
    }
  }

  /** Whether classes that are not seen here may use a type. */
  boolean isPublic(String className) {
    ClassFacts found = facts(className);
    return found == null || found.hasAccess(Opcodes.ACC_PUBLIC);
  }

  /** The classes that name a type as their direct supertype. */
  List<String> directSubtypes(String className) {
    List<String> own = subtypes.getOrDefault(className, List.of());
    List<String> others = sisters.apply(className);
    if (others.isEmpty()) {
      return own;
    }
    Set<String> all = new LinkedHashSet<>(own);
    all.addAll(others);
    return List.copyOf(all);
  }

  /** The body of a method, or null if it cannot be had. */
  MethodNode body(String className, MethodFacts method) {
    for (MethodNode node : classNode(className).methods) {
      if (node.name.equals(method.name()) && node.desc.equals(method.descriptor())) {
        return node;
      }
    }
    return null;
  }

  /** The fields and method bodies of a class; empty if they cannot be had. */
  ClassNode classNode(String className) {
    return bodies.computeIfAbsent(className, this::readBodies);
  }

  private ClassNode readBodies(String className) {
    ClassNode node = readAsWritten(className);
    FieldAccessors.inline(
        node,
        owner ->
            Nests.host(owner).equals(Nests.host(className))
                ? accessors.computeIfAbsent(owner, name -> new FieldAccessors(readAsWritten(name)))
                : null);
    return node;
  }

  private ClassNode readAsWritten(String className) {
    ClassNode node = new ClassNode();
    byte[] bytes = source.bytesOf(className);
    if (bytes == null) {
      return node;
    }
    try {
      new ClassReader(bytes).accept(new CallSiteLines(node), ClassReader.SKIP_FRAMES);
      return node;
    } catch (RuntimeException broken) {
      // A class file that ASM cannot read is as good as absent.
      return new ClassNode();
    }
  }

  /** Internal names of all analysed classes. */
  List<String> analysed() {
    return names;
  }
}
