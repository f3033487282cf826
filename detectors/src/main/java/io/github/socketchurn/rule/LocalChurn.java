package io.github.socketchurn.rule;

import io.github.socketchurn.flow.Delay;
import io.github.socketchurn.flow.Delays;
import io.github.socketchurn.flow.LifeTime;
import io.github.socketchurn.flow.LoopShape;
import io.github.socketchurn.flow.LoopVariation;
import io.github.socketchurn.flow.Repetition;
import io.github.socketchurn.flow.Variation;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether a loop around an open, in the same method, comes round to it again with the connection
 * discarded. Retries, pools and sessions never get there.
 */
final class LocalChurn {
  private final MethodContext method;
  private final LifeTime life;
  private final ChurnKind kind;
  private Repetition worst;
  private Priority priority;

  LocalChurn(MethodContext method, LifeTime life, ChurnKind kind) {
    this.method = method;
    this.life = life;
    this.kind = kind;
    for (Repetition repetition : life.repetitions()) {
      if (isSession(repetition)) {
        continue;
      }
      Priority next = priority(repetition);
      if (priority == null || next.compareTo(priority) < 0) {
        worst = repetition;
        priority = next;
      }
    }
  }

  /** The priority in the worst loop, or null if no loop repeats the open. */
  Priority priority() {
    return priority;
  }

  /** Whether the loop only re-connects and an inner loop does the talking. */
  private boolean isSession(Repetition repetition) {
    return life.hasSessionIn(repetition.loop())
        && !new LoopShape(method.body(), method.knowledge(), repetition.loop(), life).walksData();
  }

  private Priority priority(Repetition repetition) {
    Long bound =
        LoopShape.constantBound(
            method.body(),
            method.knowledge(),
            life.origin().instruction(),
            repetition.loop(),
            life);
    Priority found = ChurnPriority.inLoop(kind, endpoint(repetition), repetition.delay(), bound);
    return method.isTest() ? Priority.LOW : found;
  }

  private Variation endpoint(Repetition repetition) {
    LoopVariation variation =
        new LoopVariation(method.body(), method.knowledge(), repetition.loop());
    return Address.of(method, life).in(variation);
  }

  /** The loop, and what is worth telling on the way. */
  List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    int first = LoopShape.firstInstruction(method.body(), worst.loop());
    steps.add(Step.in(method.className(), StepRole.LOOP, method.line(first)));
    if (life.connectedAt() >= 0) {
      int connect = method.line(life.connectedAt());
      steps.add(Step.in(method.className(), StepRole.CONNECTED_AT, connect));
    }
    addThrottle(steps);
    return steps;
  }

  private void addThrottle(List<Step> steps) {
    if (worst.delay() == Delay.NONE || kind == ChurnKind.UDP) {
      return;
    }
    Delays delays = new Delays(method.body(), method.knowledge(), method.callees());
    for (int i = worst.loop().next(0); i >= 0; i = worst.loop().next(i + 1)) {
      Long millis = delays.at(i) == worst.delay() ? delays.millisAt(i) : null;
      if (millis != null && millis > 0) {
        steps.add(
            Step.in(
                method.className(),
                StepRole.THROTTLE,
                method.line(i),
                millis,
                TimeWait.entries(millis)));
        return;
      }
    }
  }
}
