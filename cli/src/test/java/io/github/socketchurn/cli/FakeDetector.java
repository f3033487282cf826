package io.github.socketchurn.cli;

import edu.umd.cs.findbugs.BugInstance;
import edu.umd.cs.findbugs.BugReporter;
import edu.umd.cs.findbugs.Detector2;
import edu.umd.cs.findbugs.Priorities;
import edu.umd.cs.findbugs.SourceLineAnnotation;
import edu.umd.cs.findbugs.classfile.CheckedAnalysisException;
import edu.umd.cs.findbugs.classfile.ClassDescriptor;
import edu.umd.cs.findbugs.classfile.Global;
import edu.umd.cs.findbugs.classfile.MethodDescriptor;
import edu.umd.cs.findbugs.classfile.analysis.ClassData;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodNode;

/** Reports whatever the name of a method asks for, so that tests depend on no real detector. */
public final class FakeDetector implements Detector2 {
  private final BugReporter reporter;

  /** Called by SpotBugs. */
  public FakeDetector(BugReporter reporter) {
    this.reporter = reporter;
  }

  @Override
  public void visitClass(ClassDescriptor descriptor) throws CheckedAnalysisException {
    ClassData data = Global.getAnalysisCache().getClassAnalysis(ClassData.class, descriptor);
    ClassNode node = new ClassNode();
    new ClassReader(data.getData()).accept(node, ClassReader.SKIP_FRAMES);
    for (MethodNode method : node.methods) {
      visit(descriptor, node, method);
    }
  }

  private void visit(ClassDescriptor descriptor, ClassNode node, MethodNode method) {
    if (method.name.startsWith("notClosed")) {
      report("SOCK_NOT_CLOSED", descriptor, node, method);
    } else if (method.name.startsWith("lingerZero")) {
      report("SOCK_LINGER_ZERO", descriptor, node, method);
    } else if (method.name.equals("fakeRemark")) {
      reporter.logError("Socket Churn: my.models:4:3: unknown role");
    } else if (method.name.equals("fakeSkipped")) {
      reporter.reportSkippedAnalysis(new MethodDescriptor(node.name, method.name, method.desc));
    } else if (method.name.equals("fakeError")) {
      reporter.logError("fake trouble with " + node.name);
    } else if (method.name.equals("fakeException")) {
      throw new IllegalStateException("fake exception");
    } else if (method.name.equals("fakeBreakdown")) {
      throw new AssertionError("fake breakdown");
    }
  }

  private void report(String type, ClassDescriptor descriptor, ClassNode node, MethodNode method) {
    int line = firstLine(method);
    String className = descriptor.getDottedClassName();
    String file =
        node.sourceFile == null ? SourceLineAnnotation.UNKNOWN_SOURCE_FILE : node.sourceFile;
    SourceLineAnnotation exit = new SourceLineAnnotation(className, file, line + 2, line + 2, 0, 0);
    exit.setDescription("Leaves without close at");
    reporter.reportBug(
        new BugInstance(this, type, priority(method.name))
            .addClass(descriptor)
            .addMethod(className, method.name, method.desc, true)
            .addSourceLine(new SourceLineAnnotation(className, file, line, line, 0, 0))
            .add(exit));
  }

  private static int priority(String name) {
    if (name.endsWith("Low")) {
      return Priorities.LOW_PRIORITY;
    }
    return name.endsWith("High") ? Priorities.HIGH_PRIORITY : Priorities.NORMAL_PRIORITY;
  }

  private static int firstLine(MethodNode method) {
    for (AbstractInsnNode insn : method.instructions) {
      if (insn instanceof LineNumberNode) {
        return ((LineNumberNode) insn).line;
      }
    }
    return -1;
  }

  @Override
  public void finishPass() {
    // All is reported at once.
  }

  @Override
  public String getDetectorClassName() {
    return getClass().getName();
  }
}
