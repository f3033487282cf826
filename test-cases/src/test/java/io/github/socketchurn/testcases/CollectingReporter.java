package io.github.socketchurn.testcases;

import static java.util.stream.Collectors.joining;

import edu.umd.cs.findbugs.AbstractBugReporter;
import edu.umd.cs.findbugs.AnalysisError;
import edu.umd.cs.findbugs.BugCollection;
import edu.umd.cs.findbugs.BugInstance;
import edu.umd.cs.findbugs.Priorities;
import edu.umd.cs.findbugs.Project;
import edu.umd.cs.findbugs.SortedBugCollection;
import edu.umd.cs.findbugs.classfile.ClassDescriptor;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Keeps everything that a run reports and prints nothing. */
final class CollectingReporter extends AbstractBugReporter {
  private static final String TESTS = CollectingReporter.class.getPackageName() + ".";

  private final SortedBugCollection bugs;
  private final List<String> errors = new ArrayList<>();
  private final List<String> missingClasses = new ArrayList<>();
  private final List<String> classes = new ArrayList<>();

  CollectingReporter(Project project) {
    bugs = new SortedBugCollection(getProjectStats(), project);
    setPriorityThreshold(Priorities.LOW_PRIORITY);
  }

  /** Messages of the errors with the upper part of their stack traces, in the order they came. */
  List<String> errors() {
    return errors;
  }

  List<String> missingClasses() {
    return missingClasses;
  }

  /** The classes in the order in which they were visited. */
  List<String> classes() {
    return classes;
  }

  @Override
  protected void doReportBug(BugInstance bug) {
    bugs.add(bug);
  }

  @Override
  public void reportAnalysisError(AnalysisError error) {
    StringWriter text = new StringWriter();
    text.append(error.getMessage());
    if (error.getException() != null) {
      text.append('\n');
      error.getException().printStackTrace(new PrintWriter(text, true));
    }
    errors.add(text.toString().lines().filter(line -> !isFrameBelow(line)).collect(joining("\n")));
  }

  /** Whether a line is a stack frame of what runs the analysis: it tells nothing about an error. */
  private static boolean isFrameBelow(String line) {
    String frame = line.strip();
    return Stream.of("java.base/", "org.junit.", "org.apache.maven.", TESTS)
        .anyMatch(caller -> frame.startsWith("at " + caller));
  }

  @Override
  public void reportMissingClass(String name) {
    missingClasses.add(name);
  }

  @Override
  public void observeClass(ClassDescriptor descriptor) {
    classes.add(descriptor.getDottedClassName());
  }

  @Override
  public void finish() {
    bugs.computeBugHashes();
    bugs.bugsPopulated();
  }

  @Override
  public BugCollection getBugCollection() {
    return bugs;
  }
}
