package io.github.socketchurn.flow;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;

/** Where a method takes a value that it has made: to calls, to fields, to its caller. */
public final class ValueUses {
  private ValueUses() {}

  /** A call that is given the value. */
  public static final class Use {
    private final int instruction;
    private final int argument;

    Use(int instruction, int argument) {
      this.instruction = instruction;
      this.argument = argument;
    }

    public int instruction() {
      return instruction;
    }

    /** 0-based; -1 for the receiver. */
    public int argument() {
      return argument;
    }
  }

  /** The calls that get what an instruction has made, in their order. */
  public static List<Use> ofResult(MethodBody body, int site) {
    return of(body, Value.Kind.RESULT, site);
  }

  /** The calls that get what a local variable holds on entry. */
  public static List<Use> ofParameter(MethodBody body, int local) {
    return of(body, Value.Kind.PARAMETER, local);
  }

  private static List<Use> of(MethodBody body, Value.Kind kind, int site) {
    List<Use> uses = new ArrayList<>(1);
    for (int i : body.reachedCalls()) {
      AbstractInsnNode insn = body.graph().instruction(i);
      int receivers = insn.getOpcode() == Opcodes.INVOKESTATIC ? 0 : 1;
      List<Value> operands = body.values().operands(i, Operands.count(insn));
      for (int k = 0; operands != null && k < operands.size(); k++) {
        if (isIt(operands.get(k), kind, site)) {
          uses.add(new Use(i, k - receivers));
        }
      }
    }
    return uses;
  }

  private static boolean isIt(Value value, Value.Kind kind, int site) {
    return value.kind() == kind && value.site() == site;
  }

  /** The field of the class that is given the value, or null. */
  public static FieldInsnNode fieldOf(MethodBody body, int site) {
    for (int i = 0; i < body.graph().size(); i++) {
      AbstractInsnNode insn = body.graph().instruction(i);
      boolean stores =
          insn.getOpcode() == Opcodes.PUTFIELD || insn.getOpcode() == Opcodes.PUTSTATIC;
      List<Value> operands = stores ? body.values().operands(i, 1) : null;
      if (operands != null
          && isIt(operands.get(0), Value.Kind.RESULT, site)
          && ((FieldInsnNode) insn).owner.equals(body.className())) {
        return (FieldInsnNode) insn;
      }
    }
    return null;
  }

  /** The instructions that load a field of the class. */
  public static List<Integer> loadsOf(MethodBody body, FieldInsnNode field) {
    List<Integer> loads = new ArrayList<>(1);
    for (int i = 0; i < body.graph().size(); i++) {
      AbstractInsnNode insn = body.graph().instruction(i);
      boolean isLoad =
          insn.getOpcode() == Opcodes.GETFIELD || insn.getOpcode() == Opcodes.GETSTATIC;
      if (isLoad
          && ((FieldInsnNode) insn).name.equals(field.name)
          && ((FieldInsnNode) insn).owner.equals(field.owner)) {
        loads.add(i);
      }
    }
    return loads;
  }

  /** Whether the method yields what an instruction has made. */
  public static boolean isReturned(MethodBody body, int site) {
    for (int i = 0; i < body.graph().size(); i++) {
      if (body.graph().instruction(i).getOpcode() == Opcodes.ARETURN) {
        List<Value> operands = body.values().operands(i, 1);
        if (operands != null && isIt(operands.get(0), Value.Kind.RESULT, site)) {
          return true;
        }
      }
    }
    return false;
  }
}
