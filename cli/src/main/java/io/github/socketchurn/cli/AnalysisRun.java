package io.github.socketchurn.cli;

import edu.umd.cs.findbugs.DetectorFactoryCollection;
import edu.umd.cs.findbugs.FindBugs;
import edu.umd.cs.findbugs.FindBugs2;
import edu.umd.cs.findbugs.Project;
import edu.umd.cs.findbugs.ProjectStats;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;

/** One run of SpotBugs over an inventory. */
final class AnalysisRun {
  private final LoadedPlugin plugin;
  private final Problems problems;

  AnalysisRun(LoadedPlugin plugin, Problems problems) {
    this.plugin = plugin;
    this.problems = problems;
  }

  /**
   * Analyses the inventory. A run that breaks off becomes a problem; what it reported until then is
   * kept.
   *
   * @param withCore whether core's detectors run too
   * @param terminal where to show progress, or nothing
   */
  CollectingReporter analyse(
      Inventory inventory, boolean withCore, Optional<PrintWriter> terminal) {
    CollectingReporter reporter = new CollectingReporter();
    Optional<ProgressLine> progress = terminal.map(ProgressLine::new);
    try (Project project = project(inventory);
        FindBugs2 engine = new FindBugs2()) {
      engine.setProject(project);
      engine.setBugReporter(reporter);
      engine.setDetectorFactoryCollection(DetectorFactoryCollection.instance());
      engine.setUserPreferences(plugin.preferences(withCore));
      engine.setAnalysisFeatureSettings(FindBugs.DEFAULT_EFFORT);
      engine.setScanNestedArchives(false); // The inventory holds what is wanted of them.
      progress.ifPresent(engine::setProgressCallback);
      engine.execute();
      requireClasses(reporter.getProjectStats());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      problems.add("the analysis was interrupted");
    } catch (OutOfMemoryError e) {
      problems.add("out of memory: allow more by JAVA_TOOL_OPTIONS=-Xmx4g");
    } catch (IOException
        | RuntimeException
        | StackOverflowError
        | LinkageError
        | AssertionError e) {
      // SpotBugs lets errors of a detector through; the findings so far are worth showing.
      problems.add("the analysis broke off", describe(e));
    } finally {
      progress.ifPresent(ProgressLine::erase);
    }
    return reporter;
  }

  private static Project project(Inventory inventory) {
    Project project = new Project();
    for (Path target : inventory.targets()) {
      project.addFile(target.toString());
    }
    for (Path path : inventory.auxiliary()) {
      project.addAuxClasspathEntry(path.toString());
    }
    return project;
  }

  private void requireClasses(ProjectStats stats) {
    if (stats.getNumClasses() == 0) {
      problems.add("SpotBugs analysed no class");
    }
  }

  /** Returns the innermost cause: SpotBugs wraps the failures of detectors. */
  private static String describe(Throwable thrown) {
    Throwable cause = thrown;
    while (cause.getCause() != null && cause.getCause() != cause) {
      cause = cause.getCause();
    }
    return cause.toString();
  }
}
