package io.github.socketchurn.rule;

import io.github.socketchurn.bytecode.CallSite;
import io.github.socketchurn.flow.BuilderChain;
import io.github.socketchurn.flow.CallArguments;
import io.github.socketchurn.flow.LifeTime;
import io.github.socketchurn.flow.MadeTls;
import io.github.socketchurn.flow.ParameterSummary;
import io.github.socketchurn.flow.Passing;
import io.github.socketchurn.flow.TlsOrigins;
import io.github.socketchurn.flow.Value;
import io.github.socketchurn.model.Model;
import io.github.socketchurn.model.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.objectweb.asm.Type;

/**
 * SOCK_TLS_CONTEXT_PER_CALL: a TLS context or socket factory is made for one request, so that no
 * cache ever finds a connection for it again.
 */
final class TlsContextRule implements Rule {
  @Override
  public void check(MethodContext method, Consumer<Finding> findings) {
    if (new LifeCycle(method).runsOnce()) {
      return;
    }
    for (int i : method.body().reachedCalls()) {
      CallSite call = method.body().callAt(i);
      Model row = method.knowledge().find(Role.TLS_CONTEXT, call);
      if (row != null && row.is("kind", "use")) {
        checkUse(method, i, call, row, findings);
      }
    }
  }

  private static void checkUse(
      MethodContext method, int use, CallSite call, Model row, Consumer<Finding> findings) {
    int[] arguments = row.arguments("of", MethodContext.arity(call));
    MadeTls made =
        arguments.length == 0
            ? null
            : new TlsOrigins(
                    method.classFacts(),
                    method.method(),
                    method.body(),
                    method.knowledge(),
                    method.callees())
                .of(method.argument(use, arguments[0]));
    if (made == null || isBuilder(method, call) && !isForSharedClient(method)) {
      return;
    }
    Frequency frequency = Frequency.of(method, use);
    boolean sends = sends(method, use, call);
    boolean isForAll = method.isStaticCall(use);
    if (isForAll && !sends && !frequency.isRepeated()) {
      // A default for the whole program, set once.
      return;
    }
    boolean isOnce = !frequency.isRepeated() && (!sends || method.isMain());
    Priority priority = isOnce || method.isTest() ? Priority.LOW : Priority.NORMAL;
    findings.accept(finding(method, made, use, priority, frequency));
  }

  private static boolean isBuilder(MethodContext method, CallSite call) {
    Type result = Type.getReturnType(call.descriptor());
    return result.getSort() == Type.OBJECT
        && method.knowledge().isSubtype(call.owner(), result.getInternalName());
  }

  /**
   * A client with a pool of its own is reported as such; one that is kept keeps its context too.
   */
  private static boolean isForSharedClient(MethodContext method) {
    BuilderChain chain = new BuilderChain(method.body(), method.knowledge(), method.callees());
    for (LifeTime life : method.lives()) {
      if (life.origin().isClient()
          && !life.isKeptSomewhere()
          && !life.isReturned()
          && chain.pool(life.origin()) != BuilderChain.Pool.OWN) {
        return true;
      }
    }
    return false;
  }

  /** Whether the method also sends the request for which it makes all this. */
  private static boolean sends(MethodContext method, int use, CallSite call) {
    Value connection =
        method.isStaticCall(use) ? null : method.argument(use, CallArguments.RECEIVER);
    for (int i : method.body().reachedCalls()) {
      CallSite other = method.body().callAt(i);
      boolean isResponse = method.knowledge().has(Role.RESPONSE, other);
      boolean isStream =
          method.knowledge().has(Role.WRAP, other)
              && connection != null
              && !isBuilder(method, other)
              && !method.isStaticCall(i)
              && method.argument(i, CallArguments.RECEIVER).equals(connection);
      boolean isHelper = connection != null && isGivenTo(method, i, other, connection);
      boolean isBegun = connection == null && method.knowledge().has(Role.POOLED, other);
      if (isResponse || isStream || isHelper || isBegun) {
        return true;
      }
    }
    return false;
  }

  /** Whether a call hands the connection to a method of the program that works with it. */
  private static boolean isGivenTo(
      MethodContext method, int place, CallSite call, Value connection) {
    int opcode = method.body().graph().instruction(place).getOpcode();
    for (int k = 0; k < MethodContext.arity(call); k++) {
      if (method.argument(place, k).equals(connection)) {
        ParameterSummary summary = method.callees().parameter(call, opcode, Passing.by(k));
        return summary != null && (summary.uses() || summary.alwaysCloses());
      }
    }
    return false;
  }

  private static Finding finding(
      MethodContext method, MadeTls made, int use, Priority priority, Frequency frequency) {
    CallSite call = made.body().callAt(made.place());
    List<Step> steps = new ArrayList<>();
    boolean isHere = made.body() == method.body();
    String className = isHere ? null : method.className();
    steps.add(Step.in(className, StepRole.TLS_USED_AT, method.line(use)));
    if (isHere) {
      steps.addAll(frequency.steps());
    }
    Type result = Type.getReturnType(call.descriptor());
    return new Finding(
        Pattern.SOCK_TLS_CONTEXT_PER_CALL,
        priority,
        made.madeIn().name(),
        made.madeIn().sourceMethod(made.method()),
        result.getSort() == Type.OBJECT ? result.getInternalName() : call.owner(),
        CallText.of(made.body(), made.place()),
        made.body().graph().line(made.place()),
        steps);
  }
}
