package io.github.socketchurn.flow;

import io.github.socketchurn.bytecode.InstructionGraph;
import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.analysis.Frame;

/**
 * Which branches a jump can take, given the values that it tests, and what each branch teaches
 * about them. This keeps correlated null checks and success flags apart.
 */
final class Branches {
  /** One branch and the frame on arrival. */
  static final class Branch {
    final int target;
    final Frame<Value> frame;

    Branch(int target, Frame<Value> frame) {
      this.target = target;
      this.frame = frame;
    }
  }

  private final InstructionGraph graph;
  private final Type[] parameterTypes;

  Branches(InstructionGraph graph) {
    this.graph = graph;
    this.parameterTypes = parameterTypes(graph);
  }

  private static Type[] parameterTypes(InstructionGraph graph) {
    Type[] byLocal = new Type[graph.method().maxLocals + 2];
    int local = (graph.method().access & Opcodes.ACC_STATIC) == 0 ? 1 : 0;
    for (Type type : Type.getArgumentTypes(graph.method().desc)) {
      byLocal[local] = type;
      local += type.getSize();
    }
    return byLocal;
  }

  /**
   * The branches of a conditional jump.
   *
   * @param before the frame before the jump
   * @param after the frame after it
   */
  List<Branch> of(int index, Frame<Value> before, Frame<Value> after) {
    int opcode = graph.instruction(index).getOpcode();
    int fallThrough = index + 1;
    int target = graph.indexOf(((JumpInsnNode) graph.instruction(index)).label);
    boolean compares = opcode >= Opcodes.IF_ICMPEQ && opcode <= Opcodes.IF_ACMPNE;
    Value tested = before.getStack(before.getStackSize() - (compares ? 2 : 1));
    Value other = compares ? before.getStack(before.getStackSize() - 1) : null;
    Boolean taken = Conditions.evaluate(opcode, tested, other);
    List<Branch> branches = new ArrayList<>(2);
    if (taken == null || taken) {
      branches.add(new Branch(target, learn(opcode, true, tested, other, after)));
    }
    if (taken == null || !taken) {
      branches.add(new Branch(fallThrough, learn(opcode, false, tested, other, after)));
    }
    return branches;
  }

  /** Whether a branch is that on which the body of a response proves to be null. */
  boolean isNullBody(int index, Branch branch, Frame<Value> before) {
    int opcode = graph.instruction(index).getOpcode();
    if (opcode != Opcodes.IFNULL && opcode != Opcodes.IFNONNULL) {
      return false;
    }
    Value tested = before.getStack(before.getStackSize() - 1);
    boolean isBody =
        tested.kind() == Value.Kind.DERIVED || tested.kind() == Value.Kind.MAYBE_CONNECTION;
    boolean isTaken = branch.target != index + 1;
    return isBody && isTaken == (opcode == Opcodes.IFNULL);
  }

  private Frame<Value> learn(
      int opcode, boolean taken, Value tested, Value other, Frame<Value> after) {
    Value better = null;
    if (opcode == Opcodes.IFNULL || opcode == Opcodes.IFNONNULL) {
      better = learnNull(tested, (opcode == Opcodes.IFNULL) == taken);
    } else if (opcode == Opcodes.IFEQ || opcode == Opcodes.IFNE) {
      better = learnZero(tested, (opcode == Opcodes.IFEQ) == taken);
    } else if (opcode == Opcodes.IF_ICMPEQ && taken || opcode == Opcodes.IF_ICMPNE && !taken) {
      better = isTraceable(tested) && other.integer() != null ? other : null;
    }
    if (better == null) {
      return after;
    }
    Frame<Value> learned = new Frame<>(after);
    Frames.replace(learned, tested, better);
    return learned;
  }

  private static Value learnNull(Value tested, boolean isNull) {
    if (!isTraceable(tested)) {
      return null;
    }
    return isNull ? Value.NULL : tested.asNonNull();
  }

  private Value learnZero(Value tested, boolean isZero) {
    if (!isTraceable(tested)) {
      return null;
    }
    if (isZero) {
      return Value.constant(0);
    }
    return isBoolean(tested) ? Value.constant(1) : null;
  }

  private static boolean isTraceable(Value value) {
    return value.kind() == Value.Kind.RESULT || value.kind() == Value.Kind.PARAMETER;
  }

  private boolean isBoolean(Value value) {
    if (value.kind() == Value.Kind.PARAMETER) {
      return parameterTypes[value.site()] == Type.BOOLEAN_TYPE;
    }
    AbstractInsnNode maker = graph.instruction(value.site());
    if (maker instanceof MethodInsnNode) {
      return ((MethodInsnNode) maker).desc.endsWith(")Z");
    }
    return maker instanceof FieldInsnNode && ((FieldInsnNode) maker).desc.equals("Z")
        || maker.getOpcode() == Opcodes.INSTANCEOF;
  }
}
