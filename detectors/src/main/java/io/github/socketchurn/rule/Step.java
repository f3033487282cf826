package io.github.socketchurn.rule;

import java.util.List;

/** A place that explains a finding, with the role it plays there. */
public final class Step {
  private final String className;
  private final StepRole role;
  private final int line;
  private final List<Object> arguments;

  Step(StepRole role, int line, Object... arguments) {
    this(null, role, line, arguments);
  }

  private Step(String className, StepRole role, int line, Object... arguments) {
    this.className = className;
    this.role = role;
    this.line = line;
    this.arguments = List.of(arguments);
  }

  /** A place in another class than that of the finding. */
  static Step in(String className, StepRole role, int line, Object... arguments) {
    return new Step(className, role, line, arguments);
  }

  /** Internal name of the class of the place, or null for the class of the finding. */
  public String className() {
    return className;
  }

  public StepRole role() {
    return role;
  }

  /** Source line, or -1 if the class has no line numbers. */
  public int line() {
    return line;
  }

  /** What the text of the role mentions besides the place; often empty. */
  public List<Object> arguments() {
    return arguments;
  }
}
