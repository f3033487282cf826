package io.github.socketchurn.flow;

import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;

/** What an instruction does to the tracked connection on a path: directly, or through fields. */
final class PathEffects {
  /** An instruction that has nothing to do with the connection. */
  static final List<CallEffect> NONE = List.of(CallEffect.UNRELATED);

  private final MethodBody body;
  private final Origin origin;
  private final LifeTime life;
  private final CallEffects effects;
  private final OwnFields own;
  private final ResponseEffects responses;
  private final StreamEnds streamEnds;
  private final FailedConnects failedConnects;

  PathEffects(
      MethodBody body,
      Origin origin,
      LifeTime life,
      CallEffects effects,
      OwnFields own,
      ResponseEffects responses,
      StreamEnds streamEnds,
      FailedConnects failedConnects) {
    this.body = body;
    this.origin = origin;
    this.life = life;
    this.effects = effects;
    this.own = own;
    this.responses = responses;
    this.streamEnds = streamEnds;
    this.failedConnects = failedConnects;
  }

  /** One effect for each way in which the instruction can complete. */
  List<CallEffect> at(AbstractInsnNode insn, PathState state) {
    int count = Operands.count(insn);
    if (count < 0) {
      return NONE;
    }
    List<Value> operands = Operands.top(state.frame, count);
    if (origin.isResponse()) {
      streamEnds.note(insn, operands);
      notePassing(insn, operands);
      CallEffect ofResponse = responses.of(insn, operands);
      if (ofResponse != null) {
        return List.of(ofResponse);
      }
    }
    List<CallEffect> afterFailure = failedConnects.answers(insn, operands, state);
    if (afterFailure != null) {
      return afterFailure;
    }
    List<CallEffect> throughThis = own.effects(insn, operands, state);
    if (origin.scope() == Scope.IN_FIELDS && state.phase == Phase.OPEN && state.stored != null) {
      life.inFields().markOpenAt(body.graph().indexOf(insn), state);
    }
    List<CallEffect> all = effects.of(insn, operands, state.phase);
    if (origin.scope() == Scope.BEYOND_CALLS
        && all.stream().anyMatch(effect -> effect.kind == CallEffect.Kind.KEEPS)) {
      all = List.of(CallEffect.uses(true));
    }
    if (throughThis != null && all.size() == 1 && all.get(0).kind == CallEffect.Kind.NONE) {
      all = throughThis;
    }
    if (state.phase == Phase.OPEN && all.stream().anyMatch(this::isUse)) {
      life.markUsed(body.graph().indexOf(insn), body.loops().innermost(body.graph().indexOf(insn)));
    }
    return all;
  }

  /** To hand a client on is no work with it. */
  private boolean isUse(CallEffect effect) {
    return effect.uses && !(origin.isClient() && effect.kind == CallEffect.Kind.KEEPS);
  }

  private void notePassing(AbstractInsnNode insn, List<Value> operands) {
    int receivers = insn.getOpcode() == Opcodes.INVOKESTATIC ? 0 : 1;
    for (int k = 0; k < operands.size(); k++) {
      if (operands.get(k).kind() == Value.Kind.CONNECTION) {
        Passing passing = Passing.by(k - receivers).ofResponse();
        life.markPassedAt(body.graph().indexOf(insn), passing);
      }
    }
  }
}
