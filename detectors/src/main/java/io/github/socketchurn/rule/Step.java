package io.github.socketchurn.rule;

import java.util.List;

/** A place that explains a finding, with the role it plays there. */
public final class Step {
  private final StepRole role;
  private final String className;
  private final int line;
  private final List<Object> arguments;

  Step(StepRole role, int line, Object... arguments) {
    this(role, null, line, arguments);
  }

  /** A place in another class than the finding's. */
  static Step in(String className, StepRole role, int line, Object... arguments) {
    return new Step(role, className, line, arguments);
  }

  private Step(StepRole role, String className, int line, Object... arguments) {
    this.role = role;
    this.className = className;
    this.line = line;
    this.arguments = List.of(arguments);
  }

  public StepRole role() {
    return role;
  }

  /** Internal name of the class of the place; null for the class of the finding. */
  public String className() {
    return className;
  }

  /** Source line, or -1 if the class has no line numbers. */
  public int line() {
    return line;
  }

  /** What the text of the role mentions besides the place; often empty. */
  public List<Object> arguments() {
    return arguments;
  }

  @Override
  public String toString() {
    return role + " " + className + ":" + line + " " + arguments;
  }
}
