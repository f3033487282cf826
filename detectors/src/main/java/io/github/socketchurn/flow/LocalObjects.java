package io.github.socketchurn.flow;

import io.github.socketchurn.bytecode.CallSite;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/**
 * The objects that a method makes and that nobody else holds: they are called and returned, but
 * neither passed on nor stored. What is put into such an object is still in the method's hands.
 */
public final class LocalObjects {
  private static final int LONGEST_CHAIN = 50;

  private final MethodBody body;
  private final Callees callees;
  private final Map<Integer, Boolean> escaping = new HashMap<>();

  public LocalObjects(MethodBody body, Callees callees) {
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

  /**
   * Where the receiver of a call is made, if the method neither passes it on nor yields it.
   *
   * @return the call of its constructor, or -1
   */
  public int receiverMadeAt(int call) {
    Value receiver = CallArguments.of(body, call, CallArguments.RECEIVER);
    if (classOf(receiver) == null) {
      return -1;
    }
    int site = rootOf(receiver).site();
    return ValueUses.isReturned(body, site) ? -1 : site;
  }

  /** Whether the method has made an object, and puts it into no field. */
  boolean isMadeHere(Value value) {
    CallSite maker = value.kind() == Value.Kind.RESULT ? body.callAt(value.site()) : null;
    return maker != null
        && maker.name().equals("<init>")
        && ValueUses.fieldOf(body, value.site()) == null;
  }

  /** Whether a call is made on the object whose method runs. */
  public boolean isOwnCall(int call) {
    boolean isInstance = (body.graph().method().access & Opcodes.ACC_STATIC) == 0;
    Value receiver = CallArguments.of(body, call, CallArguments.RECEIVER);
    return isInstance && receiver.kind() == Value.Kind.PARAMETER && receiver.site() == 0;
  }

  /** The field of the object whose method runs that is given what an instruction makes, or null. */
  public String ownFieldOf(int site) {
    boolean isInstance = (body.graph().method().access & Opcodes.ACC_STATIC) == 0;
    for (int i = 0; isInstance && i < body.graph().size(); i++) {
      if (body.graph().instruction(i).getOpcode() != Opcodes.PUTFIELD) {
        continue;
      }
      List<Value> operands = body.values().operands(i, 2);
      if (operands != null
          && operands.get(0).kind() == Value.Kind.PARAMETER
          && operands.get(0).site() == 0
          && operands.get(1).kind() == Value.Kind.RESULT
          && operands.get(1).site() == site) {
        return ((FieldInsnNode) body.graph().instruction(i)).name;
      }
    }
    return null;
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
    // A builder may declare that it yields one of its superclasses.
    if (call.descriptor().charAt(call.descriptor().indexOf(')') + 1) != 'L') {
      return false;
    }
    ParameterSummary summary = callees.parameter(call, opcode, Passing.by(CallArguments.RECEIVER));
    return summary != null && summary.isOnly(Ending.Fate.RETURNED);
  }

  private boolean escapes(int site) {
    for (int i = 0; i < body.graph().size(); i++) {
      if (body.values().isReached(i) && (givesAway(i, site) || givesItselfAway(i, site))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a method of the object passes it on, as one that registers a listener does. */
  private boolean givesItselfAway(int index, int site) {
    CallSite call = body.callAt(index);
    int opcode = body.graph().instruction(index).getOpcode();
    if (call == null || opcode == Opcodes.INVOKESTATIC) {
      return false;
    }
    Value root = rootOf(CallArguments.of(body, index, CallArguments.RECEIVER));
    if (index != site && (root == null || root.site() != site)) {
      return false;
    }
    ParameterSummary summary = callees.parameter(call, opcode, Passing.by(CallArguments.RECEIVER));
    return summary != null && summary.mayKeep();
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
