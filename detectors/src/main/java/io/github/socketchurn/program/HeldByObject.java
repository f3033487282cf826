package io.github.socketchurn.program;

import io.github.socketchurn.bytecode.CallSite;
import io.github.socketchurn.flow.ApiKnowledge;
import io.github.socketchurn.flow.CallArguments;
import io.github.socketchurn.flow.Callees;
import io.github.socketchurn.flow.Completion;
import io.github.socketchurn.flow.MethodBody;
import io.github.socketchurn.flow.ParameterSummary;
import io.github.socketchurn.flow.Value;
import io.github.socketchurn.model.Role;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;

/**
 * A connection that a call has put into a field of its receiver, and what the method goes on to do
 * with that receiver. Only what happens on every path is of interest: who closes after a failure
 * means to keep the connection otherwise.
 */
final class HeldByObject {
  private final MethodBody body;
  private final ApiKnowledge knowledge;
  private final Callees callees;
  private final int opening;
  private final Value holder;
  private final String field;
  private final Integer answer;

  /**
   * A connection held by a receiver.
   *
   * @param opening the call on the receiver that opens it
   * @param field its name
   * @param completion how the call ends when it has opened
   */
  HeldByObject(
      MethodBody body,
      ApiKnowledge knowledge,
      Callees callees,
      int opening,
      String field,
      Completion completion) {
    this.answer = completion.number();
    this.body = body;
    this.knowledge = knowledge;
    this.callees = callees;
    this.opening = opening;
    this.holder = CallArguments.of(body, opening, CallArguments.RECEIVER);
    this.field = field;
  }

  /** Whether each path on from the call closes it before the method ends or calls it again. */
  boolean isClosedInMethod() {
    BitSet seen = new BitSet();
    Deque<Integer> work = new ArrayDeque<>();
    push(opening, work, seen);
    boolean isClosed = false;
    while (!work.isEmpty()) {
      int index = work.pop();
      int opcode = body.graph().instruction(index).getOpcode();
      boolean isEnd = opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN;
      if (index == opening || isEnd) {
        return false;
      }
      if (closes(index)) {
        isClosed = true;
      } else if (opcode != Opcodes.ATHROW) {
        push(index, work, seen);
      }
    }
    return isClosed;
  }

  private void push(int index, Deque<Integer> work, BitSet seen) {
    for (int next : body.graph().successors(index)) {
      boolean isRelevant = !isOfNull(index, next) && !isOfOtherAnswer(index, next);
      if (isRelevant && !seen.get(next)) {
        seen.set(next);
        work.push(next);
      }
    }
  }

  /** Whether a branch is for a holder, or a connection, that is not there. */
  private boolean isOfNull(int index, int next) {
    AbstractInsnNode insn = body.graph().instruction(index);
    boolean jumpsOnNull = insn.getOpcode() == Opcodes.IFNULL;
    if (!jumpsOnNull && insn.getOpcode() != Opcodes.IFNONNULL) {
      return false;
    }
    List<Value> tested = body.values().operands(index, 1);
    boolean isAbout = tested != null && (isHolder(tested.get(0)) || isHeld(tested.get(0)));
    return isAbout && (next == index + 1) != jumpsOnNull;
  }

  /** Whether a branch is for a call that has not opened anything. */
  private boolean isOfOtherAnswer(int index, int next) {
    int opcode = body.graph().instruction(index).getOpcode();
    if (answer == null || opcode != Opcodes.IFEQ && opcode != Opcodes.IFNE) {
      return false;
    }
    List<Value> tested = body.values().operands(index, 1);
    boolean isAbout =
        tested != null
            && tested.get(0).kind() == Value.Kind.RESULT
            && tested.get(0).site() == opening;
    boolean jumps = (opcode == Opcodes.IFEQ) == (answer == 0);
    return isAbout && (next == index + 1) == jumps;
  }

  private boolean closes(int index) {
    CallSite call = body.callAt(index);
    int opcode = body.graph().instruction(index).getOpcode();
    if (call == null || opcode == Opcodes.INVOKESTATIC) {
      return false;
    }
    Value receiver = CallArguments.of(body, index, CallArguments.RECEIVER);
    if (isHeld(receiver)) {
      return knowledge.has(Role.CLOSE, call);
    }
    if (!isHolder(receiver) || !ClosingMethods.contain(call)) {
      return false;
    }
    ParameterSummary summary = callees.fields(call, opcode, field);
    return summary != null && summary.alwaysCloses();
  }

  /** Whether a value is what the field of the holder holds. */
  private boolean isHeld(Value value) {
    FieldInsnNode read = fieldRead(value);
    return read != null
        && read.getOpcode() == Opcodes.GETFIELD
        && read.name.equals(field)
        && isHolder(body.values().operands(value.site(), 1).get(0));
  }

  private boolean isHolder(Value value) {
    return isSame(value, holder);
  }

  /** Whether two values are the same object, or read from the same field of {@code this}. */
  private boolean isSame(Value one, Value other) {
    if (one.kind() == Value.Kind.PARAMETER || one.kind() == Value.Kind.PHI) {
      return one.equals(other);
    }
    if (one.kind() != Value.Kind.RESULT || other.kind() != Value.Kind.RESULT) {
      return false;
    }
    return one.site() == other.site() || isSameField(one, other);
  }

  private boolean isSameField(Value one, Value other) {
    FieldInsnNode first = fieldRead(one);
    FieldInsnNode second = fieldRead(other);
    return first != null
        && second != null
        && first.getOpcode() == second.getOpcode()
        && first.owner.equals(second.owner)
        && first.name.equals(second.name)
        && (first.getOpcode() == Opcodes.GETSTATIC || isOfThis(one) && isOfThis(other));
  }

  private FieldInsnNode fieldRead(Value value) {
    AbstractInsnNode insn =
        value.kind() == Value.Kind.RESULT ? body.graph().instruction(value.site()) : null;
    return insn instanceof FieldInsnNode ? (FieldInsnNode) insn : null;
  }

  private boolean isOfThis(Value read) {
    List<Value> owner = body.values().operands(read.site(), 1);
    return owner != null
        && owner.get(0).kind() == Value.Kind.PARAMETER
        && owner.get(0).site() == 0
        && (body.graph().method().access & Opcodes.ACC_STATIC) == 0;
  }
}
