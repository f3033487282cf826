package io.github.socketchurn.flow;

import io.github.socketchurn.bytecode.InstructionGraph;
import io.github.socketchurn.model.Role;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.analysis.Frame;

/**
 * Follows one connection path by path through its method, in the style of property simulation (Das,
 * Lerner, Seigle: ESP, PLDI 2002): paths with the same phase and the same known values are one;
 * when a place has too many, those in the same phase are joined. Exception edges are exact: an open
 * that throws has opened nothing, a close that throws has closed.
 */
public final class TypeStateSimulation {
  /** States in one phase at one place before they are joined. */
  private static final int DISJUNCTS = 16;

  private final MethodBody body;
  private final InstructionGraph graph;
  private final ApiKnowledge knowledge;
  private final Origin origin;
  private final LifeTime life;
  private final ConnectionInterpreter interpreter;
  private final PathEffects effects;
  private final NormalSteps steps;
  private final PathEnds ends;
  private final ExceptionEdges exceptions;
  private final Branches branches;
  private final References references;
  private final PathWalk<PathState> walk;
  private final StreamEnds streamEnds;
  private final Escapes escapes;
  private final OwnFields own;

  private TypeStateSimulation(
      MethodBody body, ApiKnowledge knowledge, Callees callees, Budget budget, Origin origin) {
    this.body = body;
    this.graph = body.graph();
    this.knowledge = knowledge;
    this.origin = origin;
    this.life = new LifeTime(origin);
    this.interpreter = new ConnectionInterpreter(graph, knowledge, origin);
    this.exceptions = body.exceptions();
    this.branches = new Branches(graph);
    this.references = new References(body);
    this.walk = new PathWalk<>(body, budget, DISJUNCTS);
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
            streamEnds,
            new FailedConnects(knowledge, origin));
    Delays delays = new Delays(body, knowledge, callees);
    this.steps = new NormalSteps(body, life, interpreter, own, escapes, delays);
    this.ends = new PathEnds(graph, origin, life, references);
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
    PathState entry = EntryState.of(body, simulation.interpreter, origin);
    simulation.walk.run(0, entry, simulation::step);
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
      return proceed(index, steps.store(index, state));
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
    return complete(index, state, effects, makes);
  }

  /** Completes an instruction normally, in each way in which it can. */
  private PathState complete(int index, PathState state, List<CallEffect> effects, boolean makes) {
    PathState fallThrough = null;
    for (CallEffect effect : effects) {
      if (effect.kind == CallEffect.Kind.DEFEATS) {
        life.markDefeat(state, index);
      }
      boolean isDefeated = effect.kind == CallEffect.Kind.DEFEATS && state.phase != Phase.CLOSED;
      if (effect.kind == CallEffect.Kind.KEEPS) {
        life.markKept();
      } else if (!isDefeated && effect.kind != CallEffect.Kind.NEVER_RETURNS) {
        if (fallThrough != null) {
          walk.add(index + 1, fallThrough);
        }
        if (makes && origin.isNullable()) {
          go(index, index + 1, steps.makeNone(index, state));
        }
        PathState after = makes ? steps.make(index, state) : steps.complete(index, state, effect);
        fallThrough = proceed(index, after);
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
    return proceed(index, steps.fill(index, state));
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
      go(index, branch.target, ends ? next.closed() : next);
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
      return state.closed().failed(cause, index);
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
    walk.add(target, arrive(from, target, state));
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
            && !references.refer(arrived.frame, target)
        ? arrived.lostAt(from)
        : arrived;
  }
}
