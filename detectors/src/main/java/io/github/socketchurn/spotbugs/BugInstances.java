package io.github.socketchurn.spotbugs;

import edu.umd.cs.findbugs.BugInstance;
import edu.umd.cs.findbugs.Detector2;
import edu.umd.cs.findbugs.Priorities;
import edu.umd.cs.findbugs.SourceLineAnnotation;
import edu.umd.cs.findbugs.ba.AnalysisContext;
import edu.umd.cs.findbugs.classfile.MethodDescriptor;
import io.github.socketchurn.bytecode.MethodFacts;
import io.github.socketchurn.rule.Finding;
import io.github.socketchurn.rule.Priority;
import io.github.socketchurn.rule.Step;
import org.objectweb.asm.Opcodes;

/**
 * Turns findings into bug instances. The order of the annotations is fixed, since the messages
 * number them: class, method, type, call, primary line, then the lines of the witness.
 */
final class BugInstances {
  private final Detector2 detector;
  private final WitnessTexts texts = new WitnessTexts();

  BugInstances(Detector2 detector) {
    this.detector = detector;
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
