package io.github.socketchurn.spotbugs;

import edu.umd.cs.findbugs.BugInstance;
import edu.umd.cs.findbugs.Detector2;
import edu.umd.cs.findbugs.Priorities;
import edu.umd.cs.findbugs.SourceLineAnnotation;
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
import java.util.Locale;
import java.util.Set;
import org.objectweb.asm.Opcodes;

/**
 * Turns findings into bug instances. The order of the annotations is fixed, since the messages
 * number them: class, method, type, call, primary line, then the lines of the witness, then the
 * advice about the library.
 */
final class BugInstances {
  /** Patterns that advice about keeping and sharing is for. */
  private static final Set<Pattern> ADVISED =
      Collections.unmodifiableSet(
          EnumSet.of(
              Pattern.SOCK_OPEN_IN_LOOP,
              Pattern.SOCK_OPEN_PER_REQUEST,
              Pattern.SOCK_UNPOOLED_JDBC,
              Pattern.SOCK_HTTP_CLIENT_PER_CALL,
              Pattern.SOCK_CLIENT_PER_CALL));

  private final Detector2 detector;
  private final Models models;
  private final WitnessTexts texts = new WitnessTexts();

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
    bug.addClass(finding.type().replace('/', '.'));
    bug.addString(finding.call());
    bug.addSourceLine(line(finding.className(), finding.line()));
    for (Step step : finding.steps()) {
      String owner = step.className() == null ? finding.className() : step.className();
      SourceLineAnnotation place = line(owner, step.line());
      place.setDescription(texts.of(step));
      bug.addSourceLine(place);
    }
    addAdvice(bug, finding);
    return bug;
  }

  /**
   * The advice is the text of a place since that is the only annotation which does not count when
   * findings are compared with a baseline.
   */
  private void addAdvice(BugInstance bug, Finding finding) {
    String language = Locale.getDefault().getLanguage();
    String advice =
        ADVISED.contains(finding.pattern()) ? models.adviceFor(finding.type(), language) : null;
    if (advice != null) {
      SourceLineAnnotation place = line(finding.className(), finding.line());
      place.setDescription(texts.advice(advice));
      bug.addSourceLine(place);
    }
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
