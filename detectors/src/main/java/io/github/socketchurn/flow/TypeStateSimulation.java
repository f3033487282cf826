package io.github.socketchurn.flow;

import io.github.socketchurn.bytecode.InstructionGraph;
import io.github.socketchurn.bytecode.Loop;
import io.github.socketchurn.model.Role;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.analysis.Frame;

/**
 * Follows one connection path by path through its method, in the style of property simulation (Das,
 * Lerner, Seigle: ESP, PLDI 2002): paths with the same phase and the same known values are one;
 * when a place has too many, those in the same phase are joined. Exception edges are exact: an open
 * that throws has opened nothing, a close that throws has closed.
 */
public final class TypeStateSimulation {
  private final MethodBody body;
  private final InstructionGraph graph;
  private final ApiKnowledge knowledge;
  private final Budget budget;
  private final Origin origin;
  private final LifeTime life;
  private final ConnectionInterpreter interpreter;
  private final PathEffects effects;
  private final PathEnds ends;
  private final ExceptionEdges exceptions;
  private final Delays delays;
  private final Branches branches;
  private final StateStore store;
  private final int slots;
  private final StreamEnds streamEnds;
  private final Escapes escapes;
  private final OwnFields own;
  private final Deque<Arrival> work = new ArrayDeque<>();

  private static final class Arrival {
    final int index;
    final PathState state;

    Arrival(int index, PathState state) {
      this.index = index;
      this.state = state;
    }
  }

  private TypeStateSimulation(
      MethodBody body, ApiKnowledge knowledge, Callees callees, Budget budget, Origin origin) {
    this.body = body;
    this.graph = body.graph();
    this.knowledge = knowledge;
    this.budget = budget;
    this.origin = origin;
    this.life = new LifeTime(origin);
    this.interpreter = new ConnectionInterpreter(graph, knowledge, origin);
    this.exceptions = body.exceptions();
    this.delays = new Delays(body, knowledge, callees);
    this.branches = new Branches(graph);
    this.store = new StateStore(body, budget);
    this.slots = graph.method().maxLocals + graph.method().maxStack;
    this.streamEnds = new StreamEnds(graph);
    this.escapes = new Escapes(graph, origin);
    this.own = new OwnFields(body, knowledge, callees, interpreter, origin);
    this.effects =
        new PathEffects(
            body,
            origin,
            life,
            new CallEffects(body, knowledge, callees, origin, new LocalObjects(body, callees)),
            own,
            new ResponseEffects(knowledge, body),
            streamEnds);
    this.ends = new PathEnds(graph, origin, life, store);
  }

  /**
   * Follows what an origin makes.
   *
   * @throws BudgetExceededException if the method takes too long
   */
  public static LifeTime run(
      MethodBody body, ApiKnowledge knowledge, Callees callees, Budget budget, Origin origin) {
    TypeStateSimulation simulation =
        new TypeStateSimulation(body, knowledge, callees, budget, origin);
    simulation.run();
    return simulation.life;
  }

  /**
   * Follows a parameter.
   *
   * @throws BudgetExceededException if the method takes too long
   */
  public static ParameterSummary summarise(
      MethodBody body, ApiKnowledge knowledge, Callees callees, Budget budget, Origin parameter) {
    return ParameterSummary.of(run(body, knowledge, callees, budget, parameter));
  }

  private void run() {
    work.push(new Arrival(0, EntryState.of(body, interpreter, origin)));
    while (!work.isEmpty()) {
      Arrival arrival = work.pop();
      follow(arrival.index, arrival.state);
    }
  }

  /** Follows a path until it ends, forks or arrives where another has been. */
  private void follow(int start, PathState first) {
    int index = start;
    PathState state = first;
    while (state != null && index < graph.size()) {
      state = store.admit(index, state);
      if (state == null) {
        return;
      }
      budget.spendOnFrames(1, slots);
      if (graph.instruction(index).getOpcode() >= 0) {
        state = step(index, state);
      }
      index++;
    }
  }

