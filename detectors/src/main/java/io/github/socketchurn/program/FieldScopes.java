package io.github.socketchurn.program;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.InnerClassNode;
import org.objectweb.asm.tree.MethodNode;

/** Which code can touch a field: that of the nest for a private one, else that of the package. */
public final class FieldScopes {
  /**
   * With more classes than this in its package, a field without a modifier is as good as public.
   */
  private static final int LARGEST_PACKAGE = 400;

  private final ProgramClasses classes;
  private final Map<String, Optional<List<String>>> nests = new HashMap<>();
  private Map<String, List<String>> packages;

  public FieldScopes(ProgramClasses classes) {
    this.classes = classes;
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

  /** The classes whose code may touch a field; null if more than the analysed ones may. */
  public List<String> accessibleFrom(String className, FieldNode field) {
    if ((field.access & Opcodes.ACC_PRIVATE) != 0) {
      return nestOf(className);
    }
    if ((field.access & (Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED)) != 0) {
      return null;
    }
    List<String> all = packageOf(className);
    return all.size() > LARGEST_PACKAGE ? null : all;
  }

  /**
   * The classes that share private members with a class, itself among them; whether they are
   * analysed does not matter.
   *
   * @return null if some cannot be had
   */
  public List<String> nestOf(String className) {
    return nests.computeIfAbsent(outermost(className), this::findNest).orElse(null);
  }

  private Optional<List<String>> findNest(String host) {
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
        if (isSameNest(host, inner.name)) {
          work.add(inner.name);
        }
      }
    }
    return Optional.of(List.copyOf(found));
  }

  /** Whether two classes share their private members. */
  public static boolean isSameNest(String className, String other) {
    return outermost(className).equals(outermost(other));
  }

  private List<String> packageOf(String className) {
    if (packages == null) {
      packages = new HashMap<>();
      for (String name : classes.analysed()) {
        packages.computeIfAbsent(packageName(name), k -> new ArrayList<>()).add(name);
      }
    }
    return packages.getOrDefault(packageName(className), List.of(className));
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

  /** The methods of a class, with their bodies. */
  public List<MethodNode> methods(String className) {
    ClassNode node = classes.classNode(className);
    return node.methods;
  }

  private static String outermost(String className) {
    int dollar = className.indexOf('$', className.lastIndexOf('/') + 2);
    return dollar < 0 ? className : className.substring(0, dollar);
  }

  private static String packageName(String className) {
    return className.substring(0, className.lastIndexOf('/') + 1);
  }
}
