package io.github.socketchurn.flow;

import io.github.socketchurn.bytecode.InstructionGraph;
import io.github.socketchurn.bytecode.Loop;
import io.github.socketchurn.model.Role;
import java.util.Map;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.analysis.Frame;

/**
 * Follows the paths of a method after one of its calls has completed in a certain way: around a
 * loop to the next such call, or out of the method. After a success exceptions are left out, since
 * what follows a failure says nothing about success; after a failure only that failure, and what is
 * thrown in its place, is followed.
 */
final class RoundWalk {
  private static final int STEPS = 20_000;

  /** States at one place that differ in their frames only before they are joined. */
  private static final int DISJUNCTS = 6;

  private final MethodBody body;
  private final InstructionGraph graph;
  private final ApiKnowledge knowledge;
  private final Callees callees;
  private final int call;
  private final Completion completion;
  private final boolean retries;
  private final RoundInterpreter interpreter;
  private final Delays delays;
  private final Branches branches;
  private final PathWalk<RoundState> walk;
  private final AgedFields aged;
  private final RoundStores stores;
  private final Attempt attempt = new Attempt();

  private RoundWalk(
      MethodBody body,
      ApiKnowledge knowledge,
      Callees callees,
      int call,
      Completion completion,
      boolean retries) {
    this.callees = callees;
    this.body = body;
    this.graph = body.graph();
    this.knowledge = knowledge;
    this.call = call;
    this.completion = completion;
    this.retries = retries;
    this.interpreter = new RoundInterpreter(graph);
    if (!retries) {
      interpreter.answeredAt(call);
    }
    this.delays = new Delays(body, knowledge, callees);
    this.branches = new Branches(graph);
    this.walk = new PathWalk<>(body, new Budget(STEPS), DISJUNCTS);
    this.aged = new AgedFields(body, call);
    this.stores = new RoundStores(graph, knowledge, interpreter);
  }

  /**
   * What happens after a call has completed.
   *
   * @param retries whether something has failed by then, so that each pause counts
   * @param fields what fields hold when the method starts
   * @throws BudgetExceededException if the method is too large
   */
  static Attempt run(
      MethodBody body,
      ApiKnowledge knowledge,
      Callees callees,
      int call,
      Completion completion,
      boolean retries,
      Map<String, Value> fields) {
    RoundWalk round = new RoundWalk(body, knowledge, callees, call, completion, retries);
    Frame<Value> entry =
        ValueFlow.entryFrame(body.graph().method(), body.className(), round.interpreter);
    // What comes before a call matters only to where a loop leads, and to what fields say.
    boolean isPlain =
        fields.isEmpty() && !retries && body.loops().innermost(call) == null && !readsFields(body);
    Frame<Value> before = isPlain ? body.values().before(call) : null;
    RoundState first = RoundState.atEntry(before == null ? entry : before, fields);
    round.walk.run(before == null ? 0 : call, first, round::step);
    return round.attempt;
  }

  private static boolean readsFields(MethodBody body) {
    for (int i = 0; i < body.graph().size(); i++) {
      int opcode = body.graph().instruction(i).getOpcode();
      if (opcode == Opcodes.GETFIELD || opcode == Opcodes.GETSTATIC) {
        return true;
      }
    }
    return false;
  }

  /** Runs one instruction; yields the state that falls through to the next, or null. */
  private RoundState step(int index, RoundState state) {
    AbstractInsnNode insn = graph.instruction(index);
    int opcode = insn.getOpcode();
    if (index == call) {
      attempt.markReached();
      if (state.started) {
        if (state.level != null) {
          attempt.addRound(state);
        }
        return null;
      }
      complete(index, state);
    } else if (state.started && Operands.count(insn) >= 0) {
      attempt.markPassed(index, state);
    }
    if (insn instanceof JumpInsnNode && opcode != Opcodes.GOTO) {
      return jump(index, state);
    }
    if (opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN) {
      leave(state, opcode != Opcodes.RETURN);
      return null;
    }
    throwing(index, state);
    if (opcode == Opcodes.ATHROW || neverReturns(index)) {
      return null;
    }
    RoundState next = stores.after(insn, state, run(index, state, null));
    if (!next.fields.isEmpty() && body.callAt(index) != null) {
      next = next.forgetting(callees.stores(body.callAt(index), opcode));
    }
    return proceed(index, delayed(index, next));
  }

