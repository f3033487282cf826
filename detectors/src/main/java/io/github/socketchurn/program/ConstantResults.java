package io.github.socketchurn.program;

import io.github.socketchurn.bytecode.CallSite;
import io.github.socketchurn.bytecode.ClassFacts;
import io.github.socketchurn.bytecode.MethodFacts;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** Methods that do nothing but return one constant. */
final class ConstantResults {
  private final ProgramClasses classes;
  private final CallTargets targets;

  ConstantResults(ProgramClasses classes, CallTargets targets) {
    this.classes = classes;
    this.targets = targets;
  }

  /** The constant that a called method always returns, or null. */
  Object of(CallSite call, int opcode) {
    List<CallTargets.Target> found = targets.of(call, opcode);
    return found == null || found.size() != 1
        ? null
        : of(found.get(0).className, found.get(0).method);
  }

  /** The constant that the only method of a class always returns, or null. */
  Object of(String className) {
    ClassFacts facts = classes.facts(className);
    MethodFacts only = null;
    for (MethodFacts method : facts == null ? List.<MethodFacts>of() : facts.methods()) {
      if (!method.name().startsWith("<") && !method.isSynthetic()) {
        if (only != null) {
          return null;
        }
        only = method;
      }
    }
    return only == null ? null : of(className, only);
  }

  private Object of(String className, MethodFacts method) {
    MethodNode body = classes.body(className, method);
    Object constant = null;
    for (AbstractInsnNode insn :
        body == null ? new AbstractInsnNode[0] : body.instructions.toArray()) {
      int opcode = insn.getOpcode();
      if (opcode < Opcodes.IRETURN || opcode > Opcodes.ARETURN) {
        continue;
      }
      // A label in between means that another value may arrive there.
      Object one = constant(insn.getPrevious());
      if (one == null || constant != null && !constant.equals(one)) {
        return null;
      }
      constant = one;
    }
    return constant;
  }

  private static Object constant(AbstractInsnNode insn) {
    if (insn == null) {
      return null;
    }
    switch (insn.getOpcode()) {
      case Opcodes.ICONST_0:
      case Opcodes.LCONST_0:
        return 0;
      case Opcodes.ICONST_1:
      case Opcodes.LCONST_1:
        return 1;
      case Opcodes.GETSTATIC:
        return ((FieldInsnNode) insn).name.startsWith("ZERO") ? (Object) 0 : null;
      default:
        return null;
    }
  }
}
