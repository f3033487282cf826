package io.github.socketchurn;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** Finds static fields that a run could change: a host runs many analyses in one JVM. */
final class StaticFields {
  private static final Set<String> IMMUTABLE =
      Set.of(
          "java/lang/String",
          "java/lang/Integer",
          "java/lang/Long",
          "java/lang/Boolean",
          "java/lang/Double",
          "java/lang/Character",
          "java/util/regex/Pattern");

  private static final Set<String> COLLECTIONS =
      Set.of("java/util/List", "java/util/Set", "java/util/Map", "java/util/Collection");

  /** Fields that the rules below cannot judge, with the reason why they are harmless. */
  private static final Map<String, String> HARMLESS =
      Map.of(
          "FindingCollector.ORDER", "a comparator made of method references, without state",
          "FindingCollector.URGENCY", "a comparator like the one above",
          "RowParser.ROLES", "private, filled by the static initialiser and then only asked",
          "Relevance.ROLES", "a set of enum constants, private and only asked",
          "Schema.TIME_UNITS", "an array, private and only handed to a method that copies it");

  private final Map<String, ClassNode> classes = new HashMap<>();

  private StaticFields(List<ClassNode> classes) {
    classes.forEach(node -> this.classes.put(node.name, node));
  }

  /** One line for each static field that is not certain to stay what it is. */
  static List<String> mutable(List<ClassNode> classes) {
    StaticFields fields = new StaticFields(classes);
    List<String> violations = new ArrayList<>();
    Set<String> unused = new TreeSet<>(HARMLESS.keySet());
    for (ClassNode node : classes) {
      for (FieldNode field : node.fields) {
        if ((field.access & Opcodes.ACC_STATIC) == 0
            || (field.access & Opcodes.ACC_SYNTHETIC) != 0
            || fields.isConstant(node, field)) {
          continue;
        }
        String name = CompiledClasses.simpleName(node.name) + "." + field.name;
        if (!unused.remove(name)) {
          violations.add(name + " of type " + field.desc + " can change");
        }
      }
    }
    unused.forEach(name -> violations.add(name + " is no exception any more"));
    return violations;
  }

  private boolean isConstant(ClassNode node, FieldNode field) {
    if ((field.access & Opcodes.ACC_FINAL) == 0) {
      return false;
    }
    Type type = Type.getType(field.desc);
    if (type.getSort() == Type.ARRAY) {
      return (field.access & Opcodes.ACC_PRIVATE) != 0 && isEmptyArray(node, field);
    }
    if (type.getSort() != Type.OBJECT || IMMUTABLE.contains(type.getInternalName())) {
      return true;
    }
    if (COLLECTIONS.contains(type.getInternalName())) {
      return isUnmodifiable(node, field);
    }
    ClassNode own = classes.get(type.getInternalName());
    return own != null && own.fields.stream().allMatch(StaticFields::isFinalOrStatic);
  }

  private static boolean isFinalOrStatic(FieldNode field) {
    return (field.access & (Opcodes.ACC_FINAL | Opcodes.ACC_STATIC)) != 0;
  }

  private static boolean isEmptyArray(ClassNode node, FieldNode field) {
    AbstractInsnNode maker = beforeStore(node, field);
    return maker != null
        && (maker.getOpcode() == Opcodes.NEWARRAY || maker.getOpcode() == Opcodes.ANEWARRAY)
        && maker.getPrevious() instanceof InsnNode
        && maker.getPrevious().getOpcode() == Opcodes.ICONST_0;
  }

  private static boolean isUnmodifiable(ClassNode node, FieldNode field) {
    AbstractInsnNode maker = beforeStore(node, field);
    if (!(maker instanceof MethodInsnNode)) {
      return false;
    }
    MethodInsnNode call = (MethodInsnNode) maker;
    return COLLECTIONS.contains(call.owner)
            && (call.name.equals("of") || call.name.equals("copyOf"))
        || COLLECTIONS.contains(call.owner) && call.name.equals("ofEntries")
        || call.owner.equals("java/util/Collections") && call.name.startsWith("unmodifiable");
  }

  /** The instruction that makes what a static initialiser stores in a field, or null. */
  private static AbstractInsnNode beforeStore(ClassNode node, FieldNode field) {
    for (MethodNode method : node.methods) {
      for (AbstractInsnNode insn : method.instructions) {
        if (insn.getOpcode() == Opcodes.PUTSTATIC
            && ((FieldInsnNode) insn).name.equals(field.name)) {
          AbstractInsnNode before = insn.getPrevious();
          while (before != null
              && (before.getOpcode() < 0 || before.getOpcode() == Opcodes.CHECKCAST)) {
            before = before.getPrevious();
          }
          return before;
        }
      }
    }
    return null;
  }
}
