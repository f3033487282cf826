package io.github.socketchurn.rule;

import io.github.socketchurn.bytecode.CallSite;
import io.github.socketchurn.bytecode.ClassFacts;
import io.github.socketchurn.flow.BuilderChain;
import io.github.socketchurn.flow.Cause;
import io.github.socketchurn.flow.Delay;
import io.github.socketchurn.flow.LifeTime;
import io.github.socketchurn.flow.MadeClient;
import io.github.socketchurn.flow.MethodBody;
import io.github.socketchurn.flow.Origin;
import io.github.socketchurn.flow.Outcome;
import io.github.socketchurn.flow.Phase;
import io.github.socketchurn.flow.Repetition;
import io.github.socketchurn.flow.Value;
import io.github.socketchurn.model.Model;
import io.github.socketchurn.model.Role;
import io.github.socketchurn.program.Repeater;
import io.github.socketchurn.program.TestClasses;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.objectweb.asm.Opcodes;

/**
 * SOCK_HTTP_CLIENT_PER_CALL and SOCK_CLIENT_PER_CALL: a client with connections of its own is
 * built, used and discarded in one call. It is reported where it is built, also if that is a helper
 * of the method that discards it, or the constructor of an object that is itself discarded.
 */
final class ClientPerCallRule implements Rule {
  @Override
  public void check(MethodContext method, Consumer<Finding> findings) {
    if (new LifeCycle(method).runsOnce()) {
      checkObjectsPerRequest(method, findings);
      checkProducers(method, findings);
      return;
    }
    List<LifeTime> wasted = new ArrayList<>();
    for (LifeTime life : method.lives()) {
      if (isCostly(life.origin()) && (isDropped(method, life) || isForgotten(method, life))) {
        wasted.add(life);
      }
    }
    for (LifeTime life : wasted) {
      if (!isPartOfOther(method, life, wasted)) {
        report(method, life, byRepetition(method, life), findings);
      }
    }
  }

  /** Whether a client is a session or producer of another one, whose report says it all. */
  private static boolean isPartOfOther(MethodContext method, LifeTime life, List<LifeTime> wasted) {
    DerivedObjects derived = new DerivedObjects(method);
    for (LifeTime other : wasted) {
      if (derived.isCallOn(life.origin().instruction(), other.origin().instruction())
          && pool(method, other.origin()) != BuilderChain.Pool.SHARED) {
        return true;
      }
    }
    return false;
  }

  private static boolean isDropped(MethodContext method, LifeTime life) {
    LifeTime beyond = Loans.beyond(method, life);
    if (!isDiscarded(beyond)
        || !beyond.isUsed()
        || Loans.isGivenPool(method, life)
        || new ServiceLoops(method).use(life)) {
      return false;
    }
    int maker = life.origin().instruction();
    DerivedObjects derived = new DerivedObjects(method);
    return !derived.areServing(life) && !derived.areKept(maker);
  }

  /** Whether the method means to make the client once, and forgets to put it into its field. */
  private static boolean isForgotten(MethodContext method, LifeTime life) {
    if (!life.isReturned() || life.origin().client() != null) {
      return false;
    }
    CallSite self =
        new CallSite(method.className(), method.method().name(), method.method().descriptor());
    MadeClient made = method.callees().client(self, Opcodes.INVOKESPECIAL);
    return made != null && made.isForgotten();
  }

  /** A field of an object that a framework makes for each request is filled each time. */
  private static void checkObjectsPerRequest(MethodContext method, Consumer<Finding> findings) {
    LifeCycle cycle = new LifeCycle(method);
    if (!cycle.isConstructor() || !cycle.isMadePerRequest()) {
      return;
    }
    for (LifeTime life : method.lives()) {
      boolean isStored = life.isKeptSomewhere() || isDiscarded(life);
      if (isCostly(life.origin()) && isStored) {
        report(method, life, Priority.HIGH, findings);
      }
    }
  }

  /** A container asks a producer without a scope again for each place that it injects into. */
  private static void checkProducers(MethodContext method, Consumer<Finding> findings) {
    if (!new LifeCycle(method).isUnscopedFactory()) {
      return;
    }
    for (LifeTime life : method.lives()) {
      if (isCostly(life.origin()) && life.isReturned()) {
        report(method, life, Priority.LOW, findings);
      }
    }
  }

  private static boolean isCostly(Origin origin) {
    return origin.isClient() && !origin.model().is("network", "no");
  }

  /**
   * Kept counts only on the path on which it is kept; a path that fails proves nothing. A method
   * that also yields the client makes it for others, and an object that does a whole batch of work
   * with its client keeps it.
   */
  private static boolean isDiscarded(LifeTime life) {
    boolean isSession = life.origin().isClientOwner() && life.isUsedInLoop();
    if (life.isReturned() || isSession && life.repetitions().isEmpty()) {
      return false;
    }
    boolean isHandedOver = life.isKeptSomewhere();
    for (Outcome outcome : life.outcomes()) {
      if (outcome.isNormal() && (!isHandedOver || outcome.cause() == Cause.NONE)) {
        return true;
      }
    }
    // Without a normal end the method is as long-lived as its client, unless it makes another one.
    return !isHandedOver && !life.repetitions().isEmpty();
  }

