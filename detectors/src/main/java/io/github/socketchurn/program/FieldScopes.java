package io.github.socketchurn.program;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodNode;

/** Which code can touch a field: that of the nest for a private one, else that of the package. */
public final class FieldScopes {
  /**
   * With more classes than this in its package, a field without a modifier is as good as public.
   */
  private static final int LARGEST_PACKAGE = 400;

  private final ProgramClasses classes;
  private final PackageListing listing;
  private final Nests nests;
  private final Map<String, Optional<List<String>>> packages = new HashMap<>();
  private Map<String, List<String>> analysed;

  /**
   * Scopes of the fields of some classes.
   *
   * @param listing tells which further classes may touch them
   */
  public FieldScopes(ProgramClasses classes, PackageListing listing) {
    this.classes = classes;
    this.listing = listing;
    this.nests = new Nests(classes);
  }

  /** The declaration of an instance field of a class, or null if there is none. */
  public FieldNode field(String className, String name) {
    for (FieldNode field : classes.classNode(className).fields) {
      if (field.name.equals(name) && (field.access & Opcodes.ACC_STATIC) == 0) {
        return field;
      }
    }
    return null;
  }

  /**
   * The classes whose code may touch a field, whether they are analysed or not.
   *
   * @return null if they are too many, or some cannot be had
   */
  public List<String> accessibleFrom(String className, FieldNode field) {
    if ((field.access & Opcodes.ACC_PRIVATE) != 0) {
      return nestOf(className);
    }
    if ((field.access & (Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED)) != 0) {
      return null;
    }
    return packages.computeIfAbsent(packageName(className), this::findPackage).orElse(null);
  }

  /**
   * The classes that share private members with a class, itself among them; whether they are
   * analysed does not matter.
   *
   * @return null if some cannot be had
   */
  public List<String> nestOf(String className) {
    return nests.of(className);
  }

  /** Whether two classes share their private members. */
  public static boolean isSameNest(String className, String other) {
    return Nests.host(className).equals(Nests.host(other));
  }

  private Optional<List<String>> findPackage(String packageName) {
    Set<String> all = new LinkedHashSet<>(analysedOf(packageName));
    Collection<String> listed =
        all.size() > LARGEST_PACKAGE ? null : listing.classesOf(packageName);
    if (listed == null) {
      return Optional.empty();
    }
    all.addAll(listed);
    boolean isSeen = all.size() <= LARGEST_PACKAGE && all.stream().allMatch(classes::isThere);
    return isSeen ? Optional.of(List.copyOf(all)) : Optional.empty();
  }

  private List<String> analysedOf(String packageName) {
    if (analysed == null) {
      analysed = new HashMap<>();
      for (String name : classes.analysed()) {
        analysed.computeIfAbsent(packageName(name), k -> new ArrayList<>()).add(name);
      }
    }
    return analysed.getOrDefault(packageName, List.of());
  }

  /** Whether all instances of a class are made by itself and held for as long as it is loaded. */
  public boolean isSingleton(String className) {
    ClassNode node = classes.classNode(className);
    if ((node.access & Opcodes.ACC_ENUM) != 0) {
      return true;
    }
    boolean holdsItself = false;
    for (FieldNode field : node.fields) {
      boolean isStatic = (field.access & Opcodes.ACC_STATIC) != 0;
      holdsItself |= isStatic && field.desc.equals("L" + className + ";");
    }
    return holdsItself
        && node.methods.stream()
            .filter(method -> method.name.equals("<init>"))
            .allMatch(method -> (method.access & Opcodes.ACC_PRIVATE) != 0);
  }

  /**
   * Whether the code of a class may use a field of another one. Nest mates do so through accessors
   * that do not name it.
   */
  public boolean mayUse(String className, String owner, String field) {
    return isSameNest(className, owner) || classes.mentions(className, field);
  }

  /** The fields and methods of a class, with their bodies; empty if they cannot be had. */
  public ClassNode code(String className) {
    return classes.classNode(className);
  }

  /** The methods of a class, with their bodies. */
  public List<MethodNode> methods(String className) {
    return code(className).methods;
  }

  private static String packageName(String className) {
    return className.substring(0, Math.max(0, className.lastIndexOf('/')));
  }
}
