package io.github.socketchurn.flow;

import io.github.socketchurn.bytecode.InstructionGraph;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;

/** The interpreter of the simulation: it pushes what the effect of the current call says. */
final class ConnectionInterpreter extends ValueInterpreter {
  private final ApiKnowledge knowledge;
  private final String connectionType;
  private CallEffect effect = CallEffect.UNRELATED;

  ConnectionInterpreter(InstructionGraph graph, ApiKnowledge knowledge, Origin origin) {
    super(graph);
    this.knowledge = knowledge;
    this.connectionType = origin.type();
  }

  /** Sets what the next instruction does. */
  void expect(CallEffect next) {
    effect = next;
  }

  @Override
  public Value naryOperation(AbstractInsnNode insn, List<? extends Value> values) {
    return effect.result != null ? effect.result : super.naryOperation(insn, values);
  }

  @Override
  Value initialised(AbstractInsnNode call, Value uninitialised) {
    return effect.created != null ? effect.created : super.initialised(call, uninitialised);
  }

  @Override
  public Value unaryOperation(AbstractInsnNode insn, Value value) {
    if (insn.getOpcode() == Opcodes.INSTANCEOF) {
      if (value.isNull()) {
        return Value.constant(0);
      }
      if (value.kind() == Value.Kind.CONNECTION
          && knowledge.isSubtype(connectionType, ((TypeInsnNode) insn).desc)) {
        return Value.constant(1);
      }
    }
    return super.unaryOperation(insn, value);
  }
}
