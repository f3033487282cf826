package io.github.socketchurn.flow;

import io.github.socketchurn.bytecode.InstructionGraph;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;

/** Notes how each path ends: by a return, an exception, or where the next connection is made. */
final class PathEnds {
  private final InstructionGraph graph;
  private final Origin origin;
  private final LifeTime life;
  private final References references;

  PathEnds(InstructionGraph graph, Origin origin, LifeTime life, References references) {
    this.graph = graph;
    this.origin = origin;
    this.life = life;
    this.references = references;
  }

  /** The next connection is about to be made; yields whether the path ends here. */
  boolean endRound(int index, PathState state) {
    if (origin.isResponse() && state.phase == Phase.OPEN && !references.hold(state.frame, index)) {
      life.add(new Outcome(state.lostAt(index), true, index));
      return true;
    }
    boolean discarded = state.phase == Phase.CLOSED || state.phase == Phase.LOST;
    if (discarded && state.connected && !state.interrupted && state.level != null) {
      life.repeats(state.level, state.delay);
    }
    if (discarded || state.phase == Phase.UNCONNECTED && !origin.holdsDescriptor()) {
      life.add(new Outcome(state, true, index));
      return true;
    }
    return false;
  }

  /** Leaves by an exception; of instructions other than calls and throws this is not reported. */
  void exit(int index, PathState state) {
    int opcode = graph.instruction(index).getOpcode();
    boolean isReported =
        opcode == Opcodes.ATHROW
            || graph.instruction(index).getType() == AbstractInsnNode.METHOD_INSN;
    if (state.phase != Phase.ABSENT && isReported) {
      life.add(new Outcome(state, false, index));
    }
  }

  void leave(int index, PathState state, int opcode) {
    boolean returnsValue = opcode == Opcodes.ARETURN || opcode == Opcodes.IRETURN;
    if (state.phase == Phase.ABSENT) {
      if (opcode == Opcodes.ARETURN) {
        life.addOtherResult(Operands.top(state.frame, 1).get(0));
      }
      return;
    }
    Value result = returnsValue ? Operands.top(state.frame, 1).get(0) : Value.UNKNOWN;
    if (result.kind() == Value.Kind.DERIVED && (origin.isClient() || origin.isParameter())) {
      // What was made with a client does not keep the client for anybody else.
      life.markUsed(index, null);
      life.add(new Outcome(state, true, index, result));
      return;
    }
    if (result.isAliasOrDerived()) {
      if (state.phase == Phase.CLOSED && state.cause == Cause.NONE) {
        life.markReturnedClosed();
      }
      if (state.phase != Phase.CLOSED && result.isAlias()) {
        life.markReturned(null);
      } else if (state.phase != Phase.CLOSED && result.kind() == Value.Kind.OWNER) {
        life.markReturned(result);
      } else if (state.phase != Phase.CLOSED) {
        life.markKept();
      }
      return;
    }
    if (state.stored != null && !origin.isParameter()) {
      life.markStored(state);
      return;
    }
    life.add(new Outcome(state, true, index, returnsValue ? visible(result) : null));
  }

  private Value visible(Value result) {
    return Ending.visible(result, (graph.method().access & Opcodes.ACC_STATIC) == 0);
  }
}