  private static void report(
      MethodContext method, LifeTime life, Priority usual, Consumer<Finding> findings) {
    Origin origin = life.origin();
    BuilderChain.Pool pool = pool(method, origin);
    if (pool == BuilderChain.Pool.SHARED) {
      return;
    }
    boolean isTest = method.isTest() || origin.client() != null && isTestCode(method, origin);
    Priority priority = pool == BuilderChain.Pool.JVM || isTest ? Priority.LOW : usual;
    findings.accept(
        origin.client() == null
            ? here(method, life, priority)
            : elsewhere(method, life, origin.client(), priority));
  }

  private static BuilderChain.Pool pool(MethodContext method, Origin origin) {
    return new BuilderChain(method.body(), method.knowledge(), method.callees()).pool(origin);
  }

  private static boolean isTestCode(MethodContext method, Origin origin) {
    return new TestClasses(method.knowledge()).contains(origin.client().builtIn());
  }

  private static Priority byRepetition(MethodContext method, LifeTime life) {
    if (!life.repetitions().isEmpty() || isTask(method, life) && !method.isMain()) {
      return Priority.HIGH;
    }
    List<Repeater> repeaters = method.repeaters();
    if (repeaters.stream().anyMatch(ClientPerCallRule::isFrequent)) {
      return Priority.HIGH;
    }
    return repeaters.isEmpty() && method.isMain() ? Priority.LOW : Priority.NORMAL;
  }

  /** Whether the client is in a field of an object that is handed over to be run once. */
  private static boolean isTask(MethodContext method, LifeTime life) {
    Origin origin = life.origin();
    if (origin.client() == null || !origin.isConstruction()) {
      return false;
    }
    for (int i = 0; i < method.body().graph().size(); i++) {
      CallSite call = method.body().callAt(i);
      for (Model row : call == null ? List.<Model>of() : method.knowledge().of(call)) {
        int arity = MethodContext.arity(call);
        for (int k : row.role() == Role.RUNS_LAMBDA ? row.arguments("arg", arity) : new int[0]) {
          Value task = method.argument(i, k);
          if (task.kind() == Value.Kind.RESULT && task.site() == origin.instruction()) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** A slow tick rebuilds its client now and then, which is not worse than any other call. */
  private static boolean isFrequent(Repeater repeater) {
    boolean isTick =
        repeater.kind() == Repeater.Kind.FUNCTION
            || repeater.isEntry() && repeater.row().is("kind", "tick");
    return repeater.isCertain() && !(isTick && repeater.delay() == Delay.LONG);
  }

  private static Pattern pattern(Origin origin) {
    return origin.kind().startsWith("http")
        ? Pattern.SOCK_HTTP_CLIENT_PER_CALL
        : Pattern.SOCK_CLIENT_PER_CALL;
  }

  private static Finding here(MethodContext method, LifeTime life, Priority priority) {
    int place = life.origin().instruction();
    return new Finding(
        pattern(life.origin()),
        priority,
        method,
        life.origin().type(),
        CallText.of(method.body(), place),
        method.line(place),
        steps(method, life, null));
  }

  private static Finding elsewhere(
      MethodContext method, LifeTime life, MadeClient client, Priority priority) {
    ClassFacts builtIn = client.builtIn();
    MethodBody body = client.body();
    return new Finding(
        pattern(life.origin()),
        priority,
        builtIn.name(),
        builtIn.sourceMethod(client.method()),
        client.type(),
        CallText.of(body, client.place()),
        body.graph().line(client.place()),
        steps(method, life, method.className()));
  }

  /** The place that discards the client first, then the loops around it. */
  private static List<Step> steps(MethodContext method, LifeTime life, String className) {
    List<Step> steps = new ArrayList<>();
    steps.add(Step.in(className, StepRole.DISCARDED_AT, method.line(discardedAt(life))));
    for (Repetition repetition : life.repetitions()) {
      int line = method.line(repetition.loop().header());
      steps.add(Step.in(className, StepRole.LOOP, line));
    }
    for (Repeater repeater : first(method.repeaters())) {
      steps.addAll(RepeaterSteps.of(repeater));
    }
    return steps;
  }

  private static List<Repeater> first(List<Repeater> repeaters) {
    return repeaters.isEmpty() ? repeaters : repeaters.subList(0, 1);
  }

  private static int discardedAt(LifeTime life) {
    for (Outcome outcome : life.outcomes()) {
      if (outcome.isNormal()) {
        return outcome.phase() == Phase.LOST ? outcome.lostAt() : endAt(life, outcome);
      }
    }
    return life.origin().instruction();
  }

  /** In a loop the next client is no place where this one ends: its close tells more. */
  private static int endAt(LifeTime life, Outcome outcome) {
    boolean isNext = outcome.exit() == life.origin().instruction();
    return isNext && life.closedAt() >= 0 ? life.closedAt() : outcome.exit();
  }
}
