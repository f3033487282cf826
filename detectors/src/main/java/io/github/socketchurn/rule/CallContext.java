package io.github.socketchurn.rule;

import io.github.socketchurn.flow.CallArguments;
import io.github.socketchurn.flow.MethodBody;
import java.util.HashMap;
import java.util.Map;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** A method body, with what one of its callers passes to it as far as that is known. */
final class CallContext {
  private final ClassCode code;
  private final MethodBody body;
  private final Map<Integer, Known> parameters;
  private final boolean initialiser;

  /** A body of which no caller is known. */
  CallContext(ClassCode code, MethodBody body) {
    this(code, body, Map.of(), false);
  }

  private CallContext(
      ClassCode code, MethodBody body, Map<Integer, Known> parameters, boolean initialiser) {
    this.initialiser = initialiser;
    this.code = code;
    this.body = body;
    this.parameters = parameters;
  }

  /** The body of a constructor or initialiser, seen from the fields that it fills. */
  static CallContext ofInitialiser(ClassCode code, MethodBody body) {
    return new CallContext(code, body, Map.of(), true);
  }

  /** Whether the calls that run the body are not looked for. */
  boolean isInitialiser() {
    return initialiser;
  }

  /** The body of a method that an instruction of this one calls, with the arguments it gets. */
  CallContext into(MethodBody callee, int call) {
    boolean isStatic = (callee.graph().method().access & Opcodes.ACC_STATIC) != 0;
    Map<Integer, Known> passed = new HashMap<>();
    int local = isStatic ? 0 : 1;
    Type[] types = Type.getArgumentTypes(callee.graph().method().desc);
    for (int k = 0; k < types.length; k++) {
      passed.put(local, new Known(this, CallArguments.of(body, call, k)));
      local += types[k].getSize();
    }
    return new CallContext(code, callee, passed, false);
  }

  ClassCode code() {
    return code;
  }

  MethodBody body() {
    return body;
  }

  /** What the caller passes, or null if it is not known. */
  Known parameter(int local) {
    return parameters.get(local);
  }

  /** An argument of a call in the body; -1 for the receiver. */
  Known argument(int call, int argument) {
    return new Known(this, CallArguments.of(body, call, argument)).traced();
  }
}
