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

  /** What is put into arrays is traced less far: each may have many sources. */
  private static final int ARRAYS = 3;

  /** An array, an index and the element. */
  private static final int ELEMENT_STORE = 3;

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

  /**
   * An array that the loop makes changes with what is put into it before it is used; otherwise
   * nobody can tell.
   */
  private Variation ofNewArray(int array, int use, int depth) {
    for (int i = loop.next(array); i >= 0 && i < use; i = loop.next(i + 1)) {
      for (Value filling : fillings(i, array)) {
        if (of(filling, depth / ARRAYS) == Variation.CHANGING) {
          return Variation.CHANGING;
        }
      }
    }
    return Variation.UNKNOWN;
  }

  private boolean isNewArray(Value value) {
    if (value.kind() != Value.Kind.RESULT || !loop.contains(value.site())) {
      return false;
    }
    int opcode = body.graph().instruction(value.site()).getOpcode();
    return opcode == Opcodes.ANEWARRAY || opcode == Opcodes.NEWARRAY;
  }

  /** What an instruction may put into an array: an element, or what a call takes beside it. */
  private List<Value> fillings(int index, int array) {
    AbstractInsnNode insn = body.graph().instruction(index);
    boolean isStore = insn.getOpcode() >= Opcodes.IASTORE && insn.getOpcode() <= Opcodes.SASTORE;
    int count = isStore ? ELEMENT_STORE : Operands.count(insn);
    List<Value> operands = count < 2 ? null : body.values().operands(index, count);
    boolean isFilled =
        operands != null
            && operands.stream()
                .anyMatch(one -> one.kind() == Value.Kind.RESULT && one.site() == array);
    if (!isFilled) {
      return List.of();
    }
    return isStore ? operands.subList(ELEMENT_STORE - 1, ELEMENT_STORE) : operands;
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
      if (isNewArray(operand)) {
        all = all.and(ofNewArray(operand.site(), site, depth));
      } else if (operand.kind() != Value.Kind.UNINITIALISED) {
        all = all.and(of(operand, depth - 1));
      }
    }
    return all;
  }
}
