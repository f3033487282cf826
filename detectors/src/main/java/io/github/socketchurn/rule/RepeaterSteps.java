package io.github.socketchurn.rule;

import io.github.socketchurn.program.ChainLink;
import io.github.socketchurn.program.Repeater;
import java.util.ArrayList;
import java.util.List;

/** The places that explain why a method runs again and again. */
final class RepeaterSteps {
  private RepeaterSteps() {}

  /** First what repeats, then each call of the chain. */
  static List<Step> of(Repeater repeater) {
    List<Step> steps = new ArrayList<>();
    steps.add(Step.in(repeater.method().className(), role(repeater), repeater.line()));
    for (ChainLink link : repeater.chain()) {
      StepRole role = link.kind() == ChainLink.Kind.CALL ? StepRole.CALLED_AT : StepRole.RUN_AT;
      steps.add(Step.in(link.caller().className(), role, link.line()));
    }
    return steps;
  }

  private static StepRole role(Repeater repeater) {
    switch (repeater.kind()) {
      case FUNCTION:
        return StepRole.REPEATING_CALL;
      case RECURSION:
        return StepRole.RECURSION;
      case ENTRY:
        return StepRole.ENTRY;
      default:
        return StepRole.LOOP;
    }
  }
}
