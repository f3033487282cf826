package io.github.socketchurn.flow;

import io.github.socketchurn.bytecode.InstructionGraph;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.analysis.Interpreter;

/**
 * What each instruction does to abstract values: constants are folded, all else keeps its origin.
 */
class ValueInterpreter extends Interpreter<Value> {
  private static final Set<String> TEXT_CLASSES =
      Set.of("java/lang/String", "java/lang/StringBuilder", "java/lang/StringBuffer");

  private final InstructionGraph graph;

  ValueInterpreter(InstructionGraph graph) {
    super(Opcodes.ASM9);
    this.graph = graph;
  }

  @Override
  public Value newValue(Type type) {
    if (type == Type.VOID_TYPE) {
      return null;
    }
    return Value.unknown(type != null && type.getSize() == 2);
  }

  @Override
  public Value newParameterValue(boolean isInstanceMethod, int local, Type type) {
    return Value.parameter(local, type.getSize() == 2, isInstanceMethod && local == 0);
  }

  @Override
  public Value newExceptionValue(
      org.objectweb.asm.tree.TryCatchBlockNode block,
      org.objectweb.asm.tree.analysis.Frame<Value> frame,
      Type type) {
    return Value.result(graph.indexOf(block.handler), false).asNonNull();
  }

  @Override
  public Value newOperation(AbstractInsnNode insn) {
    int opcode = insn.getOpcode();
    if (opcode == Opcodes.ACONST_NULL) {
      return Value.NULL;
    }
    if (opcode >= Opcodes.ICONST_M1 && opcode <= Opcodes.ICONST_5) {
      return Value.constant(opcode - Opcodes.ICONST_0);
    }
    switch (opcode) {
      case Opcodes.LCONST_0:
      case Opcodes.LCONST_1:
        return Value.constant((long) (opcode - Opcodes.LCONST_0));
      case Opcodes.BIPUSH:
      case Opcodes.SIPUSH:
        return Value.constant(((IntInsnNode) insn).operand);
      case Opcodes.LDC:
        return loadConstant(insn);
      case Opcodes.NEW:
        return Value.uninitialised(graph.indexOf(insn));
      case Opcodes.DCONST_0:
      case Opcodes.DCONST_1:
        return Value.UNKNOWN_WIDE;
      case Opcodes.GETSTATIC:
        return Value.result(graph.indexOf(insn), isWide(((FieldInsnNode) insn).desc));
      default:
        return Value.UNKNOWN;
    }
  }

  private Value loadConstant(AbstractInsnNode insn) {
    Object constant = ((LdcInsnNode) insn).cst;
    if (constant instanceof Number || constant instanceof String) {
      return Value.constant(constant);
    }
    return Value.result(graph.indexOf(insn), ((LdcInsnNode) insn).cst instanceof Double)
        .asNonNull();
  }

  @Override
  public Value copyOperation(AbstractInsnNode insn, Value value) {
    return value;
  }

  @Override
  public Value unaryOperation(AbstractInsnNode insn, Value value) {
    int index = graph.indexOf(insn);
    switch (insn.getOpcode()) {
      case Opcodes.CHECKCAST:
        return value;
      case Opcodes.IINC:
        return Value.increment(index);
      case Opcodes.I2L:
        return value.integer() == null
            ? Value.result(index, true)
            : Value.constant(value.integer().longValue());
      case Opcodes.L2D:
      case Opcodes.F2D:
      case Opcodes.I2D:
      case Opcodes.F2L:
      case Opcodes.D2L:
      case Opcodes.LNEG:
      case Opcodes.DNEG:
        return Value.result(index, true);
      case Opcodes.INEG:
        return value.integer() == null
            ? Value.result(index, false)
            : Value.constant(-value.integer());
      case Opcodes.GETFIELD:
        return Value.result(index, isWide(((FieldInsnNode) insn).desc));
      case Opcodes.NEWARRAY:
      case Opcodes.ANEWARRAY:
        return Value.result(index, false).asNonNull();
      default:
        return Value.result(index, false);
    }
  }

  @Override
  public Value binaryOperation(AbstractInsnNode insn, Value left, Value right) {
    Object folded = Constants.fold(insn.getOpcode(), left.constant(), right.constant());
    if (folded != null) {
      return Value.constant(folded);
    }
    return Value.result(graph.indexOf(insn), Constants.isWideResult(insn.getOpcode()));
  }

  @Override
  public Value ternaryOperation(AbstractInsnNode insn, Value first, Value second, Value third) {
    return null;
  }

  @Override
  public Value naryOperation(AbstractInsnNode insn, List<? extends Value> values) {
    int index = graph.indexOf(insn);
    if (insn instanceof MethodInsnNode) {
      MethodInsnNode call = (MethodInsnNode) insn;
      Value result = Value.result(index, isWide(resultType(call.desc)));
      return neverYieldsNull(call) ? result.asNonNull() : result;
    }
    if (insn instanceof InvokeDynamicInsnNode) {
      // Lambdas and strings put together are always there.
      String type = resultType(((InvokeDynamicInsnNode) insn).desc);
      Value result = Value.result(index, isWide(type));
      return type.startsWith("L") ? result.asNonNull() : result;
    }
    return Value.result(index, false).asNonNull();
  }

  /** The value of an object whose constructor, called by {@code call}, has completed. */
  Value initialised(AbstractInsnNode call, Value uninitialised) {
    return Value.result(graph.indexOf(call), false).asNonNull();
  }

  @Override
  public void returnOperation(AbstractInsnNode insn, Value value, Value expected) {}

  @Override
  public Value merge(Value left, Value right) {
    return Value.unknown(left.getSize() == 2);
  }

  /** Strings are made of strings, and boxes of numbers. */
  private static boolean neverYieldsNull(MethodInsnNode call) {
    return call.desc.contains(")L")
        && (TEXT_CLASSES.contains(call.owner)
            || call.owner.startsWith("java/lang/") && call.name.equals("valueOf"));
  }

  private static String resultType(String descriptor) {
    return descriptor.substring(descriptor.indexOf(')') + 1);
  }

  private static boolean isWide(String typeDescriptor) {
    return typeDescriptor.equals("J") || typeDescriptor.equals("D");
  }
}
