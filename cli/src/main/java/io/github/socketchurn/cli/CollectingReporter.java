package io.github.socketchurn.cli;

import edu.umd.cs.findbugs.AbstractBugReporter;
import edu.umd.cs.findbugs.AnalysisError;
import edu.umd.cs.findbugs.BugCollection;
import edu.umd.cs.findbugs.BugInstance;
import edu.umd.cs.findbugs.BugRanker;
import edu.umd.cs.findbugs.Priorities;
import edu.umd.cs.findbugs.SortedBugCollection;
import edu.umd.cs.findbugs.classfile.ClassDescriptor;
import edu.umd.cs.findbugs.classfile.MethodDescriptor;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Keeps all that SpotBugs reports during a run: bugs down to LOW, errors and missing classes. */
final class CollectingReporter extends AbstractBugReporter {
  private final Set<BugInstance> bugs =
      new TreeSet<>(SortedBugCollection.MultiversionBugInstanceComparator.instance);
  private final Set<AnalysisError> errors = new LinkedHashSet<>();
  private final Set<String> missingClasses = new TreeSet<>();
  private final Set<String> skippedMethods = new TreeSet<>();

  CollectingReporter() {
    setPriorityThreshold(Priorities.LOW_PRIORITY);
    setRankThreshold(BugRanker.VISIBLE_RANK_MAX);
  }

  List<BugInstance> bugs() {
    return List.copyOf(bugs);
  }

  List<AnalysisError> errors() {
    return List.copyOf(errors);
  }

  List<String> missingClasses() {
    return new ArrayList<>(missingClasses);
  }

  /** The methods that some detector has given up, most often because of their size. */
  List<String> skippedMethods() {
    return new ArrayList<>(skippedMethods);
  }

  @Override
  protected void doReportBug(BugInstance bug) {
    if (bugs.add(bug)) {
      notifyObservers(bug);
    }
  }

  @Override
  public void reportAnalysisError(AnalysisError error) {
    errors.add(error);
  }

  @Override
  public void reportMissingClass(String className) {
    missingClasses.add(className);
  }

  @Override
  public void reportSkippedAnalysis(MethodDescriptor method) {
    skippedMethods.add(
        method.getClassDescriptor().getDottedClassName()
            + "."
            + method.getName()
            + method.getSignature());
  }

  @Override
  public void finish() {
    // Everything is kept already; errors follow by reportQueuedErrors.
  }

  @Override
  public BugCollection getBugCollection() {
    return null; // The reports are made from the filtered findings, after the run.
  }

  @Override
  public void observeClass(ClassDescriptor descriptor) {
    // Progress is shown by ProgressLine.
  }
}
