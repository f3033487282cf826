package io.github.socketchurn.testcases;

import edu.umd.cs.findbugs.BugInstance;
import edu.umd.cs.findbugs.DetectorFactory;
import edu.umd.cs.findbugs.DetectorFactoryCollection;
import edu.umd.cs.findbugs.FindBugs2;
import edu.umd.cs.findbugs.Priorities;
import edu.umd.cs.findbugs.Project;
import edu.umd.cs.findbugs.SourceLineAnnotation;
import edu.umd.cs.findbugs.classfile.ClassDescriptor;
import edu.umd.cs.findbugs.config.UserPreferences;
import edu.umd.cs.findbugs.detect.NoteSuppressedWarnings;
import edu.umd.cs.findbugs.log.Profiler;
import edu.umd.cs.findbugs.util.TopologicalSort.OutEdges;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What one run of SpotBugs with this plugin alone has reported.
 *
 * @param bugs the findings of this plugin
 * @param errors analysis errors, with stack traces
 * @param remarks what the plugin printed to the error stream, its own time left out
 * @param visited classes in the order in which they were visited
 * @param ranDetectors full names of the detectors of this plugin that visited a class
 * @param ownTime the time that the plugin took, if it told
 * @param wallTime the time of the whole run
 */
record Analysis(
    List<BugInstance> bugs,
    List<String> errors,
    List<String> remarks,
    List<String> missingClasses,
    List<String> visited,
    Set<String> ranDetectors,
    OptionalLong ownTime,
    Duration wallTime) {

  private static final String REMARK = "Socket Churn: ";
  private static final Pattern OWN_TIME = Pattern.compile("Socket Churn: cpu (\\d+) ms");

  /** Analyses one folder or jar of classes that use the client libraries. */
  static Analysis of(Path classes) {
    return of(List.of(classes), Libraries.files());
  }

  /**
   * Analyses class files, folders and jars.
   *
   * @param inputs what to analyse, in this order
   * @param libraries the auxiliary class path
   */
  static Analysis of(Collection<Path> inputs, Collection<String> libraries) {
    return run(new FindBugs2(), inputs, libraries);
  }

  /** Like {@link #of(Path)}, but visits the classes in an order of its own. */
  static Analysis shuffled(Path classes, long seed) {
    FindBugs2 engine =
        new FindBugs2() {
          @Override
          public List<ClassDescriptor> sortByCallGraph(
              Collection<ClassDescriptor> classList, OutEdges<ClassDescriptor> outEdges) {
            List<ClassDescriptor> order = new ArrayList<>(classList);
            Collections.sort(order);
            Collections.shuffle(order, new Random(seed));
            return order;
          }
        };
    return run(engine, List.of(classes), Libraries.files());
  }

  private static Analysis run(
      FindBugs2 engine, Collection<Path> inputs, Collection<String> libraries) {
    Project project = new Project();
    inputs.forEach(input -> project.addFile(input.toString()));
    libraries.forEach(project::addAuxClasspathEntry);
    CollectingReporter reporter = new CollectingReporter(project);
    long start = System.nanoTime();
    PrintStream console = System.err;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
    try {
      execute(engine, project, reporter);
    } finally {
      System.setErr(console);
    }
    Duration wallTime = Duration.ofNanos(System.nanoTime() - start);
    return collect(reporter, said.toString(StandardCharsets.UTF_8), wallTime);
  }

  /** Analyses one folder or jar in the current thread, beside others; nothing it prints is kept. */
  static Analysis besideOthers(Path classes) {
    Project project = new Project();
    project.addFile(classes.toString());
    Libraries.files().forEach(project::addAuxClasspathEntry);
    CollectingReporter reporter = new CollectingReporter(project);
    execute(new FindBugs2(), project, reporter);
    return collect(reporter, "", Duration.ZERO);
  }

  private static void execute(FindBugs2 engine, Project project, CollectingReporter reporter) {
    engine.setDetectorFactoryCollection(DetectorFactoryCollection.instance());
    engine.setProject(project);
    engine.setBugReporter(reporter);
    engine.setUserPreferences(onlyThisPlugin());
    try {
      engine.execute();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static UserPreferences onlyThisPlugin() {
    UserPreferences preferences = UserPreferences.createDefaultUserPreferences();
    preferences.getFilterSettings().setMinPriority("Low");
    preferences.setEffort(UserPreferences.EFFORT_DEFAULT);
    preferences.enableAllDetectors(false);
    PluginJar.factories().forEach(factory -> preferences.enableDetector(factory, true));
    // Without the detector of core that reads the annotation nothing would be suppressed.
    preferences.enableDetector(
        DetectorFactoryCollection.instance()
            .getFactoryByClassName(NoteSuppressedWarnings.class.getName()),
        true);
    return preferences;
  }

  private static Analysis collect(CollectingReporter reporter, String said, Duration wallTime) {
    Matcher matcher = OWN_TIME.matcher(said);
    OptionalLong ownTime =
        matcher.find() ? OptionalLong.of(Long.parseLong(matcher.group(1))) : OptionalLong.empty();
    List<String> remarks =
        said.lines()
            .filter(line -> line.startsWith(REMARK) && !OWN_TIME.matcher(line).find())
            .map(line -> line.substring(REMARK.length()))
            .toList();
    // Core reports suppressions as useless if the detectors they are meant for are switched off.
    Set<String> patterns = PluginJar.patterns();
    List<BugInstance> bugs =
        reporter.getBugCollection().getCollection().stream()
            .filter(bug -> patterns.contains(bug.getType()))
            .toList();
    return new Analysis(
        bugs,
        reporter.errors(),
        remarks,
        reporter.missingClasses(),
        reporter.classes(),
        ranDetectors(reporter),
        ownTime,
        wallTime);
  }

  private static Set<String> ranDetectors(CollectingReporter reporter) {
    Profiler profiler = reporter.getProjectStats().getProfiler();
    return PluginJar.factories().stream()
        .filter(factory -> profiler.getProfile(detectorClass(factory)).getTotalTime() > 0)
        .map(DetectorFactory::getFullName)
        .collect(Collectors.toSet());
  }

  private static Class<?> detectorClass(DetectorFactory factory) {
    try {
      return factory.getPlugin().getClassLoader().loadClass(factory.getFullName());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("not in the plugin jar", e);
    }
  }

  /** The findings, sorted by file and line. */
  List<Finding> findings() {
    return bugs.stream().map(Analysis::finding).sorted().toList();
  }

  /** The errors that this plugin had a part in. */
  List<String> ownErrors() {
    return errors.stream().filter(error -> error.contains(PluginJar.ID)).toList();
  }

  private static Finding finding(BugInstance bug) {
    SourceLineAnnotation place = bug.getPrimarySourceLineAnnotation();
    return new Finding(
        place.getSourcePath(), place.getStartLine(), bug.getType(), priority(bug.getPriority()));
  }

  private static String priority(int priority) {
    return switch (priority) {
      case Priorities.HIGH_PRIORITY -> "HIGH";
      case Priorities.NORMAL_PRIORITY -> "NORMAL";
      case Priorities.LOW_PRIORITY -> "LOW";
      default -> Integer.toString(priority);
    };
  }
}
