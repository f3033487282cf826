package io.github.socketchurn.program;

import io.github.socketchurn.bytecode.CallSite;
import io.github.socketchurn.bytecode.MethodFacts;
import io.github.socketchurn.flow.ApiKnowledge;
import io.github.socketchurn.flow.Callees;
import io.github.socketchurn.flow.MethodBody;
import io.github.socketchurn.flow.ValueUses;
import io.github.socketchurn.model.Model;
import java.util.List;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;

/**
 * Follows a trail through functional values: lambdas, method references, and objects such as tasks
 * whose method somebody else runs. They are resolved from where they are made only, never from the
 * class hierarchy.
 */
final class RepeatedFunctions {
  private final CallGraph graph;
  private final HotEntries entries;
  private final PreparedBodies bodies;
  private final ApiKnowledge knowledge;
  private final Callees callees;
  private final FunctionRuns runs;

  RepeatedFunctions(
      CallGraph graph,
      CallTargets targets,
      HotEntries entries,
      PreparedBodies bodies,
      ApiKnowledge knowledge,
      Callees callees,
      RepeatedCalls calls) {
    this.graph = graph;
    this.entries = entries;
    this.bodies = bodies;
    this.knowledge = knowledge;
    this.callees = callees;
    this.runs =
        new FunctionRuns(
            knowledge, callees, calls, new FunctionParameters(targets, bodies, knowledge, calls));
  }

  /** The method of a trail is the body of a lambda or method reference that a method makes. */
  void follow(Trail trail, MethodRef maker, Search search) {
    MethodBody body = bodies.of(maker);
    if (body == null) {
      return;
    }
    for (int i = 0; i < body.graph().size(); i++) {
      AbstractInsnNode insn = body.graph().instruction(i);
      if (insn instanceof InvokeDynamicInsnNode
          && body.values().isReached(i)
          && isOf((InvokeDynamicInsnNode) insn, trail.method)) {
        followLambda(trail, maker, body, i, search);
      }
    }
  }

  private static boolean isOf(InvokeDynamicInsnNode insn, MethodRef method) {
    for (Object argument : insn.bsmArgs) {
      if (argument instanceof Handle) {
        Handle handle = (Handle) argument;
        if (handle.getOwner().equals(method.className())
            && handle.getName().equals(method.method().name())
            && handle.getDesc().equals(method.method().descriptor())) {
          return true;
        }
      }
    }
    return false;
  }

  private void followLambda(
      Trail trail, MethodRef maker, MethodBody body, int place, Search search) {
    InvokeDynamicInsnNode insn = (InvokeDynamicInsnNode) body.graph().instruction(place);
    CallSite function =
        new CallSite(
            Type.getReturnType(insn.desc).getInternalName(),
            insn.name,
            insn.bsmArgs[0] instanceof Type ? ((Type) insn.bsmArgs[0]).getDescriptor() : "()V");
    boolean isInstance = !trail.method.method().hasAccess(Opcodes.ACC_STATIC);
    ChainLink.Kind kind =
        trail.method.method().isSynthetic() ? ChainLink.Kind.LAMBDA : ChainLink.Kind.OBJECT;
    FunctionValue value =
        new FunctionValue(
            function,
            kind,
            true,
            given -> trail.endpoint.atLambda(body, knowledge, callees, place, isInstance, given));
    followMade(trail, value, maker, body, place, search);
  }

  /** The method of a trail belongs to an object that somebody else runs. */
  void followObject(Trail trail, Search search) {
    MethodFacts method = trail.method.method();
    boolean isRunByOthers =
        !method.hasAccess(Opcodes.ACC_STATIC)
            && !method.hasAccess(Opcodes.ACC_PRIVATE)
            && !method.name().startsWith("<");
    if (!isRunByOthers) {
      return;
    }
    for (MethodRef maker : graph.makersOf(trail.method.className())) {
      MethodBody body = bodies.of(maker);
      for (int i = 0; body != null && i < body.graph().size(); i++) {
        CallSite call = body.callAt(i);
        if (call != null
            && call.name().equals("<init>")
            && call.owner().equals(trail.method.className())
            && body.values().isReached(i)) {
          int place = i;
          FunctionValue value =
              new FunctionValue(
                  trail.method.asCall(),
                  isAnonymous(trail.method) ? ChainLink.Kind.LAMBDA : ChainLink.Kind.OBJECT,
                  false,
                  given -> trail.endpoint.atObject(body, knowledge, callees, place));
          followMade(trail, value, maker, body, i, search);
        }
      }
    }
  }

  /** An anonymous class stands where its object is made, as a lambda does. */
  private static boolean isAnonymous(MethodRef method) {
    String name = method.className();
    return name.indexOf('$') >= 0 && Character.isDigit(name.charAt(name.length() - 1));
  }

  private void followMade(
      Trail trail,
      FunctionValue value,
      MethodRef maker,
      MethodBody body,
      int place,
      Search search) {
    boolean isLambda = body.callAt(place) == null;
    Model entry = search.isRetry() || !isLambda ? null : entries.ofFunction(value.function());
    if (entry != null) {
      search.found(runs.repeater(Repeater.Kind.ENTRY, trail, value, maker, body, place, entry));
      return;
    }
    for (ValueUses.Use use : ValueUses.ofResult(body, place)) {
      runs.follow(trail, value, maker, body, use, search);
    }
    FieldInsnNode field = ValueUses.fieldOf(body, place);
    if (field != null) {
      followField(trail, value.elsewhere(), maker, field, search);
    }
    if (ValueUses.isReturned(body, place)) {
      followResult(trail, value.elsewhere(), maker, search);
    }
  }

  private void followField(
      Trail trail, FunctionValue value, MethodRef maker, FieldInsnNode field, Search search) {
    for (MethodRef user : graph.methodsOf(maker.className())) {
      MethodBody body = user.method().calls().isEmpty() ? null : bodies.of(user);
      for (int load : body == null ? List.<Integer>of() : ValueUses.loadsOf(body, field)) {
        for (ValueUses.Use use : ValueUses.ofResult(body, load)) {
          runs.follow(trail, value, user, body, use, search);
        }
      }
    }
  }

  private void followResult(Trail trail, FunctionValue value, MethodRef maker, Search search) {
    for (MethodRef caller : graph.callersOf(maker)) {
      MethodBody body = bodies.of(caller);
      for (int i = 0; body != null && i < body.graph().size(); i++) {
        CallSite call = body.callAt(i);
        if (call != null && graph.mayRun(call, maker) && body.values().isReached(i)) {
          for (ValueUses.Use use : ValueUses.ofResult(body, i)) {
            runs.follow(trail, value, caller, body, use, search);
          }
        }
      }
    }
  }
}
