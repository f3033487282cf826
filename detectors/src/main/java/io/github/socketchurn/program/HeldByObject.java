package io.github.socketchurn.program;

import io.github.socketchurn.bytecode.CallSite;
import io.github.socketchurn.bytecode.Loop;
import io.github.socketchurn.flow.ApiKnowledge;
import io.github.socketchurn.flow.CallArguments;
import io.github.socketchurn.flow.Callees;
import io.github.socketchurn.flow.Completion;
import io.github.socketchurn.flow.MethodBody;
import io.github.socketchurn.flow.ParameterSummary;
import io.github.socketchurn.flow.Passing;
import io.github.socketchurn.flow.Value;
import io.github.socketchurn.model.Model;
import io.github.socketchurn.model.Role;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;

/**
 * A connection that a call has opened in its receiver, a client or an object with such a field, and
 * what the method goes on to do with that receiver. Only what happens on every path is of interest:
 * who closes after a failure means to keep the connection otherwise.
 */
public final class HeldByObject {
  private static final Set<String> CLOSING = Set.of("close", "release", "abort");

  private final MethodBody body;
  private final ApiKnowledge knowledge;
  private final Callees callees;
  private final int opening;
  private final Value holder;
  private final String field;
  private final Integer answer;
  private BitSet closings;

  /**
   * A connection held by a receiver.
   *
   * @param opening the call on the receiver that opens it
   * @param field the field of the receiver that holds it; null if the receiver is a client that can
   *     be connected again and again
   * @param completion how the call ends when it has opened
   */
  public HeldByObject(
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
  public boolean isClosedInMethod() {
    return !closings().isEmpty();
  }

  /** Whether, on each path, it is closed in a loop before that comes round to the call again. */
  public boolean isClosedIn(Loop loop) {
    return closings().stream().anyMatch(loop::contains);
  }

  /** The calls that close it, or none if some path leaves it open. */
  private BitSet closings() {
    if (closings == null) {
      closings = findClosings();
    }
    return closings;
  }

  private BitSet findClosings() {
    BitSet found = new BitSet();
    BitSet seen = new BitSet();
    Deque<Integer> work = new ArrayDeque<>();
    push(opening, work, seen);
    while (!work.isEmpty()) {
      int index = work.pop();
      int opcode = body.graph().instruction(index).getOpcode();
      boolean isEnd = opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN;
      if (index == opening || isEnd) {
        return new BitSet();
      }
      if (closes(index)) {
        found.set(index);
      } else if (opcode != Opcodes.ATHROW) {
        push(index, work, seen);
      }
    }
    return found;
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

  /** Whether a branch is for a call that has not opened anything, or for what is not open. */
  private boolean isOfOtherAnswer(int index, int next) {
    int opcode = body.graph().instruction(index).getOpcode();
    if (opcode != Opcodes.IFEQ && opcode != Opcodes.IFNE) {
      return false;
    }
    List<Value> tested = body.values().operands(index, 1);
    Integer known =
        tested == null || tested.get(0).kind() != Value.Kind.RESULT
            ? null
            : answerOf(tested.get(0).site());
    return known != null && (next == index + 1) == ((opcode == Opcodes.IFEQ) == (known == 0));
  }

  /** What a call yields while the connection is open, or null. */
  private Integer answerOf(int site) {
    if (site == opening) {
      return answer;
    }
    CallSite call = body.callAt(site);
    Model test = call == null ? null : knowledge.find(Role.STATE_TEST, call);
    boolean isAbout =
        test != null
            && test.has("when-open")
            && isConnection(CallArguments.of(body, site, CallArguments.RECEIVER));
    return isAbout ? (Integer) (test.is("when-open", "true") ? 1 : 0) : null;
  }

  private boolean isConnection(Value value) {
    return field == null ? isHolder(value) : isHeld(value);
  }

  private boolean closes(int index) {
    CallSite call = body.callAt(index);
    int opcode = body.graph().instruction(index).getOpcode();
    if (call == null) {
      return false;
    }
    List<Value> operands = CallArguments.withReceiver(body, index);
    int receivers = opcode == Opcodes.INVOKESTATIC ? 0 : 1;
    for (int k = receivers; k < operands.size(); k++) {
      if (isConnection(operands.get(k)) && isClosedBy(call, opcode, k - receivers)) {
        return true;
      }
    }
    if (receivers == 0 || operands.isEmpty()) {
      return false;
    }
    Value receiver = operands.get(0);
    if (isConnection(receiver)) {
      Model close = knowledge.find(Role.CLOSE, call);
      return close != null && CLOSING.contains(close.text("effect", "close"));
    }
    if (field == null || !isHolder(receiver) || !ClosingMethods.contain(call)) {
      return false;
    }
    ParameterSummary summary = callees.fields(call, opcode, field);
    return summary != null && summary.alwaysCloses();
  }

  /** Whether a helper closes what it is given. */
  private boolean isClosedBy(CallSite call, int opcode, int argument) {
    Model helper = knowledge.find(Role.CLOSE_HELPER, call);
    if (helper != null) {
      int arity = Type.getArgumentTypes(call.descriptor()).length;
      return helper.names("closes", argument, arity);
    }
    ParameterSummary summary = callees.parameter(call, opcode, Passing.by(argument));
    return summary != null && summary.alwaysCloses();
  }

  /** Whether a value is what the field of the holder holds. */
  private boolean isHeld(Value value) {
    FieldInsnNode read = fieldRead(value);
    return field != null
        && read != null
        && read.getOpcode() == Opcodes.GETFIELD
        && read.name.equals(field)
        && isHolder(body.values().operands(value.site(), 1).get(0));
  }

  private boolean isHolder(Value value) {
    return isSame(value, holder);
  }

  /** Whether another call has the same receiver. */
  public boolean isOfSameReceiver(int call) {
    return isHolder(CallArguments.of(body, call, CallArguments.RECEIVER));
  }

  /** The field of {@code this} that the receiver is read from, or null. */
  public String fieldOfThis() {
    FieldInsnNode read = fieldRead(holder);
    return read != null && read.getOpcode() == Opcodes.GETFIELD && isOfThis(holder)
        ? read.name
        : null;
  }

  /** Whether the receiver was there before a loop is entered, so that each iteration has it. */
  public boolean isFromOutside(Loop loop) {
    switch (holder.kind()) {
      case PARAMETER:
        return true;
      case RESULT:
        return !loop.contains(holder.site()) || fieldRead(holder) != null;
      default:
        return false;
    }
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
