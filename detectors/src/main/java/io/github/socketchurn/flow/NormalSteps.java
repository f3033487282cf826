package io.github.socketchurn.flow;

import io.github.socketchurn.bytecode.InstructionGraph;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.analysis.Frame;

/** What an instruction that completes normally does to what is known of a connection. */
final class NormalSteps {
  private final MethodBody body;
  private final InstructionGraph graph;
  private final Origin origin;
  private final LifeTime life;
  private final ConnectionInterpreter interpreter;
  private final OwnFields own;
  private final Escapes escapes;
  private final Delays delays;

  NormalSteps(
      MethodBody body,
      LifeTime life,
      ConnectionInterpreter interpreter,
      OwnFields own,
      Escapes escapes,
      Delays delays) {
    this.body = body;
    this.graph = body.graph();
    this.origin = life.origin();
    this.life = life;
    this.interpreter = interpreter;
    this.own = own;
    this.escapes = escapes;
    this.delays = delays;
  }

  /** The origin yields a connection. */
  PathState make(int index, PathState state) {
    interpreter.expect(
        origin.isConstruction()
            ? CallEffect.creates(origin.made())
            : CallEffect.yields(origin.made()));
    PathState after = run(index, state);
    if (origin.isResponse()) {
      ResponseHandles.mark(after.frame, body, origin);
    }
    return after.made(
        origin.isUnconnected() ? Phase.UNCONNECTED : Phase.OPEN, body.loops().innermost(index));
  }

  /** The origin yields null in place of a connection. */
  PathState makeNone(int index, PathState state) {
    interpreter.expect(CallEffect.yields(Value.NULL));
    Frame<Value> none = new Frame<>(state.frame);
    ValueFlow.execute(graph, index, none, interpreter);
    return state.with(none);
  }

  /** The origin puts a new connection into fields. */
  PathState fill(int index, PathState state) {
    return run(index, state)
        .made(Phase.OPEN, body.loops().innermost(index))
        .storedIn(origin.fields());
  }

  /** Puts a value into a field of {@code this} that is followed. */
  PathState store(int index, PathState state) {
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

  /** Any other instruction, with what it does if it is a call. */
  PathState complete(int index, PathState state, CallEffect effect) {
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
        return after.closed();
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
}
