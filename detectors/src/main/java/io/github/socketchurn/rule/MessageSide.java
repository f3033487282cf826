package io.github.socketchurn.rule;

import io.github.socketchurn.bytecode.CallSite;
import io.github.socketchurn.flow.CallArguments;
import io.github.socketchurn.flow.Value;
import io.github.socketchurn.flow.ValueNames;
import java.util.Locale;

/**
 * Tells whether a header goes into a response, by the word in the names of the types and calls
 * around it: a server that says goodbye to its client is no churn of its own.
 */
final class MessageSide {
  private static final String RESPONSE = "response";
  private static final int MOST_HOPS = 12;

  private final MethodContext method;

  MessageSide(MethodContext method) {
    this.method = method;
  }

  /** Whether a call that sets a header is about a response. */
  boolean isResponse(int place, CallSite call) {
    if (method.isStaticCall(place)) {
      return false;
    }
    Value receiver = method.argument(place, CallArguments.RECEIVER);
    for (int hop = 0; hop < MOST_HOPS; hop++) {
      String type = ValueNames.declaredType(method.body(), receiver);
      if (type != null && mentions(type)) {
        return true;
      }
      CallSite maker =
          receiver.kind() == Value.Kind.RESULT ? method.body().callAt(receiver.site()) : null;
      if (maker == null || maker.name().equals("<init>")) {
        break;
      }
      if (mentions(maker.owner()) || mentions(maker.name())) {
        return true;
      }
      if (method.isStaticCall(receiver.site())) {
        break;
      }
      receiver = method.argument(receiver.site(), CallArguments.RECEIVER);
    }
    return mentions(call.owner()) || goesIntoResponse(receiver);
  }

  /** Whether some call takes the object as an argument and has to do with a response. */
  private boolean goesIntoResponse(Value value) {
    if (value.kind() != Value.Kind.RESULT) {
      return false;
    }
    for (int i = 0; i < method.body().graph().size(); i++) {
      CallSite call = method.body().callAt(i);
      if (call == null || !mentions(call.owner())) {
        continue;
      }
      for (int k = 0; k < MethodContext.arity(call); k++) {
        if (method.argument(i, k).equals(value)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean mentions(String name) {
    String simple = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('.')) + 1);
    return simple.toLowerCase(Locale.ROOT).contains(RESPONSE);
  }
}
