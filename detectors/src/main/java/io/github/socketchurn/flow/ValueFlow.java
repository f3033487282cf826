package io.github.socketchurn.flow;

import io.github.socketchurn.bytecode.Dominators;
import io.github.socketchurn.bytecode.InstructionGraph;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.Frame;

/**
 * The values that flow through a method, one joined frame for each instruction. Where different
 * values meet the result names the meeting place, so the lattice has height three and the fixed
 * point is reached in a few rounds.
 */
public final class ValueFlow {
  private static final int ENTRY = -1;

  private final InstructionGraph graph;
  private final Frame<Value>[] frames;
  private final ValueInterpreter interpreter;
  private final Meetings meetings;
  private final PriorityQueue<Integer> work;
  private final boolean[] queued;

  @SuppressWarnings({"unchecked", "rawtypes"})
  ValueFlow(InstructionGraph graph, Dominators dominators, String className, Budget budget) {
    this.graph = graph;
    this.interpreter = new ValueInterpreter(graph);
    this.frames = new Frame[graph.size()];
    this.queued = new boolean[graph.size()];
    this.meetings = new Meetings(graph);
    this.work = new PriorityQueue<>(Comparator.comparingInt(i -> -dominators.postOrderOf(i)));
    if (graph.size() == 0) {
      return;
    }
    int slots = graph.method().maxLocals + graph.method().maxStack;
    arrive(ENTRY, 0, entryFrame(graph.method(), className, interpreter));
    while (!work.isEmpty()) {
      int index = work.remove();
      queued[index] = false;
      Frame<Value> joined = meetings.joinedAt(index);
      if (frames[index] == null || !Frames.equal(frames[index], joined)) {
        budget.spendOnFrames(1, slots);
        frames[index] = joined;
        step(index);
      }
    }
  }

  static Frame<Value> entryFrame(
      MethodNode method, String className, ValueInterpreter interpreter) {
    Frame<Value> frame = new Frame<>(method.maxLocals, method.maxStack);
    int local = 0;
    boolean isInstance = (method.access & Opcodes.ACC_STATIC) == 0;
    if (isInstance) {
      frame.setLocal(
          local, interpreter.newParameterValue(true, local, Type.getObjectType(className)));
      local++;
    }
    for (Type type : Type.getArgumentTypes(method.desc)) {
      frame.setLocal(local, interpreter.newParameterValue(isInstance, local, type));
      local++;
      if (type.getSize() == 2) {
        frame.setLocal(local++, Value.UNKNOWN);
      }
    }
    while (local < method.maxLocals) {
      frame.setLocal(local++, Value.UNKNOWN);
    }
    return frame;
  }

  private void step(int index) {
    Frame<Value> before = frames[index];
    if (graph.canThrow(index)) {
      for (InstructionGraph.Handler handler : graph.handlers(index)) {
        arrive(index, handler.target(), handlerFrame(before, handler.target()));
      }
    }
    Frame<Value> after = new Frame<>(before);
    execute(graph, index, after, interpreter);
    for (int target : graph.successors(index)) {
      arrive(index, target, after);
    }
  }

  static Frame<Value> handlerFrame(Frame<Value> before, int handler) {
    Frame<Value> frame = new Frame<>(before);
    frame.clearStack();
    frame.push(Value.result(handler, false).asNonNull());
    return frame;
  }

  /** Runs one instruction on a frame in place; a finished constructor turns its object real. */
  static void execute(
      InstructionGraph graph, int index, Frame<Value> frame, ValueInterpreter interpreter) {
    AbstractInsnNode insn = graph.instruction(index);
    if (insn.getOpcode() < 0) {
      return;
    }
    Value created = null;
    try {
      if (insn.getOpcode() == Opcodes.INVOKESPECIAL
          && ((MethodInsnNode) insn).name.equals("<init>")) {
        int arguments = Type.getArgumentTypes(((MethodInsnNode) insn).desc).length;
        created = frame.getStack(frame.getStackSize() - 1 - arguments);
      }
      frame.execute(insn, interpreter);
    } catch (AnalyzerException | IndexOutOfBoundsException | IllegalArgumentException e) {
      throw new BrokenCodeException(index, e);
    }
    if (created != null && created.kind() == Value.Kind.UNINITIALISED) {
      Frames.replace(frame, created, interpreter.initialised(insn, created));
    }
  }

  private void arrive(int source, int target, Frame<Value> frame) {
    if (meetings.bring(source, target, frame) && !queued[target]) {
      queued[target] = true;
      work.add(target);
    }
  }

  /** Whether control reaches an instruction. */
  public boolean isReached(int index) {
    return frames[index] != null;
  }

  /**
   * The values that an instruction takes from the stack, deepest first: for an instance call the
   * receiver and then the arguments.
   *
   * @return null if control never reaches the instruction or the stack is not deep enough
   */
  public List<Value> operands(int index, int count) {
    Frame<Value> frame = frames[index];
    if (frame == null || frame.getStackSize() < count) {
      return null;
    }
    Value[] values = new Value[count];
    for (int k = 0; k < count; k++) {
      values[k] = frame.getStack(frame.getStackSize() - count + k);
    }
    return List.of(values);
  }

  /** The frame before an instruction, not to be changed; null if control never gets there. */
  Frame<Value> before(int index) {
    return frames[index];
  }

  /** The frame after the normal completion of an instruction that control reaches. */
  Frame<Value> after(int index) {
    Frame<Value> frame = new Frame<>(frames[index]);
    execute(graph, index, frame, interpreter);
    return frame;
  }

  /** What a local variable holds before an instruction; unknown if control never gets there. */
  public Value local(int index, int local) {
    return frames[index] == null ? Value.UNKNOWN : frames[index].getLocal(local);
  }
}
