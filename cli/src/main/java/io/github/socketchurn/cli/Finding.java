package io.github.socketchurn.cli;

import edu.umd.cs.findbugs.BugAnnotation;
import edu.umd.cs.findbugs.BugInstance;
import edu.umd.cs.findbugs.MethodAnnotation;
import edu.umd.cs.findbugs.Priorities;
import edu.umd.cs.findbugs.SourceLineAnnotation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A bug in the words of this command. The plugin must be loaded as long as texts are asked for. */
final class Finding {
  /** The order of the output: class, line, type, then whatever makes it the same each time. */
  static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::className)
          .thenComparingInt(Finding::line)
          .thenComparing(Finding::type)
          .thenComparing(Finding::member)
          .thenComparing(Finding::why);

  private final BugInstance bug;
  private final boolean fromCore;

  /**
   * Wraps a bug.
   *
   * @param fromCore whether SpotBugs itself reported it and not the plugin
   */
  Finding(BugInstance bug, boolean fromCore) {
    this.bug = bug;
    this.fromCore = fromCore;
  }

  BugInstance bug() {
    return bug;
  }

  boolean isFromCore() {
    return fromCore;
  }

  boolean isLow() {
    return bug.getPriority() >= Priorities.LOW_PRIORITY;
  }

  String type() {
    return bug.getType();
  }

  String priority() {
    if (isLow()) {
      return "LOW";
    }
    return bug.getPriority() == Priorities.HIGH_PRIORITY ? "HIGH" : "NORMAL";
  }

  String className() {
    return bug.getPrimaryClass().getClassName();
  }

  /** Returns the class with the method or field, if there is one. */
  String member() {
    MethodAnnotation method = bug.getPrimaryMethod();
    if (method != null) {
      return method.getClassName() + '.' + method.getNameInClass(bug.getPrimaryClass());
    }
    return bug.getPrimaryField() == null
        ? className()
        : bug.getPrimaryField().getClassName() + '.' + bug.getPrimaryField().getFieldName();
  }

  int line() {
    return bug.getPrimarySourceLineAnnotation().getStartLine();
  }

  /** Returns where the finding is. */
  SourceLineAnnotation place() {
    return bug.getPrimarySourceLineAnnotation();
  }

  /** Returns the other places, each with the part it plays. */
  List<Step> steps() {
    SourceLineAnnotation primary = bug.getPrimarySourceLineAnnotation();
    List<Step> steps = new ArrayList<>();
    for (BugAnnotation annotation : bug.getAnnotations()) {
      if (annotation instanceof SourceLineAnnotation
          && annotation != primary
          && !((SourceLineAnnotation) annotation).isUnknown()) {
        steps.add(new Step((SourceLineAnnotation) annotation));
      }
    }
    return steps;
  }

  /** Returns what is wrong in a few words, the same for all findings of the type. */
  String title() {
    return bug.getBugPattern().getShortDescription();
  }

  /** Returns the explanation on one line. */
  String why() {
    String text = bug.getMessageWithoutPrefix();
    if (text.isBlank()) {
      text = title();
    }
    return text.strip().replaceAll("\\s+", " ");
  }
}
