package io.github.socketchurn.flow;

import io.github.socketchurn.bytecode.CallSite;
import io.github.socketchurn.bytecode.InstructionGraph;
import io.github.socketchurn.model.Model;
import io.github.socketchurn.model.Role;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.analysis.Frame;

/**
 * Follows one socket forward along the normal paths of a method, by all the names that it has:
 * locals, stack, fields and views such as the socket of a channel. A watcher sees each call that
 * gets the socket, or something that the watcher has labelled, and tells by a tag what has happened
 * so far; paths with the same tag and the same names are one.
 *
 * @param <T> the tag
 */
public final class SocketPaths<T> {
  /** The label of the socket itself; watchers use others for what they read from it. */
  public static final int SOCKET = 1;

  private static final String LAMBDA_FACTORY = "java/lang/invoke/LambdaMetafactory";

  /** A method with more paths than this is given up silently. */
  private static final int MOST_STATES = 20_000;

  /** What a rule does with the events of the paths. */
  public interface Watcher<T> {
    /**
     * A call that gets something labelled.
     *
     * @param labels of the receiver and of the arguments, 0 for what has none
     * @return the tag after the call, or null if the path is of no more interest
     */
    T call(int instruction, CallSite call, int[] labels, T tag);

    /** The label of what such a call yields; other views of the socket are known already. */
    default int result(int instruction, CallSite call, int[] labels) {
      return 0;
    }

    /** A labelled value is returned, stored in a field or an array, or captured. */
    default T leaves(int instruction, int label, T tag) {
      return tag;
    }

    /** What a question about the socket yields on this path, or null. */
    default Boolean answer(CallSite call, T tag) {
      return null;
    }
  }

  private static final class State<T> {
    final int index;
    final T tag;
    final SocketLabels labels;

    State(int index, T tag, SocketLabels labels) {
      this.index = index;
      this.tag = tag;
      this.labels = labels;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof State
          && index == ((State<?>) other).index
          && tag.equals(((State<?>) other).tag)
          && labels.equals(((State<?>) other).labels);
    }

    @Override
    public int hashCode() {
      return 31 * (31 * index + tag.hashCode()) + labels.hashCode();
    }
  }

  private final MethodBody body;
  private final InstructionGraph graph;
  private final ApiKnowledge knowledge;
  private final Watcher<T> watcher;
  private final SocketNames naming;
  private final Deque<State<T>> work = new ArrayDeque<>();
  private final Set<State<T>> seen = new HashSet<>();
  private int origin = -1;

  public SocketPaths(MethodBody body, ApiKnowledge knowledge, Watcher<T> watcher) {
    this.body = body;
    this.graph = body.graph();
    this.knowledge = knowledge;
    this.watcher = watcher;
    this.naming = new SocketNames(body);
  }

  /** Follows what a call makes. */
  public void fromCall(int instruction, T tag) {
    origin = instruction;
    proceed(instruction, tag, SocketLabels.NONE.with(SocketNames.result(instruction), SOCKET));
    run();
  }

  /** Follows what has a name when the method starts: a parameter or a field. */
  public void fromEntry(String name, T tag) {
    add(0, tag, SocketLabels.NONE.with(name, SOCKET));
    run();
  }

  private void run() {
    while (!work.isEmpty() && seen.size() < MOST_STATES) {
      State<T> state = work.pop();
      step(state.index, state.tag, state.labels);
    }
  }

  private void add(int index, T tag, SocketLabels names) {
    State<T> state = new State<>(index, tag, names);
    if (seen.add(state)) {
      work.push(state);
    }
  }

  private void step(int index, T tag, SocketLabels names) {
    AbstractInsnNode insn = graph.instruction(index);
    if (index == origin || body.values().before(index) == null) {
      return;
    }
    if (insn instanceof MethodInsnNode) {
      call(index, (MethodInsnNode) insn, tag, names);
    } else if (insn instanceof JumpInsnNode && insn.getOpcode() != Opcodes.GOTO) {
      jump(index, (JumpInsnNode) insn, tag, names);
    } else if (insn instanceof FieldInsnNode) {
      field(index, (FieldInsnNode) insn, tag, names);
    } else {
      T next = tag;
      int count = taken(insn);
      for (Value value : count == 0 ? List.<Value>of() : operands(index, count)) {
        int label = names.of(value);
        next = label == 0 || next == null ? next : watcher.leaves(index, label, next);
      }
      if (next != null) {
        proceed(index, next, names);
      }
    }
  }

  /** How many values an instruction takes out of sight of the method's own variables. */
  private static int taken(AbstractInsnNode insn) {
    int opcode = insn.getOpcode();
    if (opcode >= Opcodes.IRETURN && opcode <= Opcodes.ARETURN
        || opcode >= Opcodes.IASTORE && opcode <= Opcodes.SASTORE) {
      return 1;
    }
    boolean isLambda =
        opcode == Opcodes.INVOKEDYNAMIC
            && ((InvokeDynamicInsnNode) insn).bsm.getOwner().equals(LAMBDA_FACTORY);
    return isLambda ? Operands.count(insn) : 0;
  }