  /** Runs one instruction; yields the state that falls through to the next, or null. */
  private PathState step(int index, PathState state) {
    AbstractInsnNode insn = graph.instruction(index);
    int opcode = insn.getOpcode();
    if (index == origin.instruction() && origin.fillsFields()) {
      return fill(index, state);
    }
    if (index == origin.instruction()
        && state.phase != Phase.ABSENT
        && ends.endRound(index, state)) {
      return null;
    }
    if (insn instanceof JumpInsnNode && opcode != Opcodes.GOTO) {
      return jump(index, state);
    }
    if (opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN) {
      ends.leave(index, state, opcode);
      return null;
    }
    if (own.isOwnStore(insn, state)) {
      return proceed(index, store(index, state));
    }
    if (escapes.keeps(insn, state)) {
      life.markKept();
      return null;
    }
    boolean makes = index == origin.instruction() && state.phase == Phase.ABSENT;
    List<CallEffect> effects = makes ? PathEffects.NONE : this.effects.at(insn, state);
    throwing(index, state, ofFailure(effects), makes);
    if (opcode == Opcodes.ATHROW || neverReturns(index)) {
      return null;
    }
    PathState fallThrough = null;
    for (int k = 0; k < effects.size(); k++) {
      CallEffect effect = effects.get(k);
      if (effect.kind == CallEffect.Kind.DEFEATS) {
        life.markDefeat(state, index);
      }
      boolean isDefeated = effect.kind == CallEffect.Kind.DEFEATS && state.phase != Phase.CLOSED;
      if (effect.kind == CallEffect.Kind.KEEPS) {
        life.markKept();
      } else if (!isDefeated && effect.kind != CallEffect.Kind.NEVER_RETURNS) {
        if (fallThrough != null) {
          work.push(new Arrival(index + 1, fallThrough));
        }
        fallThrough = proceed(index, makes ? make(index, state) : complete(index, state, effect));
      }
    }
    return fallThrough;
  }

  /** All ways to end normally share one way to fail; only a call that always keeps has none. */
  private static CallEffect ofFailure(List<CallEffect> effects) {
    for (CallEffect effect : effects) {
      if (effect.kind != CallEffect.Kind.KEEPS) {
        return effect;
      }
    }
    return effects.get(0);
  }

  /** Puts a value into a field of {@code this} that is followed. */
  private PathState store(int index, PathState state) {
    Value value = Operands.top(state.frame, 1).get(0);
    FieldInsnNode field = (FieldInsnNode) graph.instruction(index);
    boolean isHeld = state.phase == Phase.OPEN || state.phase == Phase.UNCONNECTED;
    if (isHeld && value.isAliasOrDerived()) {
      life.inFields().markStore(new FieldStore(field, value, index, state.phase == Phase.OPEN));
    }
    if (isHeld && !value.isAliasOrDerived()) {
      life.inFields().markReplaced(index, state);
    }
    return run(index, state).storedIn(own.afterStore(field, state));
  }

  /** Puts a new connection into fields; what they held before must be gone by then. */
  private PathState fill(int index, PathState state) {
    if (state.phase != Phase.ABSENT) {
      boolean isLost = state.phase == Phase.OPEN && state.stored != null;
      if (isLost || state.phase == Phase.LOST) {
        life.inFields().markOverwritten();
      }
      return null;
    }
    throwing(index, state, CallEffect.UNRELATED, true);
    PathState after = run(index, state).made(Phase.OPEN, body.loops().innermost(index));
    return proceed(index, after.storedIn(origin.fields()));
  }

  private PathState jump(int index, PathState state) {
    Frame<Value> after = new Frame<>(state.frame);
    ValueFlow.execute(graph, index, after, interpreter);
    for (Branches.Branch branch : branches.of(index, state.frame, after)) {
      PathState next = state.with(branch.frame);
      boolean taken = branch.target != index + 1;
      boolean ends =
          origin.isResponse() && streamEnds.isEnd(index, state, taken)
              || origin.exchange() != null && branches.isNullBody(index, branch, state.frame);
      go(index, branch.target, ends ? closed(next) : next);
    }
    return null;
  }

  private void throwing(int index, PathState state, CallEffect effect, boolean makes) {
    // Compilers differ in what the failure of these skips, and nobody counts on it.
    int opcode = graph.instruction(index).getOpcode();
    boolean isFirm = opcode == Opcodes.CHECKCAST || opcode == Opcodes.INVOKEDYNAMIC;
    if (effect.failure == Cause.NONE || isFirm || isIdentity(index, effect)) {
      return;
    }
    for (ExceptionEdges.Edge edge : exceptions.of(index)) {
      PathState failed = makes ? state : failed(index, state, effect, edge.cause);
      if (edge.target == ExceptionEdges.EXIT) {
        ends.exit(index, failed);
      } else {
        go(index, edge.target, failed.with(ValueFlow.handlerFrame(state.frame, edge.target)));
      }
    }
  }

  /** Checks such as {@code requireNonNull} cannot fail on a connection that is there. */
  private boolean isIdentity(int index, CallEffect effect) {
    return effect.result == Value.CONNECTION
        && graph.instruction(index).getOpcode() == Opcodes.INVOKESTATIC
        && knowledge.find(Role.WRAP, body.callAt(index)) != null
        && knowledge.find(Role.WRAP, body.callAt(index)).is("closes", "same");
  }

