package io.github.socketchurn.flow;

import io.github.socketchurn.bytecode.InstructionGraph;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;

/** Which instructions run if some values are known: branches that they rule out are not taken. */
public final class ReachableCode {
  private ReachableCode() {}

  /**
   * The instructions that control can reach.
   *
   * @param integers yields the constant that stands for a value, or null
   */
  public static BitSet of(MethodBody body, Function<Value, Integer> integers) {
    InstructionGraph graph = body.graph();
    BitSet reached = new BitSet();
    Deque<Integer> work = new ArrayDeque<>();
    work.push(0);
    while (!work.isEmpty()) {
      int index = work.pop();
      if (index >= graph.size() || reached.get(index) || !body.values().isReached(index)) {
        continue;
      }
      reached.set(index);
      Boolean taken = taken(body, index, integers);
      if (taken == null) {
        for (int target : graph.allSuccessors(index)) {
          work.push(target);
        }
      } else {
        JumpInsnNode jump = (JumpInsnNode) graph.instruction(index);
        work.push(taken ? graph.indexOf(jump.label) : index + 1);
      }
    }
    return reached;
  }

  /** Whether a conditional jump is taken; null if that is open, or if it is none. */
  private static Boolean taken(MethodBody body, int index, Function<Value, Integer> integers) {
    AbstractInsnNode insn = body.graph().instruction(index);
    int opcode = insn.getOpcode();
    if (!(insn instanceof JumpInsnNode) || opcode == Opcodes.GOTO) {
      return null;
    }
    boolean compares = opcode >= Opcodes.IF_ICMPEQ && opcode <= Opcodes.IF_ACMPNE;
    List<Value> operands = body.values().operands(index, compares ? 2 : 1);
    if (operands == null) {
      return null;
    }
    Value first = known(operands.get(0), integers);
    return Conditions.evaluate(opcode, first, compares ? known(operands.get(1), integers) : null);
  }

  private static Value known(Value value, Function<Value, Integer> integers) {
    Integer constant = integers.apply(value);
    return constant == null ? value : Value.constant(constant);
  }
}
