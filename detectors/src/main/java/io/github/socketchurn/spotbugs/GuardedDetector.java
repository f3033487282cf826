package io.github.socketchurn.spotbugs;

import edu.umd.cs.findbugs.BugReporter;
import edu.umd.cs.findbugs.Detector2;
import edu.umd.cs.findbugs.classfile.CheckedAnalysisException;
import edu.umd.cs.findbugs.classfile.ClassDescriptor;
import edu.umd.cs.findbugs.classfile.Global;
import io.github.socketchurn.rule.Finding;
import io.github.socketchurn.rule.Pattern;
import java.util.List;
import java.util.Set;

/**
 * What all detectors of the plugin share: they collect the classes of the run and report their own
 * patterns at its end. Nothing that goes wrong here may end the analysis of others.
 */
abstract class GuardedDetector implements Detector2 {
  private final BugReporter reporter;
  private final Set<Pattern> patterns;
  private final RunDatabase database;

  GuardedDetector(BugReporter reporter, Set<Pattern> patterns) {
    this.reporter = new LoudReporter(reporter);
    this.patterns = patterns;
    this.database = Global.getAnalysisCache().getDatabase(RunDatabase.class);
    database.register();
  }

  @Override
  public final void visitClass(ClassDescriptor descriptor) {
    try {
      database.visit(descriptor);
    } catch (CheckedAnalysisException | RuntimeException | LinkageError | StackOverflowError e) {
      reporter.logError("Socket Churn: cannot read " + descriptor.getDottedClassName(), e);
    }
  }

  @Override
  public final void finishPass() {
    database.clock().start();
    try {
      List<Finding> findings = database.findings(reporter);
      BugInstances instances = new BugInstances(this, database.models());
      for (Finding finding : findings) {
        if (patterns.contains(finding.pattern())) {
          reporter.reportBug(instances.of(finding));
        }
      }
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      reporter.logError("Socket Churn: findings not reported", e);
    } finally {
      database.clock().stop();
      database.finished();
    }
  }

  @Override
  public final String getDetectorClassName() {
    return getClass().getName();
  }
}
