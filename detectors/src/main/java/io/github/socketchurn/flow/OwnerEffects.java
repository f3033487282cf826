package io.github.socketchurn.flow;

import io.github.socketchurn.bytecode.CallSite;
import io.github.socketchurn.model.Model;
import io.github.socketchurn.model.Role;
import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Opcodes;

/**
 * What calls do to a connection that an object of the program holds in its fields. The exact class
 * of the object is known, so each call has one target; a call without a body to look into keeps it.
 */
final class OwnerEffects {
  private static final String CLOSE = "close";
  private static final String CLOSE_DESCRIPTOR = "()V";

  private final ApiKnowledge knowledge;
  private final Callees callees;

  OwnerEffects(ApiKnowledge knowledge, Callees callees) {
    this.knowledge = knowledge;
    this.callees = callees;
  }

  /** The effects of a call on an owner. */
  List<CallEffect> onReceiver(CallSite call, Value owner) {
    return effects(new CallSite(owner.ownerClass(), call.name(), call.descriptor()), owner, call);
  }

  private List<CallEffect> effects(CallSite exact, Value owner, CallSite named) {
    ParameterSummary summary = callees.fields(exact, Opcodes.INVOKESPECIAL, owner.ownerFields());
    if (summary != null) {
      return fluent(CallEffect.of(summary, Value.MAYBE_CONNECTION, null, false), owner);
    }
    Model close = knowledge.find(Role.CLOSE, named);
    if (close != null && FieldNames.contains(owner.ownerFields(), FieldNames.SUPER)) {
      return List.of(CallEffect.CLOSES);
    }
    boolean isHarmless = knowledge.has(Role.USES, named) || knowledge.has(Role.NO_IO, named);
    return List.of(isHarmless ? CallEffect.uses(false) : CallEffect.KEEPS);
  }

  /** A method that yields its own object yields the owner. */
  private static List<CallEffect> fluent(List<CallEffect> effects, Value owner) {
    List<CallEffect> known = new ArrayList<>(effects.size());
    for (CallEffect effect : effects) {
      boolean isOwner = effect.result != null && effect.result.kind() == Value.Kind.PARAMETER;
      known.add(isOwner ? effect.yielding(owner) : effect);
    }
    return known;
  }

  /** The effect of a library helper that closes an owner. */
  CallEffect closed(Value owner) {
    CallSite close = new CallSite(owner.ownerClass(), CLOSE, CLOSE_DESCRIPTOR);
    List<CallEffect> effects = effects(close, owner, close);
    return effects.size() == 1 ? effects.get(0) : CallEffect.KEEPS;
  }

  boolean isClosedByClose(Value owner) {
    return closed(owner).kind == CallEffect.Kind.CLOSES;
  }
}
