package io.github.socketchurn.flow;

import io.github.socketchurn.bytecode.CallSite;
import io.github.socketchurn.bytecode.Loop;
import io.github.socketchurn.model.Role;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;

/** Tells whether values change with the iterations of one loop. */
public final class LoopVariation {
  /** How far back a value is traced; addresses are seldom built in more steps. */
  private static final int DEPTH = 12;

  private final MethodBody body;
  private final ApiKnowledge knowledge;
  private final Loop loop;
  private final boolean lenient;

  public LoopVariation(MethodBody body, ApiKnowledge knowledge, Loop loop) {
    this(body, knowledge, loop, false);
  }

  private LoopVariation(MethodBody body, ApiKnowledge knowledge, Loop loop, boolean lenient) {
    this.body = body;
    this.knowledge = knowledge;
    this.loop = loop;
    this.lenient = lenient;
  }

  /**
   * The same for the targets of retries: a getter yields the same each time, and a round robin
   * comes back to the same.
   */
  public LoopVariation ofTargets() {
    return new LoopVariation(body, knowledge, loop, true);
  }

  public Variation of(Value value) {
    return of(value, DEPTH);
  }

  private Variation of(Value value, int depth) {
    switch (value.kind()) {
      case NULL:
      case CONSTANT:
      case PARAMETER:
        return Variation.FIXED;
      case INCREMENT:
        return loop.contains(value.site()) ? Variation.CHANGING : Variation.FIXED;
      case PHI:
        return ofPhi(value);
      case RESULT:
        return loop.contains(value.site()) ? ofResult(value.site(), depth) : Variation.FIXED;
      default:
        return Variation.UNKNOWN;
    }
  }

  private Variation ofPhi(Value value) {
    if (!loop.contains(value.site())) {
      return Variation.FIXED;
    }
    for (int i = loop.next(0); i >= 0; i = loop.next(i + 1)) {
      AbstractInsnNode insn = body.graph().instruction(i);
      if (insn instanceof IincInsnNode && ((IincInsnNode) insn).var == value.slot()) {
        return Variation.CHANGING;
      }
    }
    return Variation.UNKNOWN;
  }

  private Variation ofResult(int site, int depth) {
    if (depth == 0) {
      return Variation.UNKNOWN;
    }
    AbstractInsnNode insn = body.graph().instruction(site);
    CallSite call = body.callAt(site);
    if (call != null) {
      return ofCall(site, call, Operands.count(insn), depth);
    }
    if (insn instanceof InvokeDynamicInsnNode) {
      return ofOperands(site, Operands.count(insn), depth);
    }
    if (insn.getOpcode() == Opcodes.GETSTATIC || insn.getOpcode() == Opcodes.GETFIELD) {
      return ofField((FieldInsnNode) insn, site, depth);
    }
    if (lenient && insn.getOpcode() == Opcodes.AALOAD && isRoundRobin(site, 2)) {
      return Variation.FIXED;
    }
    return ofOperands(site, Operands.ofExpression(insn.getOpcode()), depth);
  }

  private Variation ofCall(int site, CallSite call, int count, int depth) {
    if (lenient && (isGetter(call, count) || isRoundRobin(site, count))) {
      return ofOperands(site, 1, depth);
    }
    if (knowledge.has(Role.ELEMENT, call)) {
      return Variation.CHANGING;
    }
    Variation operands = ofOperands(site, count, depth);
    boolean isPure = knowledge.has(Role.ADDRESS, call) || isBuiltFromArguments(call);
    return isPure || operands == Variation.CHANGING ? operands : Variation.UNKNOWN;
  }

  /** An object that is made of nothing is filled later, nobody knows with what. */
  static boolean isBuiltFromArguments(CallSite call) {
    return call.name().equals("<init>") && !call.descriptor().equals("()V");
  }

  private static boolean isGetter(CallSite call, int count) {
    return count == 1 && call.name().startsWith("get") && !call.descriptor().endsWith(")V");
  }

  /** Whether the last operand is an index that wraps around. */
  private boolean isRoundRobin(int site, int count) {
    List<Value> operands = count < 2 ? null : body.values().operands(site, count);
    return operands != null && isWrapped(operands.get(count - 1));
  }

  private boolean isWrapped(Value value) {
    return value.kind() == Value.Kind.PHI && loop.contains(value.site())
        ? isWrappedLocal(value.slot())
        : isRemainder(value);
  }

  private boolean isRemainder(Value value) {
    return value.kind() == Value.Kind.RESULT
        && body.graph().instruction(value.site()).getOpcode() == Opcodes.IREM;
  }

  private boolean isWrappedLocal(int local) {
    List<Integer> stores = new Stores(body, loop).toInteger(local);
    List<Value> stored = stores.isEmpty() ? null : body.values().operands(stores.get(0), 1);
    return stored != null && isRemainder(stored.get(0));
  }

  private Variation ofField(FieldInsnNode field, int site, int depth) {
    if (!new Stores(body, loop).to(field).isEmpty()) {
      return Variation.UNKNOWN;
    }
    return field.getOpcode() == Opcodes.GETSTATIC ? Variation.FIXED : ofOperands(site, 1, depth);
  }

  private Variation ofOperands(int site, int count, int depth) {
    List<Value> operands = count < 0 ? null : body.values().operands(site, count);
    if (operands == null) {
      return Variation.UNKNOWN;
    }
    Variation all = Variation.FIXED;
    for (Value operand : operands) {
      // The object under construction varies no more than the arguments of its constructor.
      if (operand.kind() != Value.Kind.UNINITIALISED) {
        all = all.and(of(operand, depth - 1));
      }
    }
    return all;
  }
}
