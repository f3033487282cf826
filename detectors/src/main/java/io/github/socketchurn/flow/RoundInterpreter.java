package io.github.socketchurn.flow;

import io.github.socketchurn.bytecode.InstructionGraph;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;

/** The interpreter of a {@link RoundWalk}: it knows what the followed call yields, and fields. */
final class RoundInterpreter extends ValueInterpreter {
  /** What the names of static fields start with. */
  static final String STATIC = "static ";

  private final boolean isInstance;
  private Value expected;
  private Map<String, Value> fields = Map.of();

  RoundInterpreter(InstructionGraph graph) {
    super(graph);
    this.isInstance = (graph.method().access & Opcodes.ACC_STATIC) == 0;
  }

  /** Sets what the next call yields, or null if that is not known, and what fields hold. */
  void expect(Value result, Map<String, Value> known) {
    expected = result;
    fields = known;
  }

  @Override
  public Value naryOperation(AbstractInsnNode insn, List<? extends Value> values) {
    return expected != null ? expected : super.naryOperation(insn, values);
  }

  @Override
  public Value unaryOperation(AbstractInsnNode insn, Value value) {
    Value plain = super.unaryOperation(insn, value);
    return insn.getOpcode() == Opcodes.GETFIELD && isThis(value)
        ? loaded((FieldInsnNode) insn, plain)
        : plain;
  }

  @Override
  public Value newOperation(AbstractInsnNode insn) {
    Value plain = super.newOperation(insn);
    return insn.getOpcode() == Opcodes.GETSTATIC ? loaded((FieldInsnNode) insn, plain) : plain;
  }

  private Value loaded(FieldInsnNode field, Value plain) {
    Value known = fields.get(nameOf(field));
    if (known == null) {
      return plain;
    }
    if (known.kind() == Value.Kind.UNKNOWN) {
      return known.isNonNull() ? plain.asNonNull() : plain;
    }
    return known;
  }

  /** Whether a value is the object whose method runs. */
  boolean isThis(Value value) {
    return isInstance && value.kind() == Value.Kind.PARAMETER && value.site() == 0;
  }

  /** The name under which the value of a field is known; it tells static fields apart. */
  static String nameOf(FieldInsnNode field) {
    boolean isStatic =
        field.getOpcode() == Opcodes.GETSTATIC || field.getOpcode() == Opcodes.PUTSTATIC;
    return (isStatic ? STATIC : "") + field.owner + "." + field.name;
  }
}
