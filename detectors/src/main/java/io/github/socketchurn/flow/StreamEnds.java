package io.github.socketchurn.flow;

import io.github.socketchurn.bytecode.InstructionGraph;
import java.util.BitSet;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/**
 * Notices the branch on which a stream has been read to its end: {@code read} below zero, {@code
 * readLine} null, {@code hasNext} false, {@code exhausted} true.
 */
final class StreamEnds {
  private final InstructionGraph graph;
  private final BitSet reads = new BitSet();
  private final BitSet questions = new BitSet();

  StreamEnds(InstructionGraph graph) {
    this.graph = graph;
  }

  /** Notes a call that reads from the tracked stream. */
  void note(AbstractInsnNode insn, List<Value> operands) {
    if (!(insn instanceof MethodInsnNode) || operands.isEmpty() || !isStream(operands.get(0))) {
      return;
    }
    String name = ((MethodInsnNode) insn).name;
    if (name.startsWith("read") || name.startsWith("hasNext")) {
      reads.set(graph.indexOf(insn));
    } else if (name.equals("exhausted")) {
      questions.set(graph.indexOf(insn));
    }
  }

  /** An object of the program around the stream is read to its end when the stream is. */
  private static boolean isStream(Value value) {
    return value.isAlias() || value.kind() == Value.Kind.OWNER;
  }

  /** Whether a call reads from the stream: if that fails, the connection below is given up. */
  boolean isRead(int index) {
    return reads.get(index);
  }

  /**
   * Whether a branch is taken only at the end of the stream.
   *
   * @param taken whether the jump is taken on the branch
   */
  boolean isEnd(int jump, PathState before, boolean taken) {
    if (reads.isEmpty() && questions.isEmpty()) {
      return false;
    }
    int opcode = graph.instruction(jump).getOpcode();
    boolean compares = opcode >= Opcodes.IF_ICMPEQ && opcode <= Opcodes.IF_ACMPNE;
    List<Value> operands = Operands.top(before.frame, compares ? 2 : 1);
    boolean isReversed = compares && operands.get(0).integer() != null;
    Value tested = operands.get(isReversed ? 1 : 0);
    if (tested.kind() == Value.Kind.RESULT && questions.get(tested.site())) {
      return opcode == (taken ? Opcodes.IFNE : Opcodes.IFEQ);
    }
    if (tested.kind() != Value.Kind.RESULT || !reads.get(tested.site())) {
      return false;
    }
    if (compares) {
      Integer other = operands.get(isReversed ? 0 : 1).integer();
      return other != null && isEnd(isReversed ? reversed(opcode) : opcode, other, taken);
    }
    boolean isQuestion = ((MethodInsnNode) graph.instruction(tested.site())).desc.endsWith(")Z");
    switch (opcode) {
      case Opcodes.IFNULL:
      case Opcodes.IFLT:
      case Opcodes.IFLE:
        return taken;
      case Opcodes.IFNONNULL:
      case Opcodes.IFGE:
      case Opcodes.IFGT:
        return !taken;
      case Opcodes.IFEQ:
        return isQuestion && taken;
      case Opcodes.IFNE:
        return isQuestion && !taken;
      default:
        return false;
    }
  }

  /** Whether the outcome of comparing what was read with a number leaves nothing but the end. */
  private static boolean isEnd(int opcode, int other, boolean taken) {
    switch (opcode) {
      case Opcodes.IF_ICMPEQ:
        return other == -1 && taken;
      case Opcodes.IF_ICMPNE:
        return other == -1 && !taken;
      case Opcodes.IF_ICMPLE:
        return (other == -1 || other == 0) && taken;
      case Opcodes.IF_ICMPGT:
        return (other == -1 || other == 0) && !taken;
      case Opcodes.IF_ICMPLT:
        return (other == 0 || other == 1) && taken;
      case Opcodes.IF_ICMPGE:
        return (other == 0 || other == 1) && !taken;
      default:
        return false;
    }
  }

  /** The comparison with its operands the other way round. */
  private static int reversed(int opcode) {
    switch (opcode) {
      case Opcodes.IF_ICMPLE:
        return Opcodes.IF_ICMPGE;
      case Opcodes.IF_ICMPGE:
        return Opcodes.IF_ICMPLE;
      case Opcodes.IF_ICMPLT:
        return Opcodes.IF_ICMPGT;
      case Opcodes.IF_ICMPGT:
        return Opcodes.IF_ICMPLT;
      default:
        return opcode;
    }
  }
}
