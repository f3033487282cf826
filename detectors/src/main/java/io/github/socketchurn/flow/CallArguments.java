package io.github.socketchurn.flow;

import io.github.socketchurn.bytecode.CallSite;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

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
}
