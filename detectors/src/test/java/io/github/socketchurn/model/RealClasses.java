package io.github.socketchurn.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/** The class files on the class path, read but never loaded. */
final class RealClasses {
  private final Map<String, ClassNode> read = new HashMap<>();
  private final Models models;

  RealClasses(Models models) {
    this.models = models;
  }

  /** Why a row is not true of the real class, or null if it is. */
  String contradiction(Model model) {
    String text = subject(model);
    if (text == null) {
      text = namedByAttribute(model);
    }
    return text == null ? null : model.place() + ": " + text;
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
    if (model.member() == null || model.member().equals(Model.ANY_MEMBER)) {
      return null;
    }
    List<String> overloads = overloads(owner, model.member());
    List<String> matching = new ArrayList<>(overloads);
    if (model.parameters() != null) {
      matching.removeIf(parameters -> !parameters.equals(model.parameters()));
    }
    if (matching.isEmpty() && !refines(model, owner)) {
      return model.owner()
          + " does not declare "
          + model.member()
          + model.parameters()
          + " but "
          + overloads;
    }
    return matching.isEmpty() ? null : arguments(model, matching);
  }

  /**
   * A row about an inherited method is right if it refines the row of the ancestor, or if the
   * ancestor is not public, so that calls have to name the subclass.
   */
  private boolean refines(Model model, ClassNode owner) {
    List<String> ancestors = new ArrayList<>(owner.interfaces);
    if (owner.superName != null) {
      ancestors.add(owner.superName);
    }
    for (String name : ancestors) {
      ClassNode ancestor = model.member().equals(Model.CONSTRUCTOR) ? null : find(name);
      if (ancestor != null && (inherits(model, ancestor) || refines(model, ancestor))) {
        return true;
      }
    }
    return false;
  }

  private boolean inherits(Model model, ClassNode ancestor) {
    boolean declared =
        overloads(ancestor, model.member()).stream()
            .anyMatch(found -> model.parameters() == null || model.parameters().equals(found));
    boolean hidden = (ancestor.access & Opcodes.ACC_PUBLIC) == 0;
    return declared
        && (hidden
            || models.all().stream().anyMatch(other -> refined(other, model, ancestor.name)));
  }

  private static boolean refined(Model other, Model model, String owner) {
    return other.owner().equals(owner)
        && other.role() == model.role()
        && model.member().equals(other.member())
        && (other.parameters() == null || other.parameters().equals(model.parameters()));
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
    return read.computeIfAbsent(name, RealClasses::read);
  }

  private static ClassNode read(String name) {
    try (InputStream in = ClassLoader.getSystemResourceAsStream(name + ".class")) {
      if (in == null) {
        return null;
      }
      ClassNode node = new ClassNode();
      new ClassReader(in)
          .accept(node, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
      return node;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
