package io.github.socketchurn.cli;

import edu.umd.cs.findbugs.AnalysisError;
import edu.umd.cs.findbugs.BugInstance;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;

/** Tells what the analysis had to say apart from findings: problems, and mere remarks. */
final class AnalysisRemarks {
  /** The type by which core reports a class that it does not analyse. */
  static final String SKIPPED_CLASS = "SKIPPED_CLASS_TOO_BIG";

  private static final String REMARK_PREFIX = "Socket Churn: ";
  private static final int MISSING_CLASSES_NAMED = 5;

  /** Annotations for SpotBugs itself: they need not be there for it to heed them. */
  private static final String OWN_ANNOTATIONS = "edu.umd.cs.findbugs.annotations.";

  private final Problems problems;
  private final PrintWriter err;

  AnalysisRemarks(Problems problems, PrintWriter err) {
    this.problems = problems;
    this.err = err;
  }

  /** Sorts all that the run reported into problems and remarks. */
  void tell(CollectingReporter reporter) {
    reporter.errors().forEach(this::tell);
    for (BugInstance bug : reporter.bugs()) {
      if (bug.getType().equals(SKIPPED_CLASS)) {
        problems.add(bug.getPrimaryClass().getClassName(), "too big, SpotBugs skipped this class");
      }
    }
    for (String method : reporter.skippedMethods()) {
      remark(method + ": too large, not analysed");
    }
    tellMissing(reporter.missingClasses());
    err.flush();
  }

  private void tell(AnalysisError error) {
    String message = String.valueOf(error.getMessage());
    if (error.getException() == null && message.startsWith(REMARK_PREFIX)) {
      remark(message.substring(REMARK_PREFIX.length()));
    } else if (error.getException() == null) {
      problems.add("analysis error", message);
    } else {
      problems.add("analysis error", message + ": " + error.getException());
    }
  }

  private void tellMissing(List<String> all) {
    List<String> missing =
        all.stream().filter(name -> !name.startsWith(OWN_ANNOTATIONS)).collect(Collectors.toList());
    if (missing.isEmpty()) {
      return;
    }
    String names =
        String.join(", ", missing.subList(0, Math.min(missing.size(), MISSING_CLASSES_NAMED)));
    remark(
        String.format(
            "%s not found, --aux adds %s: %s%s",
            Count.of(missing.size(), "class", "classes"),
            missing.size() == 1 ? "it" : "them",
            names,
            missing.size() > MISSING_CLASSES_NAMED ? ", ..." : ""));
  }

  private void remark(String text) {
    err.println("scan: remark: " + text);
  }
}
