package io.github.socketchurn.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/** The class files of one version of a library, read but never loaded. */
final class RealClasses {
  private final Map<String, ClassNode> read = new HashMap<>();
  private final LibraryJars jars;
  private final String coordinate;

  RealClasses(LibraryJars jars, String coordinate) {
    this.jars = jars;
    this.coordinate = coordinate;
  }

  /** Why a row is not true of the real class, or null if it is. */
  String contradiction(Model model) {
    String text = subject(model);
    if (text == null) {
      text = namedByAttribute(model);
    }
    return text == null ? null : model.place() + ": " + text + " in " + coordinate;
  }

  private String subject(Model model) {
    if (model.owner().startsWith("*/")) {
      return null;
    }
    ClassNode owner = find(model.owner());
    if (owner == null) {
      return "there is no class " + model.owner();
    }
    if (model.isAnnotation() && (owner.access & Opcodes.ACC_ANNOTATION) == 0) {
      return model.owner() + " is no annotation";
    }
    if (model.member() == null
        || model.member().equals(Model.ANY_MEMBER)
        || model.is(Schema.DECLARED, "subtypes")) {
      return null;
    }
    List<String> overloads = overloads(owner, model.member());
    List<String> matching = new ArrayList<>(overloads);
    if (model.parameters() != null) {
      matching.removeIf(parameters -> !parameters.equals(model.parameters()));
    }
    if (matching.isEmpty() && !inherits(model, owner)) {
      return model.owner()
          + " does not have "
          + model.member()
          + model.parameters()
          + " but "
          + overloads;
    }
    return matching.isEmpty() ? null : arguments(model, matching);
  }

  /** A row about an inherited method is meant for some of the classes that have it. */
  private boolean inherits(Model model, ClassNode owner) {
    List<String> ancestors = new ArrayList<>(owner.interfaces);
    if (owner.superName != null) {
      ancestors.add(owner.superName);
    }
    for (String name : ancestors) {
      ClassNode ancestor = model.member().equals(Model.CONSTRUCTOR) ? null : find(name);
      if (ancestor != null && (declares(model, ancestor) || inherits(model, ancestor))) {
        return true;
      }
    }
    return false;
  }

  private static boolean declares(Model model, ClassNode owner) {
    return overloads(owner, model.member()).stream()
        .anyMatch(found -> model.parameters() == null || model.parameters().equals(found));
  }

  /** Protected members count: subclasses call them. */
  private static List<String> overloads(ClassNode owner, String name) {
    return owner.methods.stream()
        .filter(method -> method.name.equals(name) && isVisible(method))
        .map(method -> Descriptors.parameters(method.desc))
        .distinct()
        .collect(Collectors.toList());
  }

  private static boolean isVisible(MethodNode method) {
    return (method.access & (Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED)) != 0;
  }

  /** A row for any overload has to make sense for at least one of them. */
  private static String arguments(Model model, List<String> overloads) {
    int most = overloads.stream().mapToInt(Descriptors::parameterCount).max().orElse(0);
    for (String key : Schema.of(model.role()).keys()) {
      boolean given = model.has(key) && Schema.of(model.role()).kind(key) == ValueKind.ARGUMENTS;
      if (given && ArgumentList.parse(model.text(key, "")).largest() >= most) {
        return "no overload has the argument " + key + "=" + model.text(key, "") + ": " + overloads;
      }
    }
    return null;
  }

  private String namedByAttribute(Model model) {
    String type = model.typeName("class");
    if (type != null && find(type) == null) {
      return "there is no class " + type;
    }
    List<String> names = new ArrayList<>(List.of(model.words("zero")));
    names.addAll(List.of(model.words("const")));
    names.addAll(List.of(model.words("value-const")));
    for (String name : names) {
      int dot = name.lastIndexOf('.');
      ClassNode owner = find(name.substring(0, dot).replace('.', '/'));
      boolean found =
          owner != null
              && owner.fields.stream()
                  .anyMatch(field -> field.name.equals(name.substring(dot + 1)));
      if (!found) {
        return "there is no field " + name;
      }
    }
    return null;
  }

  private ClassNode find(String name) {
    return read.computeIfAbsent(name, this::read);
  }

  private ClassNode read(String name) {
    byte[] bytes = jars.bytes(coordinate, name);
    if (bytes == null) {
      return null;
    }
    ClassNode node = new ClassNode();
    new ClassReader(bytes)
        .accept(node, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
    return node;
  }
}
