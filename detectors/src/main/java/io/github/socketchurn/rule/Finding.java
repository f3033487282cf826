package io.github.socketchurn.rule;

import io.github.socketchurn.bytecode.MethodFacts;
import java.util.List;

/** What a rule has found: plain data, ready to be reported by any host. */
public final class Finding {
  private final Pattern pattern;
  private final Priority priority;
  private final String className;
  private final MethodFacts method;
  private final String type;
  private final String call;
  private final int line;
  private final List<Step> steps;

  Finding(
      Pattern pattern,
      Priority priority,
      MethodContext context,
      String type,
      String call,
      int line,
      List<Step> steps) {
    this(pattern, priority, context.className(), context.sourceMethod(), type, call, line, steps);
  }

  /** A finding in a method that need not be the one at hand. */
  Finding(
      Pattern pattern,
      Priority priority,
      String className,
      MethodFacts method,
      String type,
      String call,
      int line,
      List<Step> steps) {
    this.pattern = pattern;
    this.priority = priority;
    this.className = className;
    this.method = method;
    this.type = type;
    this.call = call;
    this.line = line;
    this.steps = List.copyOf(steps);
  }

  /** Whether another finding stands at the same place. */
  boolean isAt(Finding other) {
    return line == other.line && className.equals(other.className);
  }

  public Pattern pattern() {
    return pattern;
  }

  public Priority priority() {
    return priority;
  }

  /** Internal name of the class. */
  public String className() {
    return className;
  }

  /** The method of the source; for a lambda the method that holds it. */
  public MethodFacts method() {
    return method;
  }

  /** Internal name of the type that is opened, built or set. */
  public String type() {
    return type;
  }

  /** The call as readers know it, without anything that changes with edits elsewhere. */
  public String call() {
    return call;
  }

  /** Source line of the call, or -1. */
  public int line() {
    return line;
  }

  /** The places that explain the finding, the most telling first. */
  public List<Step> steps() {
    return steps;
  }
}
