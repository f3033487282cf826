package io.github.socketchurn.cli;

import edu.umd.cs.findbugs.BugInstance;
import edu.umd.cs.findbugs.SortedBugCollection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dom4j.DocumentException;

/**
 * Findings that are known and accepted. A finding is known again by its type and by what it is
 * about, not by its line, so code may move. Equal findings count: one more than accepted is new.
 */
final class Baseline {
  private final Map<String, Integer> accepted;

  private Baseline(Map<String, Integer> accepted) {
    this.accepted = accepted;
  }

  /**
   * Reads a baseline. The plugin must be loaded.
   *
   * @param file a SpotBugs XML report, or null for a baseline without findings
   * @throws IOException if it cannot be read; the message says why
   */
  static Baseline read(Path file) throws IOException {
    Map<String, Integer> accepted = new HashMap<>();
    if (file != null) {
      for (BugInstance bug : parse(file)) {
        accepted.merge(bug.getInstanceHash(), 1, Integer::sum);
      }
    }
    return new Baseline(accepted);
  }

  private static Iterable<BugInstance> parse(Path file) throws IOException {
    SortedBugCollection bugs = new SortedBugCollection();
    try {
      bugs.readXML(Files.newInputStream(file));
    } catch (IOException e) {
      throw new IOException("baseline " + file + ": cannot be read: " + Problems.reason(e), e);
    } catch (DocumentException e) {
      throw new IOException("baseline " + file + ": not a SpotBugs XML report", e);
    }
    return bugs.getCollection();
  }

  /** Returns the bugs that are not accepted, in their order. */
  List<BugInstance> newAmong(List<BugInstance> bugs) {
    Map<String, Integer> left = new HashMap<>(accepted);
    List<BugInstance> fresh = new ArrayList<>();
    for (BugInstance bug : bugs) {
      int known = left.getOrDefault(bug.getInstanceHash(), 0);
      if (known > 0) {
        left.put(bug.getInstanceHash(), known - 1);
      } else {
        fresh.add(bug);
      }
    }
    return fresh;
  }
}
