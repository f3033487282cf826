package io.github.socketchurn.flow;

import io.github.socketchurn.bytecode.CallSite;
import io.github.socketchurn.model.Model;
import java.util.List;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;

/**
 * What becomes of a client that a lambda captures. A lambda that only works with it, and runs before
 * the call that it is given to comes back, keeps nothing.
 */
final class LambdaCaptures {
  private final Callees callees;

  LambdaCaptures(Callees callees) {
    this.callees = callees;
  }

  /** The effect of making a lambda that captures a client. */
  CallEffect of(InvokeDynamicInsnNode insn, List<Value> captured) {
    Handle body = bodyOf(insn);
    if (body == null) {
      return CallEffect.KEEPS;
    }
    int receivers = body.getTag() == Opcodes.H_INVOKESTATIC ? 0 : 1;
    int opcode = receivers == 0 ? Opcodes.INVOKESTATIC : Opcodes.INVOKESPECIAL;
    CallSite call = new CallSite(body.getOwner(), body.getName(), body.getDesc());
    boolean uses = false;
    for (int k = 0; k < captured.size(); k++) {
      if (!captured.get(k).isAliasOrDerived()) {
        continue;
      }
      ParameterSummary summary =
          captured.get(k).isAlias() && k >= receivers
              ? callees.parameter(call, opcode, k - receivers)
              : null;
      if (summary == null || summary.fate() != ParameterSummary.Fate.OPEN) {
        return CallEffect.KEEPS;
      }
      uses |= summary.uses();
    }
    return CallEffect.yields(Value.HOLDER).using(uses);
  }

  private static Handle bodyOf(InvokeDynamicInsnNode insn) {
    boolean isKnown = insn.bsmArgs.length > 1 && insn.bsmArgs[1] instanceof Handle;
    return isKnown ? (Handle) insn.bsmArgs[1] : null;
  }

  /** Whether a row says that a lambda is run before the call comes back. */
  static boolean runsAtOnce(Model row) {
    return !row.is("async", "yes") && !row.is("lazy", "yes") && !row.is("kind", "cache");
  }
}
