package io.github.socketchurn.rule;

import io.github.socketchurn.bytecode.CallSite;
import io.github.socketchurn.flow.CallArguments;
import io.github.socketchurn.flow.Delay;
import io.github.socketchurn.flow.Delays;
import io.github.socketchurn.flow.LifeTime;
import io.github.socketchurn.flow.LoopShape;
import io.github.socketchurn.flow.LoopVariation;
import io.github.socketchurn.flow.Repetition;
import io.github.socketchurn.flow.Value;
import io.github.socketchurn.flow.ValueNames;
import io.github.socketchurn.flow.Variation;
import io.github.socketchurn.model.Model;
import io.github.socketchurn.model.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * SOCK_OPEN_IN_LOOP: after an open has succeeded, the loop comes round to it again with the
 * connection discarded. Retries, pools and sessions never get there.
 */
final class OpenInLoopRule implements Rule {
  private static final long FEW_ITERATIONS = 10;

  /** Kinds of opens that leave no TIME_WAIT behind, or have a pattern of their own. */
  private static final Set<String> OTHER_KINDS =
      Set.of("accept", "listen", "udp", "jdbc", "selector");

  @Override
  public void check(MethodContext method, Consumer<Finding> findings) {
    for (LifeTime life : method.lives()) {
      if (!life.origin().isClient() && isChurnable(life) && !isPortless(method, life)) {
        checkLife(method, life, findings);
      }
    }
  }

  private static boolean isChurnable(LifeTime life) {
    return life.origin().model() != null
        && !OTHER_KINDS.contains(life.origin().kind())
        && !life.origin().model().is("churn", "no");
  }

  /** Whether an argument says that the socket has no port, as those of the file system. */
  private static boolean isPortless(MethodContext method, LifeTime life) {
    List<String> names = Arrays.asList(life.origin().model().text("portless", "").split(","));
    int place = life.origin().instruction();
    for (int k = 0; k < MethodContext.arity(life.origin().call()); k++) {
      Value argument = method.argument(place, k);
      if (names.contains(ValueNames.staticField(method.body(), argument))
          || names.contains(ValueNames.declaredType(method.body(), argument))) {
        return true;
      }
    }
    return false;
  }

  private static void checkLife(MethodContext method, LifeTime life, Consumer<Finding> findings) {
    Repetition worst = null;
    Priority priority = null;
    for (Repetition repetition : life.repetitions()) {
      if (isSession(method, life, repetition)) {
        continue;
      }
      Priority next = priority(method, life, repetition);
      if (priority == null || next.compareTo(priority) < 0) {
        worst = repetition;
        priority = next;
      }
    }
    if (worst != null) {
      findings.accept(finding(method, life, worst, priority));
    }
  }

  /** Whether the loop only re-connects and an inner loop does the talking. */
  private static boolean isSession(MethodContext method, LifeTime life, Repetition repetition) {
    return life.hasSessionIn(repetition.loop())
        && !new LoopShape(method.body(), method.knowledge(), repetition.loop(), life).walksData();
  }

  private static Priority priority(MethodContext method, LifeTime life, Repetition repetition) {
    Variation endpoint = endpoint(method, life, repetition);
    Long bound =
        LoopShape.constantBound(
            method.body(),
            method.knowledge(),
            life.origin().instruction(),
            repetition.loop(),
            life);
    if (endpoint == Variation.CHANGING
        || bound != null && bound <= FEW_ITERATIONS
        || repetition.delay() == Delay.LONG
        || method.isTest()) {
      return Priority.LOW;
    }
    return endpoint == Variation.UNKNOWN || repetition.delay() == Delay.UNKNOWN
        ? Priority.NORMAL
        : Priority.HIGH;
  }

  private static Variation endpoint(MethodContext method, LifeTime life, Repetition repetition) {
    int place = life.origin().instruction();
    int[] arguments = life.origin().endpoint();
    if (life.connectedAt() >= 0) {
      place = life.connectedAt();
      CallSite connect = method.body().callAt(place);
      Model model = method.knowledge().find(Role.CONNECT, connect);
      arguments = model == null ? null : model.arguments("endpoint", MethodContext.arity(connect));
    }
    if (arguments == null) {
      return Variation.UNKNOWN;
    }
    LoopVariation variation =
        new LoopVariation(method.body(), method.knowledge(), repetition.loop());
    boolean isNamed = arguments.length > 0 || life.origin().isResult();
    Variation all = isNamed ? Variation.FIXED : Variation.UNKNOWN;
    for (int argument : arguments) {
      Variation one = variation.of(CallArguments.of(method.body(), place, argument));
      all = one.compareTo(all) > 0 ? one : all;
    }
    return all;
  }

  private static Finding finding(
      MethodContext method, LifeTime life, Repetition repetition, Priority priority) {
    int place = life.origin().instruction();
    List<Step> steps = new ArrayList<>();
    steps.add(
        new Step(
            StepRole.LOOP,
            method.line(LoopShape.firstInstruction(method.body(), repetition.loop()))));
    if (life.connectedAt() >= 0) {
      steps.add(new Step(StepRole.CONNECTED_AT, method.line(life.connectedAt())));
    }
    addThrottle(method, repetition, steps);
    return new Finding(
        Pattern.SOCK_OPEN_IN_LOOP,
        priority,
        method,
        life.origin().type(),
        CallText.of(method.body(), place),
        method.line(place),
        steps);
  }

  private static void addThrottle(MethodContext method, Repetition repetition, List<Step> steps) {
    if (repetition.delay() == Delay.NONE) {
      return;
    }
    Delays delays = new Delays(method.body(), method.knowledge(), method.callees());
    for (int i = repetition.loop().next(0); i >= 0; i = repetition.loop().next(i + 1)) {
      Long millis = delays.at(i) == repetition.delay() ? delays.millisAt(i) : null;
      if (millis != null && millis > 0) {
        steps.add(new Step(StepRole.THROTTLE, method.line(i), millis, TimeWait.entries(millis)));
        return;
      }
    }
  }
}
