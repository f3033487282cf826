package io.github.socketchurn.flow;

import io.github.socketchurn.bytecode.CallSite;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/**
 * The objects that a method makes and that nobody else holds: they are called and returned, but
 * neither passed on nor stored. What is put into such an object is still in the method's hands.
 */
final class LocalObjects {
  private static final int LONGEST_CHAIN = 50;

  private final MethodBody body;
  private final Callees callees;
  private final Map<Integer, Boolean> escaping = new HashMap<>();

  LocalObjects(MethodBody body, Callees callees) {
    this.body = body;
    this.callees = callees;
  }

  /** Internal name of the exact class of such an object, or null if a value is none. */
  String classOf(Value value) {
    Value root = rootOf(value);
    if (root == null || escaping.computeIfAbsent(root.site(), this::escapes)) {
      return null;
    }
    return body.callAt(root.site()).owner();
  }

  /** The construction behind a value, through calls that yield their receiver; or null. */
  private Value rootOf(Value value) {
    Value current = value;
    for (int k = 0; k < LONGEST_CHAIN; k++) {
      CallSite call = current.kind() == Value.Kind.RESULT ? body.callAt(current.site()) : null;
      if (call == null) {
        return null;
      }
      if (call.name().equals("<init>")) {
        return current;
      }
      int opcode = body.graph().instruction(current.site()).getOpcode();
      if (opcode == Opcodes.INVOKESTATIC || !yieldsReceiver(call, opcode)) {
        return null;
      }
      current = CallArguments.of(body, current.site(), CallArguments.RECEIVER);
    }
    return null;
  }

  private boolean yieldsReceiver(CallSite call, int opcode) {
    if (!call.descriptor().endsWith(")L" + call.owner() + ";")) {
      return false;
    }
    ParameterSummary summary = callees.parameter(call, opcode, Passing.by(CallArguments.RECEIVER));
    return summary != null && summary.isOnly(Ending.Fate.RETURNED);
  }

  private boolean escapes(int site) {
    for (int i = 0; i < body.graph().size(); i++) {
      if (body.values().isReached(i) && givesAway(i, site)) {
        return true;
      }
    }
    return false;
  }

  private boolean givesAway(int index, int site) {
    AbstractInsnNode insn = body.graph().instruction(index);
    int opcode = insn.getOpcode();
    if (opcode == Opcodes.PUTFIELD || opcode == Opcodes.PUTSTATIC || opcode == Opcodes.AASTORE) {
      return isMadeAt(body.values().operands(index, 1), 0, site);
    }
    if (!(insn instanceof MethodInsnNode) && !(insn instanceof InvokeDynamicInsnNode)) {
      return false;
    }
    boolean hasReceiver = insn instanceof MethodInsnNode && opcode != Opcodes.INVOKESTATIC;
    List<Value> operands = body.values().operands(index, Operands.count(insn));
    return isMadeAt(operands, hasReceiver ? 1 : 0, site);
  }

  private boolean isMadeAt(List<Value> operands, int first, int site) {
    if (operands == null) {
      return true;
    }
    for (int k = first; k < operands.size(); k++) {
      Value value = operands.get(k);
      if (value.kind() == Value.Kind.RESULT) {
        Value root = rootOf(value);
        if (root != null && root.site() == site) {
          return true;
        }
      }
    }
    return false;
  }
}
