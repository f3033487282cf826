package io.github.socketchurn.flow;

import io.github.socketchurn.bytecode.InstructionGraph;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/** The interpreter of a {@link RoundWalk}: it knows what the followed call yields, and fields. */
final class RoundInterpreter extends ValueInterpreter {
  /** What the names of static fields start with. */
  static final String STATIC = "static ";

  private final InstructionGraph graph;
  private final boolean isInstance;
  private int answer = -1;
  private Value expected;
  private Map<String, Value> fields = Map.of();

  RoundInterpreter(InstructionGraph graph) {
    super(graph);
    this.graph = graph;
    this.isInstance = (graph.method().access & Opcodes.ACC_STATIC) == 0;
  }

  /** Sets what the next call yields, or null if that is not known, and what fields hold. */
  void expect(Value result, Map<String, Value> known) {
    expected = result;
    fields = known;
  }

  @Override
  public Value naryOperation(AbstractInsnNode insn, List<? extends Value> values) {
    if (expected != null) {
      return expected;
    }
    Value known = insn instanceof MethodInsnNode ? known((MethodInsnNode) insn, values) : null;
    return known != null ? known : super.naryOperation(insn, values);
  }

  /** What an atomic flag was set to, and whether there is what the followed call has yielded. */
  private Value known(MethodInsnNode call, List<? extends Value> values) {
    boolean isQuestion = values.size() == 1 && call.getOpcode() != Opcodes.INVOKESTATIC;
    if (!isQuestion || values.get(0).kind() != Value.Kind.RESULT) {
      return null;
    }
    int site = values.get(0).site();
    if (site == answer && call.owner.endsWith("/Optional")) {
      return call.name.equals("isPresent")
          ? Value.constant(1)
          : call.name.equals("isEmpty") ? Value.constant(0) : null;
    }
    AbstractInsnNode maker = graph.instruction(site);
    boolean isFlag = call.name.equals("get") && maker instanceof FieldInsnNode;
    Value held = isFlag ? fields.get(flagOf((FieldInsnNode) maker)) : null;
    return held == null || held.kind() == Value.Kind.UNKNOWN ? null : held;
  }

  /** The name under which the value is known that an atomic flag in a field holds. */
  static String flagOf(FieldInsnNode field) {
    return nameOf(field) + "()";
  }

  /** Sets the call whose result is there for certain, since it has succeeded. */
  void answeredAt(int instruction) {
    answer = instruction;
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
