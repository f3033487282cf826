package io.github.socketchurn.rule;

import io.github.socketchurn.bytecode.Loop;
import io.github.socketchurn.flow.Cause;
import io.github.socketchurn.flow.LifeTime;
import io.github.socketchurn.flow.Origin;
import io.github.socketchurn.flow.Outcome;
import io.github.socketchurn.flow.Phase;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.objectweb.asm.Opcodes;

/**
 * SOCK_NOT_CLOSED and SOCK_NOT_CLOSED_ON_EXCEPTION: a path on which a connection that the method
 * owns is neither closed nor kept. One report for each open; the leak without an exception wins.
 */
final class LeakRule implements Rule {
  @Override
  public void check(MethodContext method, Consumer<Finding> findings) {
    for (LifeTime life : method.lives()) {
      if (!life.origin().isClient()) {
        checkLife(method, life, findings);
      }
    }
  }

  private static void checkLife(MethodContext method, LifeTime life, Consumer<Finding> findings) {
    Outcome plain = null;
    Outcome exceptional = null;
    for (Outcome outcome : life.outcomes()) {
      if (!isLeak(life.origin(), outcome)) {
        continue;
      }
      if (outcome.cause() == Cause.NONE && outcome.isNormal()) {
        plain = plain == null ? outcome : plain;
      } else if (exceptional == null || isWorse(life, outcome, exceptional)) {
        exceptional = outcome;
      }
    }
    if (plain != null && !isServer(method, life)) {
      if (!new DerivedObjects(method).areServing(life)) {
        findings.accept(onNormalPath(method, life, plain));
      }
    } else if (plain == null && exceptional != null && !runsForEver(method, life)) {
      findings.accept(onException(method, life, exceptional));
    }
  }

  /** A listening socket of a program that ends with its main method. */
  private static boolean isServer(MethodContext method, LifeTime life) {
    return life.origin().kind().equals("listen") && method.isMain();
  }

  private static boolean isWorse(LifeTime life, Outcome outcome, Outcome than) {
    int order = outcome.cause().compareTo(than.cause());
    return order > 0 || order == 0 && triesAgain(life, outcome) && !triesAgain(life, than);
  }

  /** An unconnected descriptor counts at a normal end, or when the connect itself fails. */
  private static boolean isLeak(Origin origin, Outcome outcome) {
    if (!outcome.isLeak(origin.holdsDescriptor())) {
      return false;
    }
    // A channel whose connect fails gives its descriptor back, or is dropped with the program.
    if (origin.holdsDescriptor() && !outcome.wasConnected() && outcome.cause() != Cause.NONE) {
      return false;
    }
    return outcome.wasConnected()
        || outcome.cause() == Cause.CONNECT
        || outcome.cause() == Cause.NONE && outcome.isNormal();
  }

  /** A listening socket of a server that never ends is no leak. */
  private static boolean runsForEver(MethodContext method, LifeTime life) {
    if (!life.origin().kind().equals("listen")) {
      return false;
    }
    for (Outcome outcome : life.outcomes()) {
      if (outcome.isNormal()) {
        return false;
      }
    }
    return method.body().loops().all().stream().anyMatch(loop -> isAfter(loop, life));
  }

  private static boolean isAfter(Loop loop, LifeTime life) {
    return loop.header() > life.origin().instruction();
  }

  private static Finding onNormalPath(MethodContext method, LifeTime life, Outcome leak) {
    boolean always = !life.isClosedOnNormalPath() && !life.isKeptSomewhere() && !life.isReturned();
    StepRole role = leak.phase() == Phase.LOST ? StepRole.LOST_AT : StepRole.LEAKS_AT;
    int place = leak.phase() == Phase.LOST ? leak.lostAt() : leak.exit();
    if (leak.exit() == life.origin().instruction()) {
      role = StepRole.OVERWRITTEN_AT;
    }
    List<Step> steps = new ArrayList<>();
    steps.add(new Step(role, method.line(place)));
    addConnect(method, life, steps);
    boolean endless = leak.exit() == life.origin().instruction() && neverEnds(method);
    Priority priority = always || endless ? Priority.HIGH : Priority.NORMAL;
    return finding(
        Pattern.SOCK_NOT_CLOSED, priority, method, life.origin().instruction(), life, steps);
  }

  /** Whether the method has no normal end, so that each round of its loop loses one more. */
  private static boolean neverEnds(MethodContext method) {
    for (int i = 0; i < method.body().graph().size(); i++) {
      int opcode = method.body().graph().instruction(i).getOpcode();
      boolean isReturn = opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN;
      if (isReturn && method.body().values().isReached(i)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a failed bind leaves its descriptor behind, and the loop goes on to the next one. */
  private static boolean triesAgain(LifeTime life, Outcome leak) {
    return life.origin().kind().equals("listen")
        && leak.isNormal()
        && leak.cause() == Cause.CONNECT
        && leak.exit() == life.origin().instruction();
  }

  private static Finding onException(MethodContext method, LifeTime life, Outcome leak) {
    List<Step> steps = new ArrayList<>();
    StepRole role = leak.cause() == Cause.CONNECT ? StepRole.CONNECT_FAILS_AT : StepRole.THROWS_AT;
    steps.add(new Step(role, method.line(leak.causeAt() < 0 ? leak.exit() : leak.causeAt())));
    if (leak.isNormal()) {
      steps.add(new Step(StepRole.SWALLOWED_AT, method.line(leak.exit())));
    }
    addConnect(method, life, steps);
    boolean isUrgent =
        leak.cause() == Cause.CHECKED && !isServer(method, life) || triesAgain(life, leak);
    Priority priority = isUrgent ? Priority.NORMAL : Priority.LOW;
    // A layer that takes the connection over is what the caller holds when it fails.
    boolean layerFails = life.layeredAt() >= 0 && leak.causeAt() >= life.layeredAt();
    int place = layerFails ? life.layeredAt() : life.origin().instruction();
    return finding(Pattern.SOCK_NOT_CLOSED_ON_EXCEPTION, priority, method, place, life, steps);
  }

  private static void addConnect(MethodContext method, LifeTime life, List<Step> steps) {
    if (life.connectedAt() >= 0) {
      steps.add(new Step(StepRole.CONNECTED_AT, method.line(life.connectedAt())));
    }
  }

  private static Finding finding(
      Pattern pattern,
      Priority priority,
      MethodContext method,
      int place,
      LifeTime life,
      List<Step> steps) {
    return new Finding(
        pattern,
        priority,
        method,
        life.origin().type(),
        CallText.of(method.body(), place),
        method.line(place),
        steps);
  }
}
