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
    if (!(insn instanceof MethodInsnNode) || operands.isEmpty() || !operands.get(0).isAlias()) {
      return;
    }
    String name = ((MethodInsnNode) insn).name;
    if (name.startsWith("read") || name.startsWith("hasNext")) {
      reads.set(graph.indexOf(insn));
    } else if (name.equals("exhausted")) {
      questions.set(graph.indexOf(insn));
    }
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
    Value tested = operands.get(0);
    if (tested.kind() == Value.Kind.RESULT && questions.get(tested.site())) {
      return opcode == (taken ? Opcodes.IFNE : Opcodes.IFEQ);
    }
    if (tested.kind() != Value.Kind.RESULT || !reads.get(tested.site())) {
      return false;
    }
    Integer other = compares ? operands.get(1).integer() : Integer.valueOf(0);
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
      case Opcodes.IF_ICMPEQ:
        return other != null && other == -1 && taken;
      case Opcodes.IF_ICMPNE:
        return other != null && other == -1 && !taken;
      default:
        return false;
    }
  }
}
