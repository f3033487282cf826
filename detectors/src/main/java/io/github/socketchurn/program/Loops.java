package io.github.socketchurn.program;

import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** A quick look for loops that needs no graph. */
final class Loops {
  private Loops() {}

  /** Whether a method jumps backwards anywhere. */
  static boolean mayHave(MethodNode method) {
    for (int i = 0; i < method.instructions.size(); i++) {
      AbstractInsnNode insn = method.instructions.get(i);
      if (insn instanceof JumpInsnNode
          && method.instructions.indexOf(((JumpInsnNode) insn).label) < i) {
        return true;
      }
    }
    return false;
  }
}
