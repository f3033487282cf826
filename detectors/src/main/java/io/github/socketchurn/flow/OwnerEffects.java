package io.github.socketchurn.flow;

import io.github.socketchurn.bytecode.CallSite;
import io.github.socketchurn.model.Model;
import io.github.socketchurn.model.Role;
import org.objectweb.asm.Opcodes;

/**
 * What calls do to a connection that an object of the program holds in its fields. The exact class
 * of the object is known, so each call has one target; a call without a body to look into keeps it.
 */
final class OwnerEffects {
  private static final String CLOSE = "close";
  private static final String CALLABLE = "/Callable";
  private static final String CLOSE_DESCRIPTOR = "()V";

  private final ApiKnowledge knowledge;
  private final Callees callees;

  OwnerEffects(ApiKnowledge knowledge, Callees callees) {
    this.knowledge = knowledge;
    this.callees = callees;
  }

  /** The effect of a call on an owner. */
  CallEffect onReceiver(CallSite call, Value owner) {
    return effect(new CallSite(owner.ownerClass(), call.name(), call.descriptor()), owner, call);
  }

  private CallEffect effect(CallSite exact, Value owner, CallSite named) {
    ParameterSummary summary = callees.fields(exact, Opcodes.INVOKESPECIAL, owner.ownerFields());
    if (summary != null) {
      return CallEffect.of(summary, Value.MAYBE_CONNECTION, null);
    }
    Model close = knowledge.find(Role.CLOSE, named);
    if (close != null && FieldNames.contains(owner.ownerFields(), FieldNames.SUPER)) {
      return CallEffect.CLOSES;
    }
    boolean isHarmless = knowledge.has(Role.USES, named) || knowledge.has(Role.NO_IO, named);
    return isHarmless ? CallEffect.uses(false) : CallEffect.KEEPS;
  }

  /** The effect of a library helper that closes an owner. */
  CallEffect closed(Value owner) {
    CallSite close = new CallSite(owner.ownerClass(), CLOSE, CLOSE_DESCRIPTOR);
    return effect(close, owner, close);
  }

  /**
   * The effect of a call that runs an owner once, as a task. A task with a loop may be a worker that
   * lives as long as its thread.
   *
   * @param type internal name of the declared type of the task
   */
  CallEffect run(Value owner, String type) {
    String name = type.endsWith(CALLABLE) ? "call" : "run";
    String descriptor = type.endsWith(CALLABLE) ? "()Ljava/lang/Object;" : "()V";
    CallSite run = new CallSite(owner.ownerClass(), name, descriptor);
    if (callees.mayLoop(run, Opcodes.INVOKESPECIAL)) {
      return CallEffect.KEEPS;
    }
    CallEffect effect = onReceiver(run, owner);
    return effect.kind == CallEffect.Kind.NONE ? CallEffect.uses(true) : CallEffect.KEEPS;
  }

  boolean isClosedByClose(Value owner) {
    return closed(owner).kind == CallEffect.Kind.CLOSES;
  }
}
