package io.github.socketchurn.spotbugs;

import edu.umd.cs.findbugs.BugInstance;
import edu.umd.cs.findbugs.Detector2;
import edu.umd.cs.findbugs.Priorities;
import edu.umd.cs.findbugs.SourceLineAnnotation;
import edu.umd.cs.findbugs.StringAnnotation;
import edu.umd.cs.findbugs.TypeAnnotation;
import edu.umd.cs.findbugs.ba.AnalysisContext;
import edu.umd.cs.findbugs.classfile.MethodDescriptor;
import io.github.socketchurn.bytecode.MethodFacts;
import io.github.socketchurn.model.Models;
import io.github.socketchurn.rule.Finding;
import io.github.socketchurn.rule.Pattern;
import io.github.socketchurn.rule.Priority;
import io.github.socketchurn.rule.Step;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.objectweb.asm.Opcodes;

/**
 * Turns findings into bug instances. The order of the annotations is fixed, since the messages
 * number them: class, method, type, call, primary line, then the lines of the witness, then the
 * advice.
 */
final class BugInstances {
  /** Patterns for which it does not matter how connections are shared. */
  private static final Set<Pattern> ABOUT_OPTIONS =
      Collections.unmodifiableSet(
          EnumSet.of(
              Pattern.SOCK_LINGER_ZERO,
              Pattern.SOCK_REUSEADDR_TOO_LATE,
              Pattern.SOCK_REUSEADDR_OFF,
              Pattern.SOCK_ACCEPT_SPIN,
              Pattern.SOCK_FREE_PORT_RACE,
              Pattern.SOCK_FIXED_LOCAL_PORT));

  /** Roles that SpotBugs knows the words for: lists would say "In class" and "Value" otherwise. */
  private static final String TYPE_OPENED = TypeAnnotation.DEFAULT_ROLE;

  private static final String WITHOUT_LEAD = StringAnnotation.STRING_MESSAGE;

  private final Detector2 detector;
  private final WitnessTexts texts = new WitnessTexts();
  private final Models models;

  BugInstances(Detector2 detector, Models models) {
    this.detector = detector;
    this.models = models;
  }

  BugInstance of(Finding finding) {
    BugInstance bug =
        new BugInstance(detector, finding.pattern().name(), priority(finding.priority()));
    MethodFacts method = finding.method();
    bug.addClassAndMethod(
        new MethodDescriptor(
            finding.className(), method.name(), method.descriptor(), isStatic(method)));
    bug.addClass(finding.type().replace('/', '.')).describe(TYPE_OPENED);
    bug.addString(finding.call()).describe(WITHOUT_LEAD);
    bug.addSourceLine(line(finding.className(), finding.line()));
    for (Step step : finding.steps()) {
      String owner = step.className() == null ? finding.className() : step.className();
      SourceLineAnnotation place = line(owner, step.line());
      place.setDescription(texts.of(step));
      bug.addSourceLine(place);
    }
    String advice =
        ABOUT_OPTIONS.contains(finding.pattern()) ? null : texts.advice(finding, models);
    if (advice != null) {
      // A place once more, since its words are the only ones that leave the instance hash alone.
      SourceLineAnnotation place = line(finding.className(), finding.line());
      place.setDescription(advice);
      bug.addSourceLine(place);
    }
    return bug;
  }

  private static boolean isStatic(MethodFacts method) {
    return method.hasAccess(Opcodes.ACC_STATIC);
  }

  private static SourceLineAnnotation line(String owner, int line) {
    String className = owner.replace('/', '.');
    String file = AnalysisContext.currentAnalysisContext().lookupSourceFile(className);
    return line < 0
        ? SourceLineAnnotation.createUnknown(className, file)
        : new SourceLineAnnotation(className, file, line, line, 0, 0);
  }

  private static int priority(Priority priority) {
    switch (priority) {
      case HIGH:
        return Priorities.HIGH_PRIORITY;
      case NORMAL:
        return Priorities.NORMAL_PRIORITY;
      default:
        return Priorities.LOW_PRIORITY;
    }
  }
}
