package io.github.socketchurn.program;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodNode;

/** Tells which private fields nothing but null is ever assigned to. */
final class UnassignedFields {
  private final ProgramClasses classes;
  private final Nests nests;
  private final Map<String, Set<String>> byClass = new HashMap<>();

  UnassignedFields(ProgramClasses classes) {
    this.classes = classes;
    this.nests = new Nests(classes);
  }

  /** Whether a field, written as {@code owner.name}, is always null. */
  boolean contains(String field) {
    String owner = field.substring(0, field.lastIndexOf('.'));
    return byClass.computeIfAbsent(owner, this::find).contains(field);
  }

  private Set<String> find(String owner) {
    Set<String> fields = new HashSet<>();
    List<String> nest = nests.of(owner);
    if (nest == null) {
      return fields;
    }
    for (FieldNode field : classes.classNode(owner).fields) {
      if (isOwn(field)) {
        fields.add(owner + "." + field.name);
      }
    }
    for (String name : nest) {
      for (MethodNode method : classes.classNode(name).methods) {
        removeAssigned(method, fields);
      }
    }
    return fields;
  }

  /** Fields with annotations may be filled by whoever reads these. */
  private static boolean isOwn(FieldNode field) {
    return (field.access & Opcodes.ACC_PRIVATE) != 0
        && field.value == null
        && field.visibleAnnotations == null
        && field.invisibleAnnotations == null;
  }

  private static void removeAssigned(MethodNode method, Set<String> fields) {
    for (AbstractInsnNode insn : method.instructions) {
      boolean isStore =
          insn.getOpcode() == Opcodes.PUTFIELD || insn.getOpcode() == Opcodes.PUTSTATIC;
      if (isStore && !isNull(insn.getPrevious())) {
        FieldInsnNode store = (FieldInsnNode) insn;
        fields.remove(store.owner + "." + store.name);
      }
    }
  }

  private static boolean isNull(AbstractInsnNode insn) {
    return insn != null && insn.getOpcode() == Opcodes.ACONST_NULL;
  }
}
