package io.github.socketchurn.flow;

import io.github.socketchurn.bytecode.CallSite;
import io.github.socketchurn.model.Model;
import io.github.socketchurn.model.Role;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Follows the connection into the fields of {@code this}: in constructors, whose object is lost
 * when they throw, and where a summary asks what becomes of a parameter or of the fields
 * themselves.
 */
final class OwnFields {
  private final ApiKnowledge knowledge;
  private final Callees callees;
  private final ConnectionInterpreter interpreter;
  private final String className;
  private final boolean isFollowed;
  private final boolean isConstructor;
  private final boolean followsOwners;
  private final Scope scope;

  OwnFields(
      MethodBody body,
      ApiKnowledge knowledge,
      Callees callees,
      ConnectionInterpreter interpreter,
      Origin origin) {
    this.knowledge = knowledge;
    this.callees = callees;
    this.interpreter = interpreter;
    MethodNode method = body.graph().method();
    this.className = body.className();
    this.isConstructor = method.name.equals("<init>");
    boolean isInstance = (method.access & Opcodes.ACC_STATIC) == 0;
    this.scope = origin.scope();
    this.followsOwners = isConstructor && !origin.isParameter() && !origin.isClient();
    this.isFollowed =
        scope == Scope.BEYOND_FIELDS
            || isInstance && (isConstructor || origin.isParameter() || scope != Scope.METHOD);
  }

  boolean isConstructor() {
    return isConstructor;
  }

  /** Whether an instruction stores into a field of {@code this} that is followed. */
  boolean isOwnStore(AbstractInsnNode insn, PathState state) {
    return isFollowed
        && insn.getOpcode() == Opcodes.PUTFIELD
        && (scope == Scope.BEYOND_FIELDS || interpreter.isThis(Operands.top(state.frame, 2).get(0)))
        && !isHolder(Operands.top(state.frame, 1).get(0));
  }

  /**
   * What holds the connection in turn is followed into fields only where these are looked at, and
   * where a constructor may lose it.
   */
  private boolean isHolder(Value value) {
    boolean isOwner =
        value.kind() == Value.Kind.OWNER
            && (scope == Scope.BEYOND_FIELDS || followsOwners && FieldNames.canHold(value));
    boolean isPlain = value.isAlias() || value.kind() == Value.Kind.DERIVED;
    return value.isAliasOrDerived() && !isPlain && !isOwner;
  }

  /** The fields that hold the connection after such a store. */
  String afterStore(AbstractInsnNode insn, PathState state) {
    String name = ((FieldInsnNode) insn).name;
    Value value = Operands.top(state.frame, 1).get(0);
    if (scope == Scope.BEYOND_FIELDS) {
      boolean isKept = value.isAliasOrDerived() && state.phase != Phase.ABSENT;
      return isKept ? FieldNames.with(state.stored, name) : state.stored;
    }
    if (value.kind() == Value.Kind.OWNER && state.phase != Phase.ABSENT) {
      return FieldNames.with(state.stored, name, value);
    }
    boolean holds = value.isAlias() && state.phase != Phase.ABSENT;
    return holds ? FieldNames.with(state.stored, name) : FieldNames.without(state.stored, name);
  }

  /**
   * What a call does to the connection through {@code this}, or null if it has nothing to do with
   * the fields that hold it.
   */
  List<CallEffect> effects(AbstractInsnNode insn, List<Value> operands, PathState state) {
    if (state.stored == null || !isFollowed || scope == Scope.BEYOND_FIELDS) {
      return null;
    }
    boolean isStatic = insn.getOpcode() == Opcodes.INVOKESTATIC;
    boolean isCall = insn instanceof MethodInsnNode;
    int receivers = isCall && !isStatic ? 1 : 0;
    for (int k = receivers; k < operands.size(); k++) {
      if (interpreter.isThis(operands.get(k))) {
        return isCall
            ? passedOn(callOf(insn), insn.getOpcode(), k - receivers, state.stored)
            : List.of(CallEffect.KEEPS);
      }
    }
    if (receivers == 0 || !interpreter.isThis(operands.get(0))) {
      return null;
    }
    return onThis(callOf(insn), insn.getOpcode(), state.stored);
  }

  /** The effects of passing {@code this} to a helper, or null if it is harmless. */
  private List<CallEffect> passedOn(CallSite call, int opcode, int argument, String stored) {
    if (isHarmless(call)) {
      return null;
    }
    Model helper = knowledge.find(Role.CLOSE_HELPER, call);
    int arguments = Type.getArgumentTypes(call.descriptor()).length;
    ParameterSummary summary =
        helper == null ? callees.parameter(call, opcode, Passing.by(argument)) : null;
    boolean closes =
        helper != null && helper.names("closes", argument, arguments)
            || summary != null && summary.alwaysCloses();
    return closes
        ? onThis(new CallSite(className, "close", "()V"), Opcodes.INVOKESPECIAL, stored)
        : List.of(CallEffect.KEEPS);
  }

  private List<CallEffect> onThis(CallSite call, int opcode, String stored) {
    ParameterSummary summary = callees.fields(call, opcode, stored);
    if (summary != null) {
      return CallEffect.of(summary, Value.MAYBE_CONNECTION, null, false);
    }
    if (FieldNames.contains(stored, FieldNames.SUPER) && knowledge.has(Role.CLOSE, call)) {
      return List.of(CallEffect.CLOSES);
    }
    return call.name().equals("<init>") || isHarmless(call) ? null : List.of(CallEffect.KEEPS);
  }

  private boolean isHarmless(CallSite call) {
    return (knowledge.has(Role.USES, call) || knowledge.has(Role.NO_IO, call))
        && !knowledge.has(Role.KEEPS, call)
        && !knowledge.has(Role.RUNS_LAMBDA, call);
  }

  private static CallSite callOf(AbstractInsnNode insn) {
    MethodInsnNode call = (MethodInsnNode) insn;
    return new CallSite(call.owner, call.name, call.desc);
  }

  /** The fields of {@code this} whose content the next instruction may read as the connection. */
  String readable(PathState state) {
    return scope == Scope.BEYOND_FIELDS ? null : state.stored;
  }

  /** The field that a constructor call on {@code this} fills, or null. */
  String filledBySuper(AbstractInsnNode insn, List<Value> operands, CallEffect effect) {
    boolean isSuper =
        isFollowed
            && insn.getOpcode() == Opcodes.INVOKESPECIAL
            && ((MethodInsnNode) insn).name.equals("<init>")
            && interpreter.isThis(operands.get(0));
    if (!isSuper || effect.created == null) {
      return null;
    }
    return effect.created.kind() == Value.Kind.OWNER
        ? effect.created.ownerFields()
        : FieldNames.SUPER;
  }
}
