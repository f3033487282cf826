package io.github.socketchurn.flow;

import io.github.socketchurn.bytecode.CallSite;
import io.github.socketchurn.model.Model;
import io.github.socketchurn.model.Role;
import java.util.BitSet;
import org.objectweb.asm.Type;

/** The calls of a method at which a loop around an accept pauses or ends. */
final class Standstills {
  private static final String JDK = "java/";

  private final MethodBody body;
  private final ApiKnowledge knowledge;
  private final Callees callees;
  private final int accept;
  private final Delays delays;
  private final BitSet still = new BitSet();
  private final BitSet asked = new BitSet();

  Standstills(MethodBody body, ApiKnowledge knowledge, Callees callees, int accept) {
    this.body = body;
    this.knowledge = knowledge;
    this.callees = callees;
    this.accept = accept;
    this.delays = new Delays(body, knowledge, callees);
  }

  /** Whether control pauses or ends at an instruction. */
  boolean at(int index) {
    if (!asked.get(index)) {
      asked.set(index);
      still.set(index, find(index));
    }
    return still.get(index);
  }

  private boolean find(int index) {
    CallSite call = index == accept ? null : body.callAt(index);
    if (call == null) {
      return false;
    }
    for (Model row : knowledge.of(call)) {
      switch (row.role()) {
        case NO_RETURN:
          return true;
        case OPEN:
          return row.is("kind", "listen") || row.is("kind", "accept");
        case THROTTLE:
          return pauses(index, row);
        default:
          break;
      }
    }
    boolean isKnown = !knowledge.of(call).isEmpty() || call.owner().startsWith(JDK);
    if (isKnown) {
      return false;
    }
    return getsServer(index, call)
        || callees.mayPause(call, body.graph().instruction(index).getOpcode());
  }

  private boolean pauses(int index, Model row) {
    if (row.is("kind", "yield") || row.is("kind", "none")) {
      return false;
    }
    Long millis = delays.millisAt(index);
    return millis == null || millis > 0 || row.is("kind", "wait");
  }

  /** Whether an instruction closes the socket that accepts. */
  boolean closesServer(int index) {
    CallSite call = body.callAt(index);
    if (call == null) {
      return false;
    }
    boolean closes =
        knowledge.has(Role.CLOSE, call)
            && isServer(CallArguments.of(body, index, CallArguments.RECEIVER));
    return closes || knowledge.has(Role.CLOSE_HELPER, call) && getsServer(index, call);
  }

  private boolean getsServer(int index, CallSite call) {
    int arguments = Type.getArgumentTypes(call.descriptor()).length;
    for (int k = 0; k < arguments; k++) {
      if (isServer(CallArguments.of(body, index, k))) {
        return true;
      }
    }
    return false;
  }

  private boolean isServer(Value value) {
    Value server = CallArguments.of(body, accept, CallArguments.RECEIVER);
    return value.equals(server)
        || FailurePath.keyOf(body, value) != null
            && FailurePath.keyOf(body, value).equals(FailurePath.keyOf(body, server));
  }
}