  private RoundState delayed(int index, RoundState state) {
    if (body.callAt(index) == null) {
      return state;
    }
    Delay delay = delays.at(index);
    Long millis = delay == Delay.NONE ? null : delays.millisAt(index);
    boolean pauses =
        delays.pausesAt(index) || retries && PauseHints.mayPause(knowledge, body.callAt(index));
    return state.delayed(delay, millis, pauses);
  }

  /** The followed call completes as it is to; other ways to complete go on unfollowed. */
  private void complete(int index, RoundState state) {
    Loop innermost = body.loops().innermost(index);
    if (!completion.isFailure()) {
      Frame<Value> after = run(index, state, completion.valueAt(index)).frame;
      RoundState started = learned(index, state).started(innermost, after, Cause.NONE);
      for (int target : graph.successors(index)) {
        go(target, started);
      }
      return;
    }
    for (ExceptionEdges.Edge edge : body.exceptions().of(index)) {
      if (!completion.isLikely(edge.cause) || catchesOtherFailures(index, edge.target)) {
        continue;
      }
      RoundState started = learned(index, state).started(innermost, state.frame, edge.cause);
      raise(edge, started, state.frame);
    }
  }

  /** Whether a handler is for failures that have nothing to do with I/O. */
  private boolean catchesOtherFailures(int index, int target) {
    boolean found = false;
    for (InstructionGraph.Handler handler : graph.handlers(index)) {
      if (handler.target() == target) {
        found = true;
        boolean isOther =
            handler.type() != null
                && (knowledge.isSubtype(handler.type(), "java/lang/RuntimeException")
                        && !handler.type().equals("java/lang/RuntimeException")
                    || handler.type().equals("java/lang/InterruptedException"));
        if (!isOther) {
          return false;
        }
      }
    }
    return found && completion.isCheckedFailure();
  }

  /** The fields that the followed call has set are known, if it is made on this object. */
  private RoundState learned(int index, RoundState state) {
    boolean isOwn =
        graph.instruction(index).getOpcode() != Opcodes.INVOKESTATIC
            && body.callAt(index) != null
            && interpreter.isThis(CallArguments.of(body, index, CallArguments.RECEIVER));
    return state.knowing(completion.fields(isOwn));
  }

  private void throwing(int index, RoundState state) {
    boolean isThrow = graph.instruction(index).getOpcode() == Opcodes.ATHROW;
    if (state.started && (!completion.isFailure() || !isThrow)) {
      return;
    }
    for (ExceptionEdges.Edge edge : body.exceptions().of(index)) {
      raise(edge, state.failing(edge.cause), state.frame);
    }
  }

  private void raise(ExceptionEdges.Edge edge, RoundState state, Frame<Value> before) {
    if (edge.target != ExceptionEdges.EXIT) {
      Frame<Value> handler = ValueFlow.handlerFrame(before, edge.target);
      go(edge.target, state.with(handler));
    } else if (state.started) {
      attempt.addExit(Completion.failing(edge.cause).with(state.fields), state);
    }
  }

  private RoundState jump(int index, RoundState state) {
    Frame<Value> after = new Frame<>(state.frame);
    ValueFlow.execute(graph, index, after, interpreter);
    for (Branches.Branch branch : branches.of(index, state.frame, after)) {
      if (!aged.excludes(index, branch.target, state.old)) {
        go(branch.target, state.with(branch.frame));
      }
    }
    return null;
  }

  private void leave(RoundState state, boolean returnsValue) {
    if (!state.started) {
      return;
    }
    Completion result =
        returnsValue ? Completion.returning(Operands.top(state.frame, 1).get(0)) : Completion.ANY;
    attempt.addExit(result.with(state.fields), state);
  }

  private boolean neverReturns(int index) {
    return body.callAt(index) != null && knowledge.has(Role.NO_RETURN, body.callAt(index));
  }

  private RoundState run(int index, RoundState state, Value result) {
    Frame<Value> frame = new Frame<>(state.frame);
    if (body.loops().innermost(index) != null) {
      Frames.forgetMadeAt(frame, index);
    }
    interpreter.expect(result, state.fields);
    ValueFlow.execute(graph, index, frame, interpreter);
    interpreter.expect(null, Map.of());
    return state.with(frame);
  }

  /** Goes on to the successors; the fall-through is the result, others wait in the work list. */
  private RoundState proceed(int index, RoundState state) {
    RoundState fallThrough = null;
    for (int target : graph.successors(index)) {
      if (target == index + 1) {
        fallThrough = state.arrivingAt(target);
      } else {
        go(target, state);
      }
    }
    return fallThrough;
  }

  private void go(int target, RoundState state) {
    walk.add(target, state.arrivingAt(target));
  }
}
