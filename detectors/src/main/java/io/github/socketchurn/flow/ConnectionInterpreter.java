package io.github.socketchurn.flow;

import io.github.socketchurn.bytecode.InstructionGraph;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;

/** The interpreter of the simulation: it pushes what the effect of the current call says. */
final class ConnectionInterpreter extends ValueInterpreter {
  private final ApiKnowledge knowledge;
  private final String connectionType;
  private final boolean isInstance;
  private final boolean isArray;
  private CallEffect effect = CallEffect.UNRELATED;
  private String stored;

  ConnectionInterpreter(InstructionGraph graph, ApiKnowledge knowledge, Origin origin) {
    super(graph);
    this.knowledge = knowledge;
    this.connectionType = origin.type();
    this.isArray = origin.isArray();
    this.isInstance = (graph.method().access & Opcodes.ACC_STATIC) == 0;
  }

  /** Sets what the next instruction does. */
  void expect(CallEffect next) {
    effect = next;
  }

  /** Sets the fields of {@code this} that hold the connection before the next instruction. */
  void holdIn(String fields) {
    stored = fields;
  }

  @Override
  public Value naryOperation(AbstractInsnNode insn, List<? extends Value> values) {
    return effect.result != null ? effect.result : super.naryOperation(insn, values);
  }

  @Override
  Value initialised(AbstractInsnNode call, Value uninitialised) {
    return effect.created != null ? effect.created : super.initialised(call, uninitialised);
  }

  /** Whether a value is the object whose method runs. */
  boolean isThis(Value value) {
    return isInstance && value.kind() == Value.Kind.PARAMETER && value.site() == 0;
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
    if (value.kind() == Value.Kind.HOLDER && insn.getOpcode() == Opcodes.ARRAYLENGTH && isArray) {
      // An array that stands for its one element of interest is walked through in one step.
      return Value.constant(1);
    }
    if (isArray && insn.getOpcode() == Opcodes.IINC && value.integer() != null) {
      return Value.constant(value.integer() + ((IincInsnNode) insn).incr);
    }
    if (insn.getOpcode() == Opcodes.GETFIELD) {
      if (effect.result != null) {
        return effect.result;
      }
      String name = ((FieldInsnNode) insn).name;
      String holding = isThis(value) ? stored : null;
      if (value.kind() == Value.Kind.OWNER) {
        holding = value.ownerFields();
      }
      if (FieldNames.contains(holding, name)) {
        return FieldNames.held(holding, name);
      }
    }
    return super.unaryOperation(insn, value);
  }

  @Override
  public Value binaryOperation(AbstractInsnNode insn, Value left, Value right) {
    if (isArray && insn.getOpcode() == Opcodes.AALOAD && left.kind() == Value.Kind.HOLDER) {
      return Value.CONNECTION;
    }
    return super.binaryOperation(insn, left, right);
  }
}
