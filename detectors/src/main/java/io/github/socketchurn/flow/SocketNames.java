package io.github.socketchurn.flow;

import java.util.BitSet;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.analysis.Frame;

/** The names by which a method gets at an object: values of its frames, and fields. */
public final class SocketNames {
  private final MethodBody body;
  private final BitSet meetings = new BitSet();

  public SocketNames(MethodBody body) {
    this.body = body;
    for (int i = 0; i < body.graph().size(); i++) {
      Frame<Value> frame = body.values().before(i);
      int slots = frame == null ? 0 : frame.getLocals() + frame.getStackSize();
      for (int slot = 0; slot < slots; slot++) {
        Value value = slot(frame, slot);
        if (value.kind() == Value.Kind.PHI && value.site() == i) {
          meetings.set(i);
        }
      }
    }
  }

  static Value slot(Frame<Value> frame, int slot) {
    if (slot < frame.getLocals()) {
      return frame.getLocal(slot);
    }
    int depth = slot - frame.getLocals();
    return depth < frame.getStackSize() ? frame.getStack(depth) : Value.UNKNOWN;
  }

  /** Whether some value becomes another where paths meet at an instruction. */
  boolean meetsAt(int index) {
    return meetings.get(index);
  }

  /** The name of what an instruction yields. */
  static String result(int instruction) {
    return "result " + instruction;
  }

  /** The name of a value, or null if nothing is known of it. */
  static String of(Value value) {
    switch (value.kind()) {
      case RESULT:
        return result(value.site());
      case PARAMETER:
        return "parameter " + value.site();
      case PHI:
        return "meeting " + value.site() + " " + value.slot();
      default:
        return null;
    }
  }

  /**
   * The name of the field that an instruction reads or writes, or null if its object has no name.
   */
  String field(int index, FieldInsnNode insn) {
    if (insn.getOpcode() == Opcodes.GETSTATIC || insn.getOpcode() == Opcodes.PUTSTATIC) {
      return "static " + insn.owner + "." + insn.name;
    }
    int depth = insn.getOpcode() == Opcodes.GETFIELD ? 1 : 2;
    List<Value> operands = body.values().operands(index, depth);
    String object = operands == null ? null : of(operands.get(0));
    return object == null ? null : "field " + insn.name + " of " + object;
  }

  /** The name that a value has when the method starts, or null: a parameter, or a field. */
  public String atEntry(Value value) {
    if (value.kind() == Value.Kind.PARAMETER) {
      return of(value);
    }
    if (value.kind() != Value.Kind.RESULT) {
      return null;
    }
    if (body.graph().instruction(value.site()) instanceof FieldInsnNode) {
      FieldInsnNode field = (FieldInsnNode) body.graph().instruction(value.site());
      return field(value.site(), field);
    }
    return null;
  }
}