  private PathState failed(int index, PathState state, CallEffect effect, Cause cause) {
    if (graph.instruction(index).getOpcode() == Opcodes.ATHROW) {
      return exceptions.isRethrow(index) ? state.failed(cause, index) : state.thrown(cause, index);
    }
    if (effect.closesOnFailure || origin.isResponse() && streamEnds.isRead(index)) {
      life.markClosedAt(index);
      return closed(state).failed(cause, index);
    }
    boolean connects = effect.kind == CallEffect.Kind.CONNECTS;
    boolean isKnown = effect.failure != null && effect.failure.compareTo(cause) < 0;
    Cause next = connects ? Cause.CONNECT : isKnown ? effect.failure : cause;
    boolean isSecond =
        state.causeAt >= 0 && graph.instruction(state.causeAt).getOpcode() == Opcodes.ATHROW;
    return isSecond ? state.failedAfterThrow(next, index) : state.failed(next, index);
  }

  private boolean neverReturns(int index) {
    return body.callAt(index) != null && knowledge.has(Role.NO_RETURN, body.callAt(index));
  }

  private PathState make(int index, PathState state) {
    if (origin.isNullable()) {
      interpreter.expect(CallEffect.yields(Value.NULL));
      Frame<Value> none = new Frame<>(state.frame);
      ValueFlow.execute(graph, index, none, interpreter);
      go(index, index + 1, state.with(none));
    }
    interpreter.expect(
        origin.isConstruction()
            ? CallEffect.creates(origin.made())
            : CallEffect.yields(origin.made()));
    PathState after = run(index, state);
    if (origin.isResponse()) {
      ResponseHandles.mark(after.frame, body, origin);
    }
    Loop loop = body.loops().innermost(index);
    return after.made(origin.isUnconnected() ? Phase.UNCONNECTED : Phase.OPEN, loop);
  }

  private PathState complete(int index, PathState state, CallEffect effect) {
    interpreter.expect(effect);
    int count = Operands.count(graph.instruction(index));
    String filled =
        count < 1
            ? null
            : own.filledBySuper(graph.instruction(index), Operands.top(state.frame, count), effect);
    PathState after = run(index, state).delayed(delays.at(index));
    if (effect.holder != null) {
      Value receiver = Operands.top(state.frame, count).get(0);
      Frames.replace(after.frame, receiver, effect.holder);
    }
    if (filled != null) {
      after = after.storedIn(filled);
    }
    switch (effect.kind) {
      case CLOSES:
        life.markClosedAt(index);
        return closed(after);
      case LAYERS:
        life.markLayered(index);
        return after;
      case CONNECTS:
        life.markConnected(index);
        return after.phase == Phase.UNCONNECTED ? after.connected() : after;
      default:
        return after;
    }
  }

  private PathState run(int index, PathState state) {
    Frame<Value> frame = new Frame<>(state.frame);
    if (body.loops().innermost(index) != null) {
      Frames.forgetMadeAt(frame, index);
    }
    boolean fillsArray = escapes.fillsArgumentArray(graph.instruction(index), state);
    Value array = fillsArray ? Operands.top(frame, 3).get(0) : null;
    interpreter.holdIn(own.readable(state));
    ValueFlow.execute(graph, index, frame, interpreter);
    interpreter.expect(CallEffect.UNRELATED);
    if (fillsArray) {
      Frames.replace(frame, array, Value.HOLDER);
    }
    return state.with(frame);
  }

  private PathState closed(PathState state) {
    if (state.phase != Phase.OPEN && state.phase != Phase.UNCONNECTED) {
      return state;
    }
    return state.with(Phase.CLOSED);
  }

  /** Goes on to the successors; the fall-through is the result, others wait in the work list. */
  private PathState proceed(int index, PathState state) {
    PathState fallThrough = null;
    for (int target : graph.successors(index)) {
      if (target == index + 1) {
        fallThrough = arrive(index, target, state);
      } else {
        go(index, target, state);
      }
    }
    return fallThrough;
  }

  private void go(int from, int target, PathState state) {
    work.push(new Arrival(target, arrive(from, target, state)));
  }

  private PathState arrive(int from, int target, PathState state) {
    if (state.phase == Phase.ABSENT) {
      return state;
    }
    PathState arrived = state.arrivingAt(target);
    boolean held =
        arrived.phase == Phase.OPEN
            || arrived.phase == Phase.UNCONNECTED && origin.holdsDescriptor();
    return held
            && !origin.isParameter()
            && arrived.stored == null
            && !store.isReferenced(arrived.frame, target)
        ? arrived.lostAt(from)
        : arrived;
  }
}
