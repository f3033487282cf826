package io.github.socketchurn.rule;

import io.github.socketchurn.bytecode.CallSite;
import io.github.socketchurn.flow.Attempt;
import io.github.socketchurn.flow.Attempts;
import io.github.socketchurn.flow.BrokenCodeException;
import io.github.socketchurn.flow.BudgetExceededException;
import io.github.socketchurn.flow.CallArguments;
import io.github.socketchurn.flow.Completion;
import io.github.socketchurn.flow.Endpoint;
import io.github.socketchurn.flow.LoopShape;
import io.github.socketchurn.flow.LoopVariation;
import io.github.socketchurn.flow.Variation;
import io.github.socketchurn.model.Model;
import io.github.socketchurn.model.Role;
import io.github.socketchurn.program.HeldByObject;
import io.github.socketchurn.program.Repeater;
import io.github.socketchurn.program.SearchFor;
import io.github.socketchurn.program.Seed;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;

/**
 * SOCK_OPEN_IN_LOOP and SOCK_OPEN_PER_REQUEST for clients that can be connected again, such as
 * those of FTP: the client stays, but it is connected and disconnected each time.
 */
final class ReusedClientRule implements Rule {
  @Override
  public void check(MethodContext method, Consumer<Finding> findings) {
    for (int i = 0; i < method.body().graph().size(); i++) {
      Model row = connect(method, i);
      if (row != null) {
        check(method, i, row, findings);
      }
    }
  }

  private static Model connect(MethodContext method, int place) {
    CallSite call = method.body().callAt(place);
    Model row = call == null ? null : method.knowledge().find(Role.CONNECT, call);
    boolean isConnect =
        row != null
            && !row.is("kind", "filter")
            && !row.is("kind", "finish")
            && !method.isStaticCall(place)
            && method.body().values().isReached(place);
    return isConnect ? row : null;
  }

  private static void check(
      MethodContext method, int place, Model row, Consumer<Finding> findings) {
    HeldByObject client = client(method, place, null);
    boolean isOther = isMadeHere(method, client.fieldOfThis()) || follows(method, client, place);
    if (isOther) {
      return;
    }
    int arity = MethodContext.arity(method.body().callAt(place));
    int[] named =
        row.has("endpoint") ? row.arguments("endpoint", arity) : new int[] {CallArguments.RECEIVER};
    try {
      Attempts attempts = new Attempts(method.body(), method.knowledge(), method.callees());
      Attempt attempt = attempts.afterSuccess(place, Completion.ANY);
      if (client.isClosedInMethod()) {
        inLoops(method, place, client, named, attempt, findings);
      }
      if (attempt.rounds().isEmpty() && client.fieldOfThis() != null) {
        inCallers(method, place, client, named, attempt, findings);
      }
    } catch (BudgetExceededException | BrokenCodeException givenUp) {
      // What cannot be told is not reported.
    }
  }

  private static HeldByObject client(MethodContext method, int place, String field) {
    return new HeldByObject(
        method.body(), method.knowledge(), method.callees(), place, field, Completion.ANY);
  }

  /** Whether the method, or what it calls, fills the field: then each client is a new one. */
  private static boolean isMadeHere(MethodContext method, String field) {
    for (int i = 0; field != null && i < method.body().graph().size(); i++) {
      AbstractInsnNode insn = method.body().graph().instruction(i);
      CallSite call = method.body().callAt(i);
      boolean isStored =
          insn.getOpcode() == Opcodes.PUTFIELD && ((FieldInsnNode) insn).name.equals(field)
              || call != null
                  && method.callees().stores(call, insn.getOpcode()).stream()
                      .anyMatch(stored -> stored.endsWith("." + field));
      if (isStored) {
        return true;
      }
    }
    return false;
  }

