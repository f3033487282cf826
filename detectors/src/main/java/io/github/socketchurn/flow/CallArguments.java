package io.github.socketchurn.flow;

import io.github.socketchurn.bytecode.CallSite;
import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.MethodNode;

/** The receiver and the arguments of calls, as joined values. */
public final class CallArguments {
  /** Index that stands for the receiver. */
  public static final int RECEIVER = -1;

  private CallArguments() {}

  /** One argument of a call, or its receiver; unknown if there is none or it is never reached. */
  public static Value of(MethodBody body, int instruction, int argument) {
    CallSite call = body.callAt(instruction);
    if (call == null) {
      return Value.UNKNOWN;
    }
    int receivers =
        body.graph().instruction(instruction).getOpcode() == Opcodes.INVOKESTATIC ? 0 : 1;
    int arguments = Type.getArgumentTypes(call.descriptor()).length;
    List<Value> operands = body.values().operands(instruction, arguments + receivers);
    int position = argument + receivers;
    if (operands == null || position < 0 || position >= operands.size()) {
      return Value.UNKNOWN;
    }
    return operands.get(position);
  }

  /** The arguments of a call without its receiver; empty if it is never reached. */
  static List<Value> all(MethodBody body, int instruction) {
    CallSite call = body.callAt(instruction);
    int count = call == null ? 0 : Type.getArgumentTypes(call.descriptor()).length;
    List<Value> arguments = new ArrayList<>(count);
    for (int k = 0; k < count; k++) {
      arguments.add(of(body, instruction, k));
    }
    return arguments;
  }

  /** The arguments of a call after its receiver, if it has one; empty if it is never reached. */
  public static List<Value> withReceiver(MethodBody body, int instruction) {
    int count = Operands.count(body.graph().instruction(instruction));
    List<Value> operands = count < 0 ? null : body.values().operands(instruction, count);
    return operands == null ? List.of() : operands;
  }

  /**
   * The parameter of a method that a local variable holds on entry.
   *
   * @return 0-based; -1 for the receiver, -2 if it holds none
   */
  public static int indexOfParameter(MethodNode method, int local) {
    int next = 0;
    if ((method.access & Opcodes.ACC_STATIC) == 0) {
      if (local == 0) {
        return RECEIVER;
      }
      next = 1;
    }
    Type[] types = Type.getArgumentTypes(method.desc);
    for (int k = 0; k < types.length; k++) {
      if (next == local) {
        return k;
      }
      next += types[k].getSize();
    }
    return -2;
  }
}
