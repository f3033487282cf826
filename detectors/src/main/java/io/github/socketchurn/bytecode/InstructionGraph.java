package io.github.socketchurn.bytecode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;

/**
 * The control flow of one method: normal successors and the exception handlers that cover each
 * instruction, by instruction index.
 */
public final class InstructionGraph {
  private static final int[] NONE = {};

  private final MethodNode method;
  private final AbstractInsnNode[] instructions;
  private final int[][] successors;
  private final int[][] allSuccessors;
  private final List<List<Handler>> handlers;
  private final int[] lines;
  private final BitSet handlerStarts = new BitSet();

  /** An exception handler, in the order in which the virtual machine tries them. */
  public static final class Handler {
    private final int target;
    private final String type;

    Handler(int target, String type) {
      this.target = target;
      this.type = type;
    }

    /** Index of the first instruction of the handler. */
    public int target() {
      return target;
    }

    /** Internal name of the caught type; null for the handler of everything ({@code finally}). */
    public String type() {
      return type;
    }
  }

  public InstructionGraph(MethodNode method) {
    this.method = method;
    InsnList list = method.instructions;
    this.instructions = list.toArray();
    this.successors = new int[instructions.length][];
    this.allSuccessors = new int[instructions.length][];
    this.lines = new int[instructions.length];
    this.handlers = new ArrayList<>(instructions.length);
    int line = -1;
    for (int i = 0; i < instructions.length; i++) {
      if (instructions[i] instanceof LineNumberNode) {
        line = ((LineNumberNode) instructions[i]).line;
      }
      lines[i] = line;
      successors[i] = successorsOf(i);
      handlers.add(List.of());
    }
    addHandlers();
    for (int i = 0; i < instructions.length; i++) {
      allSuccessors[i] = withHandlers(i);
    }
  }

  private void addHandlers() {
    for (TryCatchBlockNode block : method.tryCatchBlocks) {
      int start = indexOf(block.start);
      int end = indexOf(block.end);
      int target = indexOf(block.handler);
      handlerStarts.set(target);
      // A handler that covers itself (javac does so around monitorexit) would look like a loop.
      if (start <= target && target < end) {
        end = target;
      }
      Handler handler = new Handler(target, block.type);
      for (int i = start; i < end; i++) {
        List<Handler> present = handlers.get(i);
        if (present.isEmpty()) {
          present = new ArrayList<>(2);
          handlers.set(i, present);
        }
        present.add(handler);
      }
    }
  }

  private int[] successorsOf(int i) {
    AbstractInsnNode insn = instructions[i];
    int opcode = insn.getOpcode();
    if (insn instanceof JumpInsnNode) {
      int target = indexOf(((JumpInsnNode) insn).label);
      return opcode == Opcodes.GOTO || opcode == Opcodes.JSR
          ? new int[] {target}
          : new int[] {i + 1, target};
    }
    if (insn instanceof TableSwitchInsnNode) {
      TableSwitchInsnNode node = (TableSwitchInsnNode) insn;
      return switchTargets(node.dflt, node.labels);
    }
    if (insn instanceof LookupSwitchInsnNode) {
      LookupSwitchInsnNode node = (LookupSwitchInsnNode) insn;
      return switchTargets(node.dflt, node.labels);
    }
    boolean leaves =
        opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN
            || opcode == Opcodes.ATHROW
            || opcode == Opcodes.RET;
    return leaves || i + 1 >= instructions.length ? NONE : new int[] {i + 1};
  }

  private int[] switchTargets(LabelNode fallback, List<LabelNode> labels) {
    int[] targets = new int[labels.size() + 1];
    targets[0] = indexOf(fallback);
    for (int k = 0; k < labels.size(); k++) {
      targets[k + 1] = indexOf(labels.get(k));
    }
    return Arrays.stream(targets).distinct().toArray();
  }

  public MethodNode method() {
    return method;
  }

  /** Number of instructions, labels and line markers included. */
  public int size() {
    return instructions.length;
  }

  public AbstractInsnNode instruction(int index) {
    return instructions[index];
  }

  public int indexOf(AbstractInsnNode instruction) {
    return method.instructions.indexOf(instruction);
  }

  /** Where control goes after the normal completion; empty for returns and throws. */
  public int[] successors(int index) {
    return successors[index];
  }

  /** The handlers that cover an instruction, first match first. */
  public List<Handler> handlers(int index) {
    return handlers.get(index);
  }

  /** Whether an exception handler starts at an instruction. */
  public boolean isHandler(int index) {
    return handlerStarts.get(index);
  }

  /** Source line, or -1 if the class has no line numbers. */
  public int line(int index) {
    return lines[index];
  }

  /** Whether an instruction can complete by an exception. */
  public boolean canThrow(int index) {
    return Throwing.canThrow(instructions[index].getOpcode());
  }

  /**
   * Whether the method uses the subroutines of class files before Java 6, which are not analysed.
   */
  public boolean hasSubroutines() {
    for (AbstractInsnNode insn : instructions) {
      if (insn.getOpcode() == Opcodes.JSR || insn.getOpcode() == Opcodes.RET) {
        return true;
      }
    }
    return false;
  }

  /** Normal successors and, where the instruction can throw, the targets of its handlers. */
  public int[] allSuccessors(int index) {
    return allSuccessors[index];
  }

  private int[] withHandlers(int index) {
    List<Handler> covering = handlers.get(index);
    if (covering.isEmpty() || !canThrow(index)) {
      return successors[index];
    }
    int[] all = Arrays.copyOf(successors[index], successors[index].length + covering.size());
    for (int k = 0; k < covering.size(); k++) {
      all[successors[index].length + k] = covering.get(k).target();
    }
    return all;
  }
}
