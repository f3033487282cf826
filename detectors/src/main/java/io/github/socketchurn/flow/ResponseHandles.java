package io.github.socketchurn.flow;

import io.github.socketchurn.bytecode.CallSite;
import io.github.socketchurn.model.Model;
import java.util.HashSet;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.analysis.Frame;

/** The request and the client that a response comes from, whose release releases it too. */
final class ResponseHandles {
  private static final int LONGEST_CHAIN = 20;

  private ResponseHandles() {}

  /** Marks them in the frame before the call that yields the response. */
  static void mark(Frame<Value> frame, MethodBody body, Origin response) {
    Set<Value> handles = new HashSet<>();
    int place = response.instruction();
    CallSite call = body.callAt(place);
    if (call == null || response.isResult()) {
      return;
    }
    Model model = response.model();
    for (int argument : model.arguments("of", Type.getArgumentTypes(call.descriptor()).length)) {
      handles.add(CallArguments.of(body, place, argument));
    }
    addReceivers(body, place, handles);
    for (Value handle : handles) {
      boolean isObject =
          handle.kind() == Value.Kind.RESULT || handle.kind() == Value.Kind.PARAMETER;
      boolean isThis =
          handle.kind() == Value.Kind.PARAMETER
              && handle.site() == 0
              && (body.graph().method().access & Opcodes.ACC_STATIC) == 0;
      if (isObject && !isThis) {
        replace(frame, handle);
      }
    }
  }

  /** A value may be known better on one path than in the joined view. */
  private static void replace(Frame<Value> frame, Value handle) {
    Frames.replace(frame, handle, Value.HANDLE);
    Frames.replace(frame, handle.asNonNull(), Value.HANDLE);
  }

  private static void addReceivers(MethodBody body, int place, Set<Value> handles) {
    int current = place;
    for (int k = 0; k < LONGEST_CHAIN; k++) {
      boolean isStatic = body.graph().instruction(current).getOpcode() == Opcodes.INVOKESTATIC;
      CallSite call = body.callAt(current);
      if (call == null || isStatic || call.name().equals("<init>")) {
        return;
      }
      Value receiver = CallArguments.of(body, current, CallArguments.RECEIVER);
      handles.add(receiver);
      if (receiver.kind() != Value.Kind.RESULT) {
        return;
      }
      current = receiver.site();
    }
  }
}
