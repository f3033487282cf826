package io.github.socketchurn.program;

import io.github.socketchurn.bytecode.CallSiteLines;
import io.github.socketchurn.bytecode.ClassFacts;
import io.github.socketchurn.bytecode.ClassFactsReader;
import io.github.socketchurn.bytecode.ConstantPool;
import io.github.socketchurn.bytecode.FieldAccessors;
import io.github.socketchurn.bytecode.MethodFacts;
import io.github.socketchurn.bytecode.OneMethod;
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
import org.objectweb.asm.ClassVisitor;
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
  private final Map<String, ClassNode> bodies = latest();

  /** Classes of which one method has been read; often nobody asks for another one. */
  private final Map<String, ClassNode> parts = latest();

  private static Map<String, ClassNode> latest() {
    return new LinkedHashMap<>(BODIES, 0.75f, true) {
      private static final long serialVersionUID = 1L;

      @Override
      protected boolean removeEldestEntry(Map.Entry<String, ClassNode> eldest) {
        return size() > BODIES;
      }
    };
  }

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

  /** Whether there is a class file of a class that ASM can read, as far as its constants go. */
  boolean isThere(String className) {
    Optional<ClassFacts> known = facts.get(className);
    if (known != null && known.isPresent()) {
      return true;
    }
    byte[] bytes = source.bytesOf(className);
    try {
      return bytes != null && new ClassReader(bytes).getItemCount() > 0;
    } catch (RuntimeException broken) {
      return false;
    }
  }

  /** Whether the code of a class may use something of a name; true if that cannot be told. */
  boolean mentions(String className, String name) {
    byte[] bytes = source.bytesOf(className);
    return bytes == null || ConstantPool.mentions(bytes, name);
  }

  /** The body of a method, or null if it cannot be had. */
  MethodNode body(String className, MethodFacts method) {
    ClassNode part = parts.get(className);
    if (part == null && !bodies.containsKey(className)) {
      part = readPart(className, method);
      parts.put(className, part);
    }
    MethodNode found = part == null ? null : find(part, method);
    return found != null ? found : find(classNode(className), method);
  }

  private static MethodNode find(ClassNode node, MethodFacts method) {
    for (MethodNode one : node.methods) {
      if (one.name.equals(method.name()) && one.desc.equals(method.descriptor())) {
        return one;
      }
    }
    return null;
  }

  /** The fields and method bodies of a class; empty if they cannot be had. */
  ClassNode classNode(String className) {
    return bodies.computeIfAbsent(className, this::readBodies);
  }

  private ClassNode readBodies(String className) {
    return inlined(className, readAsWritten(className));
  }

  private ClassNode readPart(String className, MethodFacts method) {
    ClassNode part = new ClassNode();
    OneMethod filter = new OneMethod(new CallSiteLines(part), method.name(), method.descriptor());
    return inlined(className, read(className, filter) ? part : new ClassNode());
  }

  /** A class whose code touches the fields of nest mates directly, as newer compilers have it. */
  private ClassNode inlined(String className, ClassNode node) {
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
    return read(className, new CallSiteLines(node)) ? node : new ClassNode();
  }

  /** Whether there is a class file; one that ASM cannot read is as good as absent. */
  private boolean read(String className, ClassVisitor visitor) {
    byte[] bytes = source.bytesOf(className);
    if (bytes == null) {
      return false;
    }
    try {
      new ClassReader(bytes).accept(visitor, ClassReader.SKIP_FRAMES);
      return true;
    } catch (RuntimeException broken) {
      return false;
    }
  }

  /** Internal names of all analysed classes. */
  List<String> analysed() {
    return names;
  }
}
