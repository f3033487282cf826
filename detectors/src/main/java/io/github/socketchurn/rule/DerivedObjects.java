package io.github.socketchurn.rule;

import io.github.socketchurn.bytecode.CallSite;
import io.github.socketchurn.flow.CallArguments;
import io.github.socketchurn.flow.LifeTime;
import io.github.socketchurn.flow.Value;
import io.github.socketchurn.model.Model;
import io.github.socketchurn.model.Role;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * What the methods of a client yield, such as a database or a stub. Where such an object is kept in
 * a field or a collection, it keeps its client alive, and works with it for longer than the call.
 */
final class DerivedObjects {
  private static final int LONGEST_CHAIN = 12;

  private final MethodContext method;

  DerivedObjects(MethodContext method) {
    this.method = method;
  }

  /** Whether anything derived from what an instruction has made is kept. */
  boolean areKept(int maker) {
    for (int i = 0; i < method.body().graph().size(); i++) {
      if (method.body().values().isReached(i) && (isStored(i, maker) || isAdded(i, maker))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether what an instruction has made goes on serving listeners: the method is run once and
   * nobody closes it.
   */
  boolean areServing(LifeTime life) {
    return !life.isClosedSomewhere()
        && life.repetitions().isEmpty()
        && haveListener(life.origin().instruction())
        && method.repeaters().isEmpty();
  }

  /** Whether a listener for messages is registered with the client, or with something of it. */
  private boolean haveListener(int maker) {
    for (int i = 0; i < method.body().graph().size(); i++) {
      if (method.body().values().isReached(i) && isCallOn(i, maker) && takesListener(i)) {
        return true;
      }
    }
    return false;
  }

  private boolean takesListener(int place) {
    for (Type parameter : Type.getArgumentTypes(method.body().callAt(place).descriptor())) {
      for (Model row : method.knowledge().models().all()) {
        if (row.role() == Role.HOT_ENTRY
            && row.is("kind", "message")
            && parameter.getSort() == Type.OBJECT
            && parameter.getInternalName().equals(row.owner())) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a call is one on what an instruction has made, or on something derived from it. */
  boolean isCallOn(int place, int maker) {
    if (method.body().callAt(place) == null || method.isStaticCall(place)) {
      return false;
    }
    Value receiver = method.argument(place, CallArguments.RECEIVER);
    boolean isDirect = receiver.kind() == Value.Kind.RESULT && receiver.site() == maker;
    return place != maker && (isDirect || isDerived(receiver, maker));
  }

  private boolean isStored(int place, int maker) {
    int opcode = method.body().graph().instruction(place).getOpcode();
    boolean stores =
        opcode == Opcodes.PUTFIELD || opcode == Opcodes.PUTSTATIC || opcode == Opcodes.AASTORE;
    return stores && isDerived(method.body().values().operands(place, 1).get(0), maker);
  }

  private boolean isAdded(int place, int maker) {
    CallSite call = method.body().callAt(place);
    for (Model row : call == null ? List.<Model>of() : method.knowledge().of(call)) {
      int arity = MethodContext.arity(call);
      for (int k = 0; k < arity && row.role() == Role.KEEPS; k++) {
        boolean isMeant = !row.has("args") || row.names("args", k, arity);
        if (isMeant && isDerived(method.argument(place, k), maker)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a value comes from a call on the client, or on something derived from it. */
  private boolean isDerived(Value value, int maker) {
    Value current = value;
    for (int hop = 0; hop < LONGEST_CHAIN && current.kind() == Value.Kind.RESULT; hop++) {
      if (current.site() == maker) {
        return hop > 0;
      }
      CallSite call = method.body().callAt(current.site());
      boolean isFurther = call != null && !method.isStaticCall(current.site()) && isObject(call);
      if (!isFurther) {
        return false;
      }
      current = method.argument(current.site(), CallArguments.RECEIVER);
    }
    return false;
  }

  /** Texts and numbers are answers and need no client any more. */
  private static boolean isObject(CallSite call) {
    Type type = Type.getReturnType(call.descriptor());
    return type.getSort() == Type.OBJECT && !type.getInternalName().startsWith("java/");
  }
}
