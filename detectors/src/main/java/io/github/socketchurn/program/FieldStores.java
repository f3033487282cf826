package io.github.socketchurn.program;

import io.github.socketchurn.bytecode.CallSite;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** The fields that calls may change: those that the callee stores to, and what it calls. */
final class FieldStores {
  private static final int MOST_METHODS = 12;

  private final ProgramClasses classes;
  private final CallTargets targets;
  private final Map<MethodRef, Set<String>> stores = new HashMap<>();

  FieldStores(ProgramClasses classes, CallTargets targets) {
    this.classes = classes;
    this.targets = targets;
  }

  /** Names of the fields, static or not. */
  Set<String> of(CallSite call, int opcode) {
    List<CallTargets.Target> found = targets.of(call, opcode);
    if (found == null) {
      return Set.of();
    }
    Set<String> all = new HashSet<>();
    for (CallTargets.Target target : found) {
      all.addAll(storesOf(new MethodRef(target.className, target.method)));
    }
    return all;
  }

  private Set<String> storesOf(MethodRef method) {
    Set<String> known = stores.get(method);
    if (known == null) {
      known = compute(method);
      stores.put(method, known);
    }
    return known;
  }

  private Set<String> compute(MethodRef start) {
    Set<String> found = new HashSet<>();
    Set<MethodRef> seen = new HashSet<>();
    Deque<MethodRef> work = new ArrayDeque<>();
    work.add(start);
    while (!work.isEmpty() && seen.size() < MOST_METHODS) {
      MethodRef next = work.remove();
      if (!seen.add(next)) {
        continue;
      }
      MethodNode body = classes.body(next.className(), next.method());
      if (body == null) {
        continue;
      }
      for (AbstractInsnNode insn : body.instructions) {
        if (insn.getOpcode() == Opcodes.PUTFIELD || insn.getOpcode() == Opcodes.PUTSTATIC) {
          FieldInsnNode field = (FieldInsnNode) insn;
          found.add(field.owner + "." + field.name);
          found.add("static " + field.owner + "." + field.name);
        } else if (insn instanceof MethodInsnNode) {
          addOwnCallee((MethodInsnNode) insn, start, work);
        }
      }
    }
    return found;
  }

  /** Other classes seldom change the fields of this one. */
  private void addOwnCallee(MethodInsnNode insn, MethodRef start, Deque<MethodRef> work) {
    if (!insn.owner.equals(start.className())) {
      return;
    }
    List<CallTargets.Target> found =
        targets.of(new CallSite(insn.owner, insn.name, insn.desc), insn.getOpcode());
    for (CallTargets.Target target : found == null ? List.<CallTargets.Target>of() : found) {
      work.add(new MethodRef(target.className, target.method));
    }
  }
}
