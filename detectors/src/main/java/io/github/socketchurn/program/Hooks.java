package io.github.socketchurn.program;

import io.github.socketchurn.bytecode.CallSite;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Methods of public classes that do nothing and wait to be overridden, as those of listeners and
 * adapters: what they do in the end is not known.
 */
final class Hooks {
  private static final int CLOSED =
      Opcodes.ACC_FINAL | Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_ABSTRACT;

  private final ProgramClasses classes;
  private final CallTargets targets;

  Hooks(ProgramClasses classes, CallTargets targets) {
    this.classes = classes;
    this.targets = targets;
  }

  /** Whether a virtual call may run such a method. */
  boolean mayRun(CallSite call) {
    List<CallTargets.Target> found =
        call.descriptor().endsWith(")V") ? targets.of(call, Opcodes.INVOKEVIRTUAL) : null;
    return found != null && found.stream().anyMatch(this::isHook);
  }

  private boolean isHook(CallTargets.Target target) {
    boolean isOpen =
        !target.method.hasAccess(CLOSED)
            && (target.method.hasAccess(Opcodes.ACC_PUBLIC)
                || target.method.hasAccess(Opcodes.ACC_PROTECTED))
            && !classes.facts(target.className).hasAccess(Opcodes.ACC_FINAL)
            && classes.isPublic(target.className);
    return isOpen && target.method.calls().isEmpty() && isEmpty(target);
  }

  private boolean isEmpty(CallTargets.Target target) {
    MethodNode body = classes.body(target.className, target.method);
    if (body == null) {
      return false;
    }
    for (AbstractInsnNode insn : body.instructions) {
      if (insn.getOpcode() >= 0 && insn.getOpcode() != Opcodes.RETURN) {
        return false;
      }
    }
    return true;
  }
}
