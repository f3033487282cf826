package io.github.socketchurn.program;

import io.github.socketchurn.bytecode.CallSite;
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
import java.util.Set;
import org.objectweb.asm.Type;

/** Follows a trail through the calls that get a functional value, and run it once or more. */
final class FunctionRuns {
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

  private final ApiKnowledge knowledge;
  private final Callees callees;
  private final RepeatedCalls calls;
  private final FunctionParameters parameters;

  FunctionRuns(
      ApiKnowledge knowledge, Callees callees, RepeatedCalls calls, FunctionParameters parameters) {
    this.knowledge = knowledge;
    this.callees = callees;
    this.calls = calls;
    this.parameters = parameters;
  }

  /** A call that gets the value as an argument, or is made on it. */
  void follow(
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

  /** What repeats the method of a trail, at a place that gets its functional value. */
  Repeater repeater(
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
