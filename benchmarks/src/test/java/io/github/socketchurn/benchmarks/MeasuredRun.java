package io.github.socketchurn.benchmarks;

import edu.umd.cs.findbugs.DetectorFactoryCollection;
import edu.umd.cs.findbugs.FindBugs;
import edu.umd.cs.findbugs.FindBugs2;
import edu.umd.cs.findbugs.FindBugsProgress;
import edu.umd.cs.findbugs.Plugin;
import edu.umd.cs.findbugs.PrintingBugReporter;
import edu.umd.cs.findbugs.Priorities;
import edu.umd.cs.findbugs.Project;
import edu.umd.cs.findbugs.config.UserPreferences;
import java.io.PrintWriter;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;

/**
 * A run of SpotBugs with all its own detectors, in a virtual machine of its own. It prints the live
 * heap, in bytes after a full collection, at the end of the last pass, when all detectors have
 * finished and SpotBugs still holds what it knows.
 */
final class MeasuredRun {
  static final String HEAP = "live heap ";

  private MeasuredRun() {}

  /** Takes the jar to analyse and, if it is to take part, that of the plugin. */
  public static void main(String[] arguments) throws Exception {
    DetectorFactoryCollection.instance();
    if (arguments.length > 1) {
      Plugin.loadCustomPlugin(Path.of(arguments[1]).toFile(), null).setGloballyEnabled(true);
    }
    HeapAtEnd heap = new HeapAtEnd();
    try (Project project = new Project();
        FindBugs2 engine = new FindBugs2()) {
      project.addFile(arguments[0]);
      PrintingBugReporter reporter = new PrintingBugReporter();
      reporter.setWriter(new PrintWriter(Writer.nullWriter()));
      reporter.setPriorityThreshold(Priorities.LOW_PRIORITY);
      engine.setProject(project);
      engine.setBugReporter(reporter);
      engine.setDetectorFactoryCollection(DetectorFactoryCollection.instance());
      engine.setUserPreferences(UserPreferences.createDefaultUserPreferences());
      engine.setAnalysisFeatureSettings(FindBugs.DEFAULT_EFFORT);
      engine.setProgressCallback(heap);
      engine.execute();
    }
    System.out.println(HEAP + heap.bytes);
  }

  private static final class HeapAtEnd implements FindBugsProgress {
    private long bytes;

    /** Called after each pass; what the last one says counts. */
    @Override
    public void finishPerClassAnalysis() {
      System.gc();
      System.gc();
      bytes = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    @Override
    public void reportNumberOfArchives(int numArchives) {}

    @Override
    public void startArchive(String name) {}

    @Override
    public void finishArchive() {}

    @Override
    public void predictPassCount(int[] classesPerPass) {}

    @Override
    public void startAnalysis(int numClasses) {}

    @Override
    public void finishClass() {}
  }
}
