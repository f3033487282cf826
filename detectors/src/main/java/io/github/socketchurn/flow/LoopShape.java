package io.github.socketchurn.flow;

import io.github.socketchurn.bytecode.CallSite;
import io.github.socketchurn.bytecode.Loop;
import io.github.socketchurn.model.Role;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/** What drives a loop: a count, the elements of some data, or nothing but its own will. */
public final class LoopShape {
  private final MethodBody body;
  private final ApiKnowledge knowledge;
  private final Loop loop;
  private final LifeTime life;

  /**
   * The shape of a loop.
   *
   * @param life of the connection that is made in it, or null if that is not in this method
   */
  public LoopShape(MethodBody body, ApiKnowledge knowledge, Loop loop, LifeTime life) {
    this.body = body;
    this.knowledge = knowledge;
    this.loop = loop;
    this.life = life;
  }

  /**
   * Whether each iteration takes another element of some data, or another number of a range. What
   * the connection itself yields is an answer, not data.
   */
  public boolean walksData() {
    for (int i = loop.next(0); i >= 0; i = loop.next(i + 1)) {
      if (body.loops().innermost(i) != loop) {
        continue;
      }
      CallSite call = body.callAt(i);
      boolean isElement = call != null && knowledge.has(Role.ELEMENT, call) && !isAnswer(i);
      if (isElement || counterTestedAt(i) >= 0) {
        return true;
      }
    }
    return false;
  }

  private boolean isAnswer(int index) {
    return life != null && life.isUsedAt(index);
  }

