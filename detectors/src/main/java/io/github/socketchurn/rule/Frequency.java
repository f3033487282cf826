package io.github.socketchurn.rule;

import io.github.socketchurn.bytecode.Loop;
import io.github.socketchurn.flow.Delay;
import io.github.socketchurn.program.Repeater;
import java.util.ArrayList;
import java.util.List;

/** How often a place of a method runs, as far as that is known. */
final class Frequency {
  private final Loop loop;
  private final List<Repeater> repeaters;
  private final MethodContext method;

  private Frequency(MethodContext method, Loop loop, List<Repeater> repeaters) {
    this.method = method;
    this.loop = loop;
    this.repeaters = repeaters;
  }

  static Frequency of(MethodContext method, int place) {
    List<Repeater> certain = new ArrayList<>(method.repeaters());
    certain.removeIf(repeater -> !repeater.isCertain());
    return new Frequency(method, method.body().loops().innermost(place), certain);
  }

  /** Whether it is in a loop, or runs for each request, message or tick. */
  boolean isRepeated() {
    return loop != null || !repeaters.isEmpty();
  }

  /** HIGH in a loop, NORMAL in what a framework calls or a slow tick runs, else LOW. */
  Priority ofCut() {
    if (loop != null || repeaters.stream().anyMatch(Frequency::isLoop)) {
      return Priority.HIGH;
    }
    return repeaters.isEmpty() ? Priority.LOW : Priority.NORMAL;
  }

  private static boolean isLoop(Repeater repeater) {
    return !repeater.isEntry() && repeater.delay() != Delay.LONG;
  }

  /** The places that explain it. */
  List<Step> steps() {
    if (loop != null) {
      return List.of(new Step(StepRole.LOOP, method.line(loop.header())));
    }
    return repeaters.isEmpty() ? List.of() : RepeaterSteps.of(repeaters.get(0));
  }
}
