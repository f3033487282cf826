package io.github.socketchurn.flow;

import io.github.socketchurn.bytecode.CallSite;
import io.github.socketchurn.bytecode.Dominators;
import io.github.socketchurn.bytecode.InstructionGraph;
import io.github.socketchurn.bytecode.Liveness;
import io.github.socketchurn.bytecode.LoopForest;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.stream.IntStream;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** One method made ready for analysis: graph, dominators, loops, liveness and values. */
public final class MethodBody {
  private final String className;
  private final InstructionGraph graph;
  private final Dominators dominators;
  private LoopForest loops;
  private Liveness liveness;
  private final ValueFlow values;
  private final ApiKnowledge knowledge;
  private final Callees callees;
  private ExceptionEdges exceptions;
  private int[] reachedCalls;

  /**
   * Prepares a method.
   *
   * @param className internal name of its class
   * @param budget pays for the analysis
   * @throws BudgetExceededException if the method is too large
   */
  public MethodBody(
      String className, MethodNode method, ApiKnowledge knowledge, Callees callees, Budget budget) {
    this.className = className;
    budget.spendOnFrames(method.instructions.size(), method.maxLocals);
    this.graph = new InstructionGraph(method);
    this.dominators = new Dominators(graph);
    this.values = new ValueFlow(graph, dominators, className, budget);
    this.knowledge = knowledge;
    this.callees = callees;
  }

  public String className() {
    return className;
  }

  public InstructionGraph graph() {
    return graph;
  }

  public Dominators dominators() {
    return dominators;
  }

  /** Computed on first use: what a method may throw is asked for more often than its loops. */
  public LoopForest loops() {
    if (loops == null) {
      loops = new LoopForest(graph, dominators);
    }
    return loops;
  }

  /** Computed on first use. */
  public Liveness liveness() {
    if (liveness == null) {
      liveness = new Liveness(graph);
    }
    return liveness;
  }

  public ValueFlow values() {
    return values;
  }

  /** The likeliest exception that leaves the method; NONE if it cannot fail in practice. */
  public Cause failure() {
    return exceptions().likeliestExit();
  }

  /** Whether an instruction throws something that no handler has caught before. */
  public boolean throwsOnPurpose(int index) {
    return index >= 0
        && graph.instruction(index).getOpcode() == Opcodes.ATHROW
        && !exceptions().isRethrow(index);
  }

  /** Whether what an ATHROW throws may come of the exception of a call, by way of its handlers. */
  public boolean mayPassOn(int call, int thrower) {
    return exceptions.mayPassOn(call, thrower);
  }

  /** The instructions that control can reach once a call has succeeded. */
  public BitSet afterSuccessOf(int call) {
    BitSet reached = new BitSet();
    Deque<Integer> work = new ArrayDeque<>();
    for (int next : graph.successors(call)) {
      work.push(next);
    }
    while (!work.isEmpty()) {
      int index = work.pop();
      if (!reached.get(index) && values.isReached(index)) {
        reached.set(index);
        for (int next : graph.allSuccessors(index)) {
          work.push(next);
        }
      }
    }
    return reached;
  }

  /** Whether what the method yields may be what a field held before. */
  public boolean mayYieldField() {
    MeetingInputs meetings = new MeetingInputs(graph, values);
    for (int i = 0; i < graph.size(); i++) {
      if (graph.instruction(i).getOpcode() != Opcodes.ARETURN || !values.isReached(i)) {
        continue;
      }
      for (Value value : meetings.leavesOf(values.operands(i, 1).get(0))) {
        if (value.kind() == Value.Kind.RESULT && readsOldField(value.site())) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean readsOldField(int place) {
    if (!(graph.instruction(place) instanceof FieldInsnNode)) {
      return false;
    }
    FieldInsnNode read = (FieldInsnNode) graph.instruction(place);
    for (int i = 0; i < graph.size(); i++) {
      int opcode = graph.instruction(i).getOpcode();
      if ((opcode == Opcodes.PUTFIELD || opcode == Opcodes.PUTSTATIC)
          && ((FieldInsnNode) graph.instruction(i)).name.equals(read.name)
          && dominators.dominates(i, place)) {
        return false;
      }
    }
    return true;
  }

  /** Computed on first use: it asks what all callees may throw, and their callees in turn. */
  ExceptionEdges exceptions() {
    if (exceptions == null) {
      exceptions = new ExceptionEdges(className, graph, values, knowledge, callees);
    }
    return exceptions;
  }

  /** The method that an instruction calls, or null if it is no ordinary call. */
  public CallSite callAt(int index) {
    AbstractInsnNode insn = graph.instruction(index);
    if (!(insn instanceof MethodInsnNode)) {
      return null;
    }
    MethodInsnNode call = (MethodInsnNode) insn;
    return new CallSite(call.owner, call.name, call.desc);
  }

  /**
   * Whether an instruction calls the helper that javac 9 and 10 put into each class for
   * try-with-resources: {@code $closeResource(Throwable, AutoCloseable)}.
   */
  public boolean isSyntheticClose(int index) {
    AbstractInsnNode insn = graph.instruction(index);
    return insn.getOpcode() == Opcodes.INVOKESTATIC
        && ((MethodInsnNode) insn).name.equals("$closeResource");
  }

  /** The places of the calls that control can reach. */
  public int[] reachedCalls() {
    if (reachedCalls == null) {
      reachedCalls =
          IntStream.range(0, graph.size())
              .filter(i -> graph.instruction(i) instanceof MethodInsnNode && values().isReached(i))
              .toArray();
    }
    return reachedCalls;
  }
}