  /** Whether a test of a count ends the loop, whatever the limit. */
  public boolean isCounted() {
    for (int i = loop.next(0); i >= 0; i = loop.next(i + 1)) {
      if (body.loops().innermost(i) == loop && counterTestedAt(i) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** The instruction with the first line of the loop, wherever the compiler put the test. */
  public static int firstInstruction(MethodBody body, Loop loop) {
    int first = loop.header();
    for (int i = loop.next(0); i >= 0; i = loop.next(i + 1)) {
      int line = body.graph().line(i);
      if (line > 0 && (body.graph().line(first) < 0 || line < body.graph().line(first))) {
        first = i;
      }
    }
    return first;
  }

  /**
   * How often an instruction runs while a loop around it runs once, where constants bound it.
   *
   * @param life of the connection that it makes, or null
   */
  public static Long constantBound(
      MethodBody body, ApiKnowledge knowledge, int instruction, Loop outermost, LifeTime life) {
    long product = 1;
    Loop loop = body.loops().innermost(instruction);
    while (loop != null) {
      Long bound = new LoopShape(body, knowledge, loop, life).constantBound();
      if (bound == null) {
        return null;
      }
      product *= bound;
      loop = loop == outermost ? null : loop.parent();
    }
    return product;
  }

  /** The number of iterations where constants bound it, else null. */
  public Long constantBound() {
    Long least = null;
    for (int i = loop.next(0); i >= 0; i = loop.next(i + 1)) {
      int counter = body.loops().innermost(i) == loop ? counterTestedAt(i) : -1;
      Long bound = counter < 0 ? null : boundOf(i, counter);
      if (bound != null && (least == null || bound < least)) {
        least = bound;
      }
    }
    return least;
  }

  /** The local variable that an exit test compares and the loop counts, or -1. */
  private int counterTestedAt(int index) {
    AbstractInsnNode insn = body.graph().instruction(index);
    if (!(insn instanceof JumpInsnNode) || !leavesLoop(index)) {
      return -1;
    }
    List<Value> operands = testedValues(insn.getOpcode(), index);
    if (operands == null) {
      return -1;
    }
    for (Value value : operands) {
      int counter = counterOf(value);
      if (counter >= 0) {
        return counter;
      }
    }
    return -1;
  }

  private boolean leavesLoop(int index) {
    for (int target : body.graph().successors(index)) {
      if (!loop.contains(target)) {
        return true;
      }
    }
    return false;
  }

  private List<Value> testedValues(int opcode, int index) {
    if (opcode >= Opcodes.IF_ICMPEQ && opcode <= Opcodes.IF_ICMPLE) {
      return body.values().operands(index, 2);
    }
    return opcode >= Opcodes.IFEQ && opcode <= Opcodes.IFLE
        ? body.values().operands(index, 1)
        : null;
  }

  private int counterOf(Value value) {
    boolean varies = value.kind() == Value.Kind.PHI || value.kind() == Value.Kind.INCREMENT;
    if (!varies || !loop.contains(value.site())) {
      return -1;
    }
    if (value.kind() == Value.Kind.INCREMENT) {
      return ((IincInsnNode) body.graph().instruction(value.site())).var;
    }
    return value.slot() < body.graph().method().maxLocals && incrementOf(value.slot()) != null
        ? value.slot()
        : -1;
  }

  /** The only increment of a local variable in the loop, or null. */
  private IincInsnNode incrementOf(int local) {
    IincInsnNode found = null;
    for (int i = loop.next(0); i >= 0; i = loop.next(i + 1)) {
      AbstractInsnNode insn = body.graph().instruction(i);
      if (insn instanceof IincInsnNode && ((IincInsnNode) insn).var == local) {
        if (found != null) {
          return null;
        }
        found = (IincInsnNode) insn;
      }
    }
    return found;
  }

  private Long boundOf(int test, int counter) {
    IincInsnNode increment = incrementOf(counter);
    Integer start = startOf(counter);
    Integer limit = limitOf(test);
    if (increment == null
        || start == null
        || limit == null
        || !new Stores(body, loop).toInteger(counter).isEmpty()) {
      return null;
    }
    long distance = increment.incr > 0 ? (long) limit - start : (long) start - limit;
    long step = Math.abs((long) increment.incr);
    boolean inclusive = continuesOnEquality(test);
    return Math.max(0, (distance + (inclusive ? step : step - 1)) / step);
  }

  /** Whether the loop goes on when the counter equals its limit. */
  private boolean continuesOnEquality(int test) {
    int opcode = body.graph().instruction(test).getOpcode();
    boolean jumpsOnEquality =
        opcode == Opcodes.IFEQ
            || opcode == Opcodes.IF_ICMPEQ
            || opcode == Opcodes.IFLE
            || opcode == Opcodes.IFGE
            || opcode == Opcodes.IF_ICMPLE
            || opcode == Opcodes.IF_ICMPGE;
    int target = body.graph().indexOf(((JumpInsnNode) body.graph().instruction(test)).label);
    return loop.contains(target) == jumpsOnEquality;
  }

  private Integer limitOf(int test) {
    int opcode = body.graph().instruction(test).getOpcode();
    List<Value> operands = testedValues(opcode, test);
    if (operands.size() == 1) {
      return 0;
    }
    Value limit = counterOf(operands.get(0)) >= 0 ? operands.get(1) : operands.get(0);
    if (limit.integer() != null) {
      return limit.integer();
    }
    return lengthOfNewArray(limit);
  }

  /** The length of an array that the method itself makes with a constant size, or null. */
  private Integer lengthOfNewArray(Value length) {
    Value array = operandOf(length, Opcodes.ARRAYLENGTH);
    Value size = array == null ? null : operandOf(array, Opcodes.ANEWARRAY);
    if (array != null && size == null) {
      size = operandOf(array, Opcodes.NEWARRAY);
    }
    return size == null ? null : size.integer();
  }

  private Value operandOf(Value result, int opcode) {
    if (result.kind() != Value.Kind.RESULT
        || body.graph().instruction(result.site()).getOpcode() != opcode) {
      return null;
    }
    List<Value> operands = body.values().operands(result.site(), 1);
    return operands == null ? null : operands.get(0);
  }

  /** What a counter holds when the loop is entered, if that is one constant. */
  private Integer startOf(int local) {
    Integer start = null;
    for (int i = 0; i < body.graph().size(); i++) {
      if (loop.contains(i) || !body.values().isReached(i) || !entersLoop(i)) {
        continue;
      }
      Integer value = valueAfter(i, local).integer();
      if (value == null || start != null && !start.equals(value)) {
        return null;
      }
      start = value;
    }
    return start;
  }

  private boolean entersLoop(int index) {
    for (int target : body.graph().successors(index)) {
      if (loop.contains(target)) {
        return true;
      }
    }
    return false;
  }

  private Value valueAfter(int index, int local) {
    AbstractInsnNode insn = body.graph().instruction(index);
    if (insn.getOpcode() == Opcodes.ISTORE && ((VarInsnNode) insn).var == local) {
      return body.values().operands(index, 1).get(0);
    }
    return body.values().local(index, local);
  }
}