  private void call(int index, MethodInsnNode insn, T tag, SocketLabels names) {
    CallSite site = new CallSite(insn.owner, insn.name, insn.desc);
    int count = Operands.count(insn);
    int shift = insn.getOpcode() == Opcodes.INVOKESTATIC ? 1 : 0;
    int[] labels = new int[count + shift];
    boolean isConcerned = false;
    List<Value> operands = operands(index, count);
    for (int k = 0; k < operands.size(); k++) {
      labels[k + shift] = names.of(operands.get(k));
      isConcerned |= labels[k + shift] != 0;
    }
    int result = 0;
    T next = tag;
    if (isConcerned) {
      next = watcher.call(index, site, labels, tag);
      result = isView(site, labels) ? SOCKET : watcher.result(index, site, labels);
    }
    if (next != null) {
      proceed(index, next, names.with(SocketNames.result(index), result));
    }
  }

  /** Whether a call yields the socket again, or another view of it. */
  private boolean isView(CallSite call, int[] labels) {
    for (Model row : knowledge.of(call)) {
      if (row.role() == Role.WRAP && !row.is("closes", "no")) {
        for (int of : row.arguments("of", labels.length - 1)) {
          if (labels[of + 1] == SOCKET) {
            return true;
          }
        }
      }
    }
    Type type = Type.getReturnType(call.descriptor());
    return labels[0] == SOCKET
        && type.getSort() == Type.OBJECT
        && type.getInternalName().equals(call.owner())
        && !knowledge.has(Role.OPEN, call);
  }

  private void field(int index, FieldInsnNode insn, T tag, SocketLabels names) {
    SocketLabels after = names;
    boolean reads = insn.getOpcode() == Opcodes.GETFIELD || insn.getOpcode() == Opcodes.GETSTATIC;
    String name = naming.field(index, insn);
    T next = tag;
    if (reads) {
      after = names.with(SocketNames.result(index), names.of(name));
    } else {
      List<Value> stored = operands(index, 1);
      int label = stored.isEmpty() ? 0 : names.of(stored.get(0));
      if (label != 0) {
        next = watcher.leaves(index, label, tag);
      }
      if (name != null) {
        after = names.with(name, label);
      }
    }
    if (next != null) {
      proceed(index, next, after);
    }
  }

  private void jump(int index, JumpInsnNode insn, T tag, SocketLabels names) {
    int opcode = insn.getOpcode();
    int target = graph.indexOf(insn.label);
    Boolean taken = null;
    if (opcode <= Opcodes.IFLE || opcode == Opcodes.IFNULL || opcode == Opcodes.IFNONNULL) {
      List<Value> operands = operands(index, 1);
      Value tested = operands.isEmpty() ? Value.UNKNOWN : operands.get(0);
      if (names.of(tested) == SOCKET && opcode >= Opcodes.IFNULL) {
        taken = opcode == Opcodes.IFNONNULL;
      } else if (opcode <= Opcodes.IFLE) {
        Boolean answer = answer(tested, tag, names);
        Value known = answer == null ? tested : Value.constant(answer ? 1 : 0);
        taken = Conditions.evaluate(opcode, known, null);
      }
    }
    if (taken == null || taken) {
      arrive(index, target, tag, names);
    }
    if (taken == null || !taken) {
      arrive(index, index + 1, tag, names);
    }
  }

  private Boolean answer(Value tested, T tag, SocketLabels names) {
    CallSite call = tested.kind() == Value.Kind.RESULT ? body.callAt(tested.site()) : null;
    if (call == null) {
      return null;
    }
    Value receiver = CallArguments.of(body, tested.site(), CallArguments.RECEIVER);
    return names.of(receiver) == SOCKET ? watcher.answer(call, tag) : null;
  }

  private List<Value> operands(int index, int count) {
    List<Value> operands = body.values().operands(index, count);
    return operands == null ? List.of() : operands;
  }

  private void proceed(int index, T tag, SocketLabels names) {
    for (int target : graph.successors(index)) {
      arrive(index, target, tag, names);
    }
  }

  /** Where paths meet, a value that several predecessors bring has a name of its own. */
  private void arrive(int source, int target, T tag, SocketLabels names) {
    Frame<Value> joined = body.values().before(target);
    if (joined == null || !naming.meetsAt(target)) {
      add(target, tag, names);
      return;
    }
    Frame<Value> brought = body.values().after(source);
    SocketLabels after = names;
    int slots = joined.getLocals() + joined.getStackSize();
    for (int slot = 0; slot < slots; slot++) {
      Value value = SocketNames.slot(joined, slot);
      if (value.kind() == Value.Kind.PHI && value.site() == target) {
        int label = names.of(SocketNames.slot(brought, slot));
        after = after.with(SocketNames.of(value), label);
      }
    }
    add(target, tag, after);
  }
}
