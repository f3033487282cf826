package io.github.socketchurn.flow;

import io.github.socketchurn.bytecode.CallSite;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.analysis.Frame;

/**
 * One path from a handler towards the next attempt: the frame, what fields were set to, and which
 * objects were called. Immutable.
 */
public final class FailurePath {
  private static final String JDK = "java/";

  final int index;
  private final Frame<Value> frame;
  private final Map<String, Value> fields;
  private final Set<String> called;

  private FailurePath(
      int index, Frame<Value> frame, Map<String, Value> fields, Set<String> called) {
    this.index = index;
    this.frame = frame;
    this.fields = fields;
    this.called = called;
  }

  /** The start of a handler that has caught the failure of a call. */
  static FailurePath inHandler(MethodBody body, int call, int handler) {
    Frame<Value> frame = ValueFlow.handlerFrame(body.values().before(call), handler);
    return new FailurePath(handler, frame, Map.of(), Set.of());
  }

  /** The same path in the caller, after a call that has returned from here. */
  FailurePath returningTo(MethodBody caller, int call) {
    Frame<Value> after = new Frame<>(caller.values().after(call));
    Type type = Type.getReturnType(((MethodInsnNode) caller.graph().instruction(call)).desc);
    boolean hasResult = frame.getStackSize() > 0 && type != Type.VOID_TYPE;
    boolean isKnown = hasResult && (top().isNull() || top().kind() == Value.Kind.CONSTANT);
    if (isKnown) {
      after.pop();
      after.push(top());
    }
    return new FailurePath(call + 1, after, fields, called);
  }

  /** The value on top of the stack. */
  Value top() {
    return Operands.top(frame, 1).get(0);
  }

  /** The path after its instruction, still at the same place. */
  FailurePath after(MethodBody body) {
    AbstractInsnNode insn = body.graph().instruction(index);
    if (insn.getOpcode() < 0) {
      return this;
    }
    Frame<Value> next = new Frame<>(frame);
    ValueFlow.execute(body.graph(), index, next, new ValueInterpreter(body.graph()));
    if (insn instanceof FieldInsnNode) {
      return afterField(body, (FieldInsnNode) insn, next);
    }
    if (insn instanceof MethodInsnNode) {
      Set<String> more = new HashSet<>(called);
      addChanged(body, index, more);
      return new FailurePath(index, next, fields, more);
    }
    return new FailurePath(index, next, fields, called);
  }

  private FailurePath afterField(MethodBody body, FieldInsnNode insn, Frame<Value> next) {
    String name = insn.owner + "." + insn.name;
    if (insn.getOpcode() == Opcodes.PUTFIELD || insn.getOpcode() == Opcodes.PUTSTATIC) {
      Map<String, Value> more = new HashMap<>(fields);
      more.put(name, top());
      return new FailurePath(index, next, more, called);
    }
    Value known = fields.get(name);
    if (known != null) {
      next.pop();
      next.push(known);
    }
    return new FailurePath(index, next, fields, called);
  }

  /** The path as it arrives at a successor. */
  FailurePath at(MethodBody body, int source, int target) {
    boolean entersHandler = body.graph().instruction(source).getOpcode() == Opcodes.ATHROW;
    Frame<Value> arriving = entersHandler ? ValueFlow.handlerFrame(frame, target) : frame;
    return new FailurePath(target, arriving, fields, called);
  }

  /** Whether the conditional jump here is taken, or null. */
  Boolean decide(MethodBody body) {
    int opcode = body.graph().instruction(index).getOpcode();
    List<Value> operands = Operands.top(frame, Conditions.operands(opcode));
    Value other = operands.size() == 2 ? operands.get(1) : null;
    return Conditions.evaluate(opcode, operands.get(0), other);
  }

  /**
   * Whether the jump here tests a flag, or asks an object for its state, as opposed to a count of
   * failures or the failure itself.
   */
  boolean asksForState(MethodBody body) {
    int opcode = body.graph().instruction(index).getOpcode();
    if (opcode != Opcodes.IFEQ && opcode != Opcodes.IFNE) {
      return opcode == Opcodes.IFNULL || opcode == Opcodes.IFNONNULL;
    }
    Value tested = top();
    if (tested.kind() != Value.Kind.RESULT) {
      return tested.kind() == Value.Kind.PARAMETER || tested.kind() == Value.Kind.PHI;
    }
    AbstractInsnNode maker = body.graph().instruction(tested.site());
    if (maker instanceof FieldInsnNode) {
      return ((FieldInsnNode) maker).desc.equals("Z");
    }
    return maker instanceof MethodInsnNode && ((MethodInsnNode) maker).desc.equals("()Z");
  }

  /** Whether the jump here asks something that this path may have changed. */
  boolean hasChangedTested(MethodBody body) {
    int count = Conditions.operands(body.graph().instruction(index).getOpcode());
    for (Value value : Operands.top(frame, count)) {
      CallSite call = value.kind() == Value.Kind.RESULT ? body.callAt(value.site()) : null;
      if (call == null) {
        continue;
      }
      Value receiver = receiver(body, value.site());
      String key = keyOf(body, receiver);
      if (called.contains(key == null ? classKey(call) : key)) {
        return true;
      }
    }
    return false;
  }

  /**
   * A call that only asks changes nothing; methods of the program are known not to, or the path
   * would have ended there.
   */
  private static void addChanged(MethodBody body, int index, Set<String> keys) {
    CallSite call = body.callAt(index);
    if (call.owner().startsWith(JDK) && !call.descriptor().equals("()Z")) {
      String key = keyOf(body, receiver(body, index));
      keys.add(classKey(call));
      if (key != null) {
        keys.add(key);
      }
    }
  }

  private static Value receiver(MethodBody body, int index) {
    return body.graph().instruction(index).getOpcode() == Opcodes.INVOKESTATIC
        ? Value.UNKNOWN
        : CallArguments.of(body, index, CallArguments.RECEIVER);
  }

  private static String classKey(CallSite call) {
    return "class " + call.owner();
  }

  /** A name for the object that a value is, the same each time it is read; or null. */
  static String keyOf(MethodBody body, Value value) {
    if (value.kind() == Value.Kind.PARAMETER) {
      return "parameter " + value.site();
    }
    if (value.kind() != Value.Kind.RESULT) {
      return null;
    }
    AbstractInsnNode maker = body.graph().instruction(value.site());
    if (maker instanceof FieldInsnNode) {
      return "field " + ((FieldInsnNode) maker).owner + "." + ((FieldInsnNode) maker).name;
    }
    boolean isConstant =
        maker.getOpcode() == Opcodes.INVOKESTATIC && ((MethodInsnNode) maker).desc.startsWith("()");
    return isConstant
        ? "call " + ((MethodInsnNode) maker).owner + "." + ((MethodInsnNode) maker).name
        : "result " + value.site();
  }

  @Override
  public boolean equals(Object other) {
    if (!(other instanceof FailurePath)) {
      return false;
    }
    FailurePath that = (FailurePath) other;
    return index == that.index
        && fields.equals(that.fields)
        && called.equals(that.called)
        && Frames.equal(frame, that.frame);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * index + fields.hashCode()) + called.hashCode();
  }
}
