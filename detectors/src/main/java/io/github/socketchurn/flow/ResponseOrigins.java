package io.github.socketchurn.flow;

import io.github.socketchurn.bytecode.CallSite;
import io.github.socketchurn.model.Model;
import io.github.socketchurn.model.Role;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.MethodNode;

/** Which calls yield a response that holds a leased connection. */
final class ResponseOrigins {
  /** The kind of what needs no release because the response has no body. */
  private static final String NO_BODY = "no-body";

  /** The kind of the responses of {@code URLConnection}, whose connections are not leased. */
  private static final String URL = "url";

  private ResponseOrigins() {}

  static Origin at(
      MethodBody body, int place, CallSite call, ApiKnowledge knowledge, Callees callees) {
    Model row = knowledge.find(Role.RESPONSE, call);
    if (row != null) {
      boolean isValue = !row.is("result", "future") && !row.is("result", "callback");
      boolean counts =
          isValue
              && isObject(call)
              && !row.is("kind", URL)
              && holdsLease(body, place, call, row, knowledge)
              && !isWithoutBody(body, place, call, row, knowledge);
      return counts ? new Origin(place, call, row) : null;
    }
    if (!knowledge.of(call).isEmpty() || call.name().equals("<init>")) {
      return null;
    }
    FreshResult result = callees.result(call, body.graph().instruction(place).getOpcode());
    return result != null && result.isResponse() ? Origin.ofResult(place, call, result) : null;
  }

  private static boolean isObject(CallSite call) {
    String type = call.descriptor().substring(call.descriptor().indexOf(')') + 1);
    return type.startsWith("L") && !type.equals("Ljava/lang/String;");
  }

  /** With a handler the handler decides, if it is made here. */
  private static boolean holdsLease(
      MethodBody body, int place, CallSite call, Model row, ApiKnowledge knowledge) {
    int[] handler = row.arguments("handler", Type.getArgumentTypes(call.descriptor()).length);
    if (handler.length == 0) {
      return !row.is("holds", "none");
    }
    Value made = CallArguments.of(body, place, handler[0]);
    CallSite maker = made.kind() == Value.Kind.RESULT ? body.callAt(made.site()) : null;
    Model byHandler = maker == null ? null : knowledge.find(Role.RESPONSE, maker);
    return byHandler != null && byHandler.is("holds", "lease");
  }

  private static boolean isWithoutBody(
      MethodBody body, int place, CallSite call, Model row, ApiKnowledge knowledge) {
    for (int argument : row.arguments("of", Type.getArgumentTypes(call.descriptor()).length)) {
      Value request = CallArguments.of(body, place, argument);
      CallSite maker = request.kind() == Value.Kind.RESULT ? body.callAt(request.site()) : null;
      Model safe = maker == null ? null : knowledge.find(Role.SAFE, maker);
      if (safe != null && safe.is("kind", NO_BODY)) {
        return true;
      }
    }
    return false;
  }

  /** The response that a callback is called with, or null. */
  static Origin given(MethodBody body, ApiKnowledge knowledge) {
    MethodNode method = body.graph().method();
    int unowned =
        Opcodes.ACC_STATIC | Opcodes.ACC_BRIDGE | Opcodes.ACC_ABSTRACT | Opcodes.ACC_NATIVE;
    if ((method.access & unowned) != 0) {
      return null;
    }
    Model row = callback(knowledge, new CallSite(body.className(), method.name, method.desc));
    Type[] types = Type.getArgumentTypes(method.desc);
    int[] arguments = row == null ? new int[0] : row.arguments("of", types.length);
    if (arguments.length == 0 || arguments[0] < 0) {
      return null;
    }
    int local = 1;
    for (int k = 0; k < arguments[0]; k++) {
      local += types[k].getSize();
    }
    return Origin.ofCallback(local, types[arguments[0]].getInternalName(), row);
  }

  /** The row of a method that a library calls with a response, or null. */
  static Model callback(ApiKnowledge knowledge, CallSite method) {
    for (Model row : knowledge.of(method)) {
      if (row.role() == Role.RESPONSE && row.is("result", "callback")) {
        return row;
      }
    }
    return null;
  }
}
