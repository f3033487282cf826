package io.github.socketchurn.program;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
  private Map<String, List<String>> nests;
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

  /** The analysed classes that share private members with a class, itself among them. */
  public List<String> nestOf(String className) {
    if (nests == null) {
      nests = groupBy(true);
    }
    return nests.getOrDefault(outermost(className), List.of(className));
  }

  private List<String> packageOf(String className) {
    if (packages == null) {
      packages = groupBy(false);
    }
    return packages.getOrDefault(packageName(className), List.of(className));
  }

  /** The methods of a class, with their bodies. */
  public List<MethodNode> methods(String className) {
    ClassNode node = classes.classNode(className);
    return node.methods;
  }

  private Map<String, List<String>> groupBy(boolean nest) {
    Map<String, List<String>> groups = new HashMap<>();
    for (String name : classes.analysed()) {
      String key = nest ? outermost(name) : packageName(name);
      groups.computeIfAbsent(key, k -> new ArrayList<>(1)).add(name);
    }
    return groups;
  }

  private static String outermost(String className) {
    int dollar = className.indexOf('$', className.lastIndexOf('/') + 2);
    return dollar < 0 ? className : className.substring(0, dollar);
  }

  private static String packageName(String className) {
    return className.substring(0, className.lastIndexOf('/') + 1);
  }
}
