package io.github.socketchurn.rule;

import io.github.socketchurn.bytecode.CallSite;
import org.objectweb.asm.Handle;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;

/** The methods behind lambdas and method references. */
final class Lambdas {
  private static final int IMPLEMENTATION = 1;

  private Lambdas() {}

  /** The method that a lambda runs, or null if the instruction makes no lambda. */
  static CallSite bodyOf(InvokeDynamicInsnNode insn) {
    if (insn.bsmArgs.length <= IMPLEMENTATION
        || !(insn.bsmArgs[IMPLEMENTATION] instanceof Handle)) {
      return null;
    }
    Handle body = (Handle) insn.bsmArgs[IMPLEMENTATION];
    return new CallSite(body.getOwner(), body.getName(), body.getDesc());
  }
}
