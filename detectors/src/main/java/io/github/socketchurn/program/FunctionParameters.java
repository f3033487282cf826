package io.github.socketchurn.program;

import io.github.socketchurn.bytecode.CallSite;
import io.github.socketchurn.flow.ApiKnowledge;
import io.github.socketchurn.flow.Attempt;
import io.github.socketchurn.flow.Completion;
import io.github.socketchurn.flow.MethodBody;
import io.github.socketchurn.flow.ValueUses;
import io.github.socketchurn.model.Model;
import io.github.socketchurn.model.Role;
import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** How methods of the program run the functional values that they are given. */
final class FunctionParameters {
  private final CallTargets targets;
  private final PreparedBodies bodies;
  private final ApiKnowledge knowledge;
  private final RepeatedCalls calls;

  FunctionParameters(
      CallTargets targets, PreparedBodies bodies, ApiKnowledge knowledge, RepeatedCalls calls) {
    this.targets = targets;
    this.bodies = bodies;
    this.knowledge = knowledge;
    this.calls = calls;
  }

  /** What a method does with a functional value. */
  static final class Running {
    private final boolean repeats;
    private final Model row;
    private final List<Attempt.Exit> exits;

    Running(boolean repeats, Model row, List<Attempt.Exit> exits) {
      this.repeats = repeats;
      this.row = row;
      this.exits = exits;
    }

    /** Whether it runs it again and again. */
    boolean repeats() {
      return repeats;
    }

    /** The row of the library call by which it does so, or null. */
    Model row() {
      return row;
    }

    /** How the method ends after it has run it once. */
    List<Attempt.Exit> exits() {
      return exits;
    }
  }

  /**
   * What a call does with an argument, after a run of it that has ended in a certain way.
   *
   * @return null if it does not run it, or if that cannot be told
   */
  Running running(
      CallSite call,
      int opcode,
      int argument,
      FunctionValue value,
      Completion completion,
      boolean isRetry) {
    List<CallTargets.Target> found = targets.of(call, opcode);
    if (found == null || found.size() != 1) {
      return null;
    }
    MethodRef callee = new MethodRef(found.get(0).className, found.get(0).method);
    MethodBody body = bodies.of(callee);
    if (body == null) {
      return null;
    }
    for (ValueUses.Use use : ValueUses.ofParameter(body, localOf(callee, argument))) {
      Running running = runningAt(body, use, value, completion, isRetry);
      if (running != null) {
        return running;
      }
    }
    return null;
  }

  private Running runningAt(
      MethodBody body,
      ValueUses.Use use,
      FunctionValue value,
      Completion completion,
      boolean isRetry) {
    CallSite call = body.callAt(use.instruction());
    if (use.argument() == -1) {
      return isRun(call, value) ? after(body, use.instruction(), completion, isRetry) : null;
    }
    for (Model row : knowledge.of(call)) {
      if (row.role() == Role.RUNS_LAMBDA && contains(row, call, use.argument())) {
        String times = row.text("mult", "once");
        boolean isOnce = times.equals("once") || times.equals("at-most-once");
        if (isOnce && !row.is("kind", "cache")) {
          return after(body, use.instruction(), Completion.ANY, isRetry);
        }
        return times.equals("per-element") || times.equals("repeats")
            ? new Running(true, row, List.of())
            : null;
      }
    }
    return null;
  }

  /** The functional interface may be one of the program, or a generic one of the library. */
  private boolean isRun(CallSite call, FunctionValue value) {
    return call.name().equals(value.function().name())
        && Type.getArgumentTypes(call.descriptor()).length
            == Type.getArgumentTypes(value.function().descriptor()).length;
  }

  private static boolean contains(Model row, CallSite call, int argument) {
    for (int one : row.arguments("arg", Type.getArgumentTypes(call.descriptor()).length)) {
      if (one == argument) {
        return true;
      }
    }
    return false;
  }

  private Running after(MethodBody body, int place, Completion completion, boolean isRetry) {
    Attempt attempt = calls.walk(body, place, completion, isRetry);
    if (attempt == null) {
      return null;
    }
    return new Running(!attempt.rounds().isEmpty(), null, new ArrayList<>(attempt.exits()));
  }

  private static int localOf(MethodRef callee, int argument) {
    int local = callee.method().hasAccess(Opcodes.ACC_STATIC) ? 0 : 1;
    Type[] types = Type.getArgumentTypes(callee.method().descriptor());
    for (int k = 0; k < argument; k++) {
      local += types[k].getSize();
    }
    return local;
  }
}