  /** Whether another step of the same connect comes before, such as a bind after a connect. */
  private static boolean follows(MethodContext method, HeldByObject client, int place) {
    for (int i = 0; i < method.body().graph().size(); i++) {
      boolean isEarlier =
          i != place
              && connect(method, i) != null
              && client.isOfSameReceiver(i)
              && method.body().dominators().dominates(i, place);
      if (isEarlier) {
        return true;
      }
    }
    return false;
  }

  private static void inLoops(
      MethodContext method,
      int place,
      HeldByObject client,
      int[] named,
      Attempt attempt,
      Consumer<Finding> findings) {
    Finding worst = null;
    for (Attempt.Round round : attempt.rounds()) {
      LoopShape shape = new LoopShape(method.body(), method.knowledge(), round.loop(), null);
      if (!shape.walksData()
          || !client.isClosedIn(round.loop())
          || !client.isFromOutside(round.loop())) {
        continue;
      }
      LoopVariation variation = new LoopVariation(method.body(), method.knowledge(), round.loop());
      Variation endpoint = Variation.FIXED;
      for (int argument : named) {
        endpoint = endpoint.and(variation.of(method.argument(place, argument)));
      }
      Long bound =
          LoopShape.constantBound(method.body(), method.knowledge(), place, round.loop(), null);
      Priority priority = ChurnPriority.inLoop(ChurnKind.TCP, endpoint, round.delay(), bound);
      if (worst == null || priority.compareTo(worst.priority()) < 0) {
        worst = inLoop(method, place, round, method.isTest() ? Priority.LOW : priority);
      }
    }
    if (worst != null) {
      findings.accept(worst);
    }
  }

  private static Finding inLoop(
      MethodContext method, int place, Attempt.Round round, Priority priority) {
    int first = LoopShape.firstInstruction(method.body(), round.loop());
    List<Step> steps = new ArrayList<>();
    steps.add(Step.in(method.className(), StepRole.LOOP, method.line(first)));
    Long millis = round.millis();
    if (millis != null && millis > 0) {
      steps.add(
          Step.in(
              method.className(),
              StepRole.THROTTLE,
              method.line(first),
              millis,
              TimeWait.entries(millis)));
    }
    return ChurnPlace.at(method, place)
        .finding(
            Pattern.SOCK_OPEN_IN_LOOP,
            priority,
            method.surroundings(),
            method.body().callAt(place).owner(),
            steps);
  }

  private static void inCallers(
      MethodContext method,
      int place,
      HeldByObject client,
      int[] named,
      Attempt attempt,
      Consumer<Finding> findings) {
    Endpoint endpoint =
        Endpoint.of(method.body(), method.knowledge(), method.callees(), place, named);
    for (Attempt.Exit exit : attempt.exits()) {
      Seed seed = new Seed(method.ref(), place, endpoint, attempt, exit, SearchFor.REPETITION);
      Seed held = client.isClosedInMethod() ? seed.inParts() : seed.heldIn(client.fieldOfThis());
      for (Repeater repeater : method.surroundings().repeatersOf(held)) {
        findings.accept(inCaller(method, place, repeater));
      }
    }
  }

  private static Finding inCaller(MethodContext method, int place, Repeater repeater) {
    ChurnPlace open = ChurnPlace.at(method, place);
    ChurnPlace call = repeater.isEntry() ? open : ChurnPlace.inLoop(method, place, repeater);
    List<Step> steps = RepeaterSteps.of(repeater);
    if (!call.isSame(open)) {
      steps.add(Step.in(open.className(), StepRole.OPENED_AT, open.line()));
    }
    steps.addAll(RepeaterSteps.throttle(repeater));
    boolean isTest = method.isTest() || method.surroundings().isTest(repeater.method());
    return call.finding(
        repeater.isEntry() ? Pattern.SOCK_OPEN_PER_REQUEST : Pattern.SOCK_OPEN_IN_LOOP,
        isTest ? Priority.LOW : ChurnPriority.of(ChurnKind.TCP, repeater),
        method.surroundings(),
        method.body().callAt(place).owner(),
        steps);
  }
}
