package io.github.socketchurn.program;

import io.github.socketchurn.bytecode.CallSite;
import io.github.socketchurn.bytecode.MethodFacts;
import io.github.socketchurn.flow.ApiKnowledge;
import io.github.socketchurn.flow.Attempt;
import io.github.socketchurn.flow.Callees;
import io.github.socketchurn.flow.Completion;
import io.github.socketchurn.flow.Delay;
import io.github.socketchurn.flow.Delays;
import io.github.socketchurn.flow.MethodBody;
import io.github.socketchurn.flow.StreamBound;
import io.github.socketchurn.flow.ValueUses;
import io.github.socketchurn.flow.Variation;
import io.github.socketchurn.model.Model;
import io.github.socketchurn.model.Role;
import java.util.List;
import java.util.Set;
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
  private static final Set<String> REPEATING =
      Set.of(
          "per-element",
          "per-comparison",
          "per-request",
          "per-message",
          "per-connection",
          "per-access",
          "repeats");

  private static final Set<String> OF_FRAMEWORKS =
      Set.of("per-request", "per-message", "per-connection");

  private final CallGraph graph;
  private final HotEntries entries;
  private final PreparedBodies bodies;
  private final ApiKnowledge knowledge;
  private final Callees callees;
  private final RepeatedCalls calls;
  private final FunctionParameters parameters;

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
    this.calls = calls;
    this.parameters = new FunctionParameters(targets, bodies, knowledge, calls);
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
      search.found(repeater(Repeater.Kind.ENTRY, trail, value, maker, body, place, entry));
      return;
    }
    for (ValueUses.Use use : ValueUses.ofResult(body, place)) {
      followUse(trail, value, maker, body, use, search);
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
          followUse(trail, value, user, body, use, search);
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
            followUse(trail, value, caller, body, use, search);
          }
        }
      }
    }
  }

  private void followUse(
      Trail trail,
      FunctionValue value,
      MethodRef user,
      MethodBody body,
      ValueUses.Use use,
      Search search) {
    int place = use.instruction();
    CallSite call = body.callAt(place);
    Model row = rowOf(call, use.argument(), value);
    if (row != null) {
      followRow(trail, value, user, body, place, row, search);
    } else if (use.argument() == -1 && value.isRunBy(call)) {
      run(trail, value, user, body, place, trail.completion, Delay.NONE, null, search);
    } else if (use.argument() >= 0 && knowledge.of(call).isEmpty()) {
      int opcode = body.graph().instruction(place).getOpcode();
      FunctionParameters.Running running =
          parameters.running(
              call, opcode, use.argument(), value, trail.completion, search.isRetry());
      followRunning(trail, value, user, body, place, running, search);
    }
  }

  /** The row that says how a call runs one of its arguments, or its receiver, or null. */
  private Model rowOf(CallSite call, int argument, FunctionValue value) {
    Type[] types = Type.getArgumentTypes(call.descriptor());
    for (Model row : knowledge.of(call)) {
      if (row.role() != Role.RUNS_LAMBDA) {
        continue;
      }
      for (int one : row.arguments("arg", types.length)) {
        boolean isRun =
            argument < 0 ? value.isTask() : value.isDeclaredBy(types[argument], knowledge);
        if (one == argument && isRun) {
          return row;
        }
      }
    }
    return null;
  }

  private void followRow(
      Trail trail,
      FunctionValue value,
      MethodRef user,
      MethodBody body,
      int place,
      Model row,
      Search search) {
    String times = row.text("mult", "once");
    boolean isKept = row.is("kind", "cache");
    if (REPEATING.contains(times)) {
      if (!isKept && !search.isRetry()) {
        search.found(repeater(Repeater.Kind.FUNCTION, trail, value, user, body, place, row));
      }
      return;
    }
    boolean isAsync = row.is("async", "yes");
    boolean isRun = times.equals("once") || times.equals("at-most-once");
    if (!isRun || isKept || isAsync && search.aim() == SearchFor.RETRY && !trail.contains(user)) {
      return;
    }
    Long millis = lengthOf(body, place, row, "delay");
    Delay delay =
        row.has("delay") ? millis == null ? Delay.UNKNOWN : Delay.ofMillis(millis) : Delay.NONE;
    Completion end = isAsync && !search.isRetry() ? Completion.ANY : trail.completion;
    run(trail, value, user, body, place, end, delay, millis, search);
  }

  private void followRunning(
      Trail trail,
      FunctionValue value,
      MethodRef user,
      MethodBody body,
      int place,
      FunctionParameters.Running running,
      Search search) {
    if (running == null) {
      return;
    }
    if (running.repeats()) {
      if (!search.isRetry()) {
        search.found(
            repeater(Repeater.Kind.FUNCTION, trail, value, user, body, place, running.row()));
      }
      return;
    }
    for (Attempt.Exit exit : running.exits()) {
      run(trail, value, user, body, place, exit.completion(), exit.delay(), exit.millis(), search);
    }
  }

  /** The functional value is run once where it stands. */
  private void run(
      Trail trail,
      FunctionValue value,
      MethodRef user,
      MethodBody body,
      int place,
      Completion completion,
      Delay delay,
      Long millis,
      Search search) {
    ChainLink link = link(trail, value, user, body, place);
    Trail.Builder above =
        Trail.Builder.above(trail, link).delay(delay, millis).paused(delay != Delay.NONE);
    calls.follow(trail, above, body, link, value.endpoint(Variation.UNKNOWN), completion, search);
  }

  private static ChainLink link(
      Trail trail, FunctionValue value, MethodRef user, MethodBody body, int place) {
    return new ChainLink(user, place, body.graph().line(place), trail.method, value.kind());
  }

  private Repeater repeater(
      Repeater.Kind kind,
      Trail trail,
      FunctionValue value,
      MethodRef user,
      MethodBody body,
      int place,
      Model row) {
    ChainLink link = link(trail, value, user, body, place);
    boolean walksData = row != null && row.is("mult", "per-element");
    Long period = row == null ? null : lengthOf(body, place, row, "period");
    Delay delay = trail.delay;
    Long millis = trail.millis;
    if (row != null && row.role() == Role.RUNS_LAMBDA && row.has("period")) {
      Delay own = period == null ? Delay.UNKNOWN : Delay.ofMillis(period);
      millis = own.compareTo(delay) > 0 ? period : millis;
      delay = delay.or(own);
    }
    Variation given = walksData ? Variation.CHANGING : Variation.UNKNOWN;
    return new Repeater.Builder(kind, user, link.line(), trail.chainFrom(link))
        .row(row)
        .walksData(walksData)
        .bound(walksData ? StreamBound.of(body, place) : null)
        .certain(trail.certain)
        .delay(delay, millis)
        .endpoint(value.endpoint(given).outside())
        .build();
  }

  private Long lengthOf(MethodBody body, int place, Model row, String key) {
    CallSite call = body.callAt(place);
    return call == null || !row.has(key)
        ? null
        : new Delays(body, knowledge, callees).millis(place, row, call, key);
  }
}
