package io.github.socketchurn.rule;

import io.github.socketchurn.program.ChainLink;
import io.github.socketchurn.program.Repeater;
import java.util.ArrayList;
import java.util.List;

/** The places that explain how something repeats a method: the loop or entry, then each call. */
final class RepeaterSteps {
  private RepeaterSteps() {}

  /** The steps of a repeater; the first is the loop, the repeating call or the entry. */
  static List<Step> of(Repeater repeater) {
    List<Step> steps = new ArrayList<>();
    steps.add(Step.in(repeater.method().className(), role(repeater), repeater.line()));
    boolean isFirstNamed = repeater.kind() != Repeater.Kind.LOOP && !isOwnEntry(repeater);
    for (int k = 0; k < repeater.chain().size(); k++) {
      ChainLink link = repeater.chain().get(k);
      if (k == 0 && isFirstNamed) {
        continue;
      }
      StepRole how = link.kind() == ChainLink.Kind.CALL ? StepRole.CALLED_AT : StepRole.RUN_AT;
      steps.add(Step.in(link.caller().className(), how, link.line()));
    }
    return steps;
  }

  /** Whether the entry is a method by itself, as opposed to a function that is handed over. */
  private static boolean isOwnEntry(Repeater repeater) {
    return repeater.isEntry()
        && (repeater.chain().isEmpty()
            || repeater.chain().get(0).kind() == ChainLink.Kind.CALL
            || repeater.chain().get(0).line() != repeater.line());
  }

  private static StepRole role(Repeater repeater) {
    switch (repeater.kind()) {
      case LOOP:
        return StepRole.LOOP;
      case FUNCTION:
        return StepRole.REPEATING_CALL;
      case RECURSION:
        return StepRole.RECURSION;
      default:
        return StepRole.ENTRY;
    }
  }

  /** The step that tells what a delay makes of the rate, or nothing. */
  static List<Step> throttle(Repeater repeater) {
    Long millis = repeater.millis();
    return millis == null || millis <= 0
        ? List.of()
        : List.of(
            Step.in(
                repeater.method().className(),
                StepRole.THROTTLE,
                repeater.line(),
                millis,
                TimeWait.entries(millis)));
  }
}
