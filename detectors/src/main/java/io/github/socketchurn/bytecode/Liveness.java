package io.github.socketchurn.bytecode;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/** Which local variables may still be read after a point, exception edges included. */
public final class Liveness {
  private final BitSet[] liveBefore;

  public Liveness(InstructionGraph graph) {
    int size = graph.size();
    liveBefore = new BitSet[size];
    for (int i = 0; i < size; i++) {
      liveBefore[i] = new BitSet();
    }
    solve(graph, Predecessors.of(graph));
  }

  private void solve(InstructionGraph graph, Predecessors predecessors) {
    Deque<Integer> work = new ArrayDeque<>();
    boolean[] queued = new boolean[graph.size()];
    for (int i = 0; i < graph.size(); i++) {
      work.push(i);
      queued[i] = true;
    }
    while (!work.isEmpty()) {
      int node = work.pop();
      queued[node] = false;
      BitSet live = new BitSet();
      for (int target : graph.allSuccessors(node)) {
        live.or(liveBefore[target]);
      }
      transfer(graph.instruction(node), live);
      if (!live.equals(liveBefore[node])) {
        liveBefore[node] = live;
        for (int predecessor : predecessors.of(node)) {
          if (!queued[predecessor]) {
            queued[predecessor] = true;
            work.push(predecessor);
          }
        }
      }
    }
  }

  private static void transfer(AbstractInsnNode insn, BitSet live) {
    int opcode = insn.getOpcode();
    if (opcode >= Opcodes.ILOAD && opcode <= Opcodes.ALOAD) {
      live.set(((VarInsnNode) insn).var);
    } else if (opcode >= Opcodes.ISTORE && opcode <= Opcodes.ASTORE) {
      live.clear(((VarInsnNode) insn).var);
    } else if (insn instanceof IincInsnNode) {
      live.set(((IincInsnNode) insn).var);
    }
  }

  /** Whether the value of a local variable may be read at or after an instruction. */
  public boolean isLive(int local, int instruction) {
    return liveBefore[instruction].get(local);
  }
}
