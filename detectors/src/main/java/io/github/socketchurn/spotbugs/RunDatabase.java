package io.github.socketchurn.spotbugs;

import edu.umd.cs.findbugs.BugReporter;
import edu.umd.cs.findbugs.classfile.CheckedAnalysisException;
import edu.umd.cs.findbugs.classfile.ClassDescriptor;
import edu.umd.cs.findbugs.classfile.Global;
import edu.umd.cs.findbugs.classfile.MethodDescriptor;
import edu.umd.cs.findbugs.classfile.analysis.ClassData;
import io.github.socketchurn.bytecode.ClassFacts;
import io.github.socketchurn.bytecode.ClassFactsReader;
import io.github.socketchurn.bytecode.MethodFacts;
import io.github.socketchurn.flow.ApiKnowledge;
import io.github.socketchurn.model.ModelProblem;
import io.github.socketchurn.model.Models;
import io.github.socketchurn.program.ClassHierarchy;
import io.github.socketchurn.program.FieldScopes;
import io.github.socketchurn.program.PackageListing;
import io.github.socketchurn.program.PackageOwners;
import io.github.socketchurn.program.Program;
import io.github.socketchurn.program.ProgramClasses;
import io.github.socketchurn.program.Relevance;
import io.github.socketchurn.program.Repetitions;
import io.github.socketchurn.program.SisterClasses;
import io.github.socketchurn.program.SisterModules;
import io.github.socketchurn.program.SisterSubtypes;
import io.github.socketchurn.program.Summaries;
import io.github.socketchurn.rule.ClassAnalysis;
import io.github.socketchurn.rule.DeclaredBodies;
import io.github.socketchurn.rule.Finding;
import io.github.socketchurn.rule.FindingCollector;
import io.github.socketchurn.rule.MethodAnalysis;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * All state of one run of SpotBugs. Every detector of the plugin feeds it the classes it visits;
 * the analysis runs once, when the first of them finishes the pass, whichever detectors are on.
 */
final class RunDatabase {
  private static final String PREFIX = "Socket Churn: ";

  /** Set by hosts that show skipped methods themselves, so that nobody reads them twice. */
  private static final String QUIET = "socketchurn.quiet";

  private final Set<ClassDescriptor> seen = new HashSet<>();
  private final List<ClassFacts> visited = new ArrayList<>();

  private final CpuClock clock = new CpuClock();
  private Models models;
  private List<Finding> findings;
  private int unfinishedDetectors;

  void register() {
    unfinishedDetectors++;
  }

  CpuClock clock() {
    return clock;
  }

  /**
   * Reads the facts of a class, once for all detectors. Now the class is in SpotBugs' cache, so
   * that it need not be read again. SpotBugs keeps what its own engines make of a class to the end;
   * this can go as soon as the findings are there.
   *
   * @throws CheckedAnalysisException if it cannot be read, to the first detector that asks
   */
  void visit(ClassDescriptor descriptor) throws CheckedAnalysisException {
    if (findings != null || !seen.add(descriptor)) {
      return;
    }
    clock.start();
    try {
      ClassData data = Global.getAnalysisCache().getClassAnalysis(ClassData.class, descriptor);
      visited.add(ClassFactsReader.read(data.getData()));
    } finally {
      clock.stop();
    }
  }

  /** The findings of the run; computed on the first call, of the classes visited until then. */
  List<Finding> findings(BugReporter reporter) {
    if (findings == null) {
      try {
        findings = List.of(); // If it fails, it would fail for the other detectors, too.
        findings = analyse(reporter);
      } finally {
        seen.clear();
        visited.clear();
      }
    }
    return findings;
  }

  /** What is known about libraries in this run; null before the findings are there. */
  Models models() {
    return models;
  }

  private List<Finding> analyse(BugReporter reporter) {
    models = Models.shipped().with(UserModels.all());
    for (ModelProblem problem : models.problems()) {
      reporter.logError(PREFIX + problem);
    }
    CacheClassSource source = new CacheClassSource();
    SisterClasses isSister = new SisterClasses(Models.shipped());
    Set<String> own = new HashSet<>();
    visited.forEach(facts -> own.add(facts.name()));
    PackageOwners owners = new PackageOwners(own, models);
    PackageListing listing = new ClassPathListing(owners);
    List<ClassFacts> sisters = new SisterModules(source, isSister, owners).calledFrom(visited);
    List<ClassFacts> program = new ArrayList<>(visited);
    program.addAll(sisters);
    SisterSubtypes subtypes = new SisterSubtypes(own, source, listing, isSister);
    ProgramClasses classes = new ProgramClasses(program, source, isSister, subtypes);
    ClassAnalysis analysis = analysisOf(program, classes, new FieldScopes(classes, listing));
    FindingCollector collector = new FindingCollector(new DeclaredBodies(models));
    for (ClassFacts facts : visited) {
      LoggedProblems problems = new LoggedProblems(facts.name(), reporter);
      analyse(facts, analysis, collector::add, problems, reporter);
    }
    // What sister modules open is reported where an analysed class makes them do so.
    Consumer<Finding> collectOwn =
        finding -> {
          if (own.contains(finding.className())) {
            collector.add(finding);
          }
        };
    for (ClassFacts sister : sisters) {
      analyse(sister, analysis, collectOwn, ClassAnalysis.Problems.IGNORED, reporter);
    }
    return collector.sorted();
  }

  private ClassAnalysis analysisOf(
      List<ClassFacts> program, ProgramClasses classes, FieldScopes scopes) {
    ClassHierarchy hierarchy = new ClassHierarchy(new CacheClassSource());
    visited.forEach(hierarchy::add);
    ApiKnowledge knowledge = new ApiKnowledge(models, hierarchy, hierarchy);
    Relevance relevance = new Relevance(program, knowledge);
    Summaries summaries = new Summaries(classes, knowledge, relevance);
    Repetitions repetitions = new Repetitions(new Program(program, classes, knowledge), summaries);
    return new ClassAnalysis(
        knowledge,
        summaries,
        relevance,
        scopes,
        new MethodAnalysis(knowledge, summaries, repetitions));
  }

  private static void analyse(
      ClassFacts facts,
      ClassAnalysis analysis,
      Consumer<Finding> findings,
      ClassAnalysis.Problems problems,
      BugReporter reporter) {
    String name = facts.name();
    try {
      CacheClassSource source = new CacheClassSource();
      analysis.analyse(facts, () -> source.bytesOf(name), findings, problems);
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      reporter.logError(PREFIX + "class " + name.replace('/', '.') + " not analysed", e);
    }
  }

  /** Called by each detector at its end; the last one tells what the plugin has cost. */
  void finished() {
    unfinishedDetectors--;
    if (unfinishedDetectors == 0) {
      clock.print();
    }
  }

  private static final class LoggedProblems implements ClassAnalysis.Problems {
    private final String className;
    private final BugReporter reporter;

    LoggedProblems(String className, BugReporter reporter) {
      this.className = className;
      this.reporter = reporter;
    }

    /** Most hosts ignore skipped methods, and logged errors would make the run a failed one. */
    @Override
    public void givenUp(MethodFacts method) {
      reporter.reportSkippedAnalysis(
          new MethodDescriptor(className, method.name(), method.descriptor()));
      if (!Boolean.getBoolean(QUIET)) {
        System.err.println(PREFIX + "too large, not analysed: " + describe(method));
      }
    }

    @Override
    public void broken(MethodFacts method, String reason) {
      reporter.reportSkippedAnalysis(
          new MethodDescriptor(className, method.name(), method.descriptor()));
      System.err.println(PREFIX + reason + ", not analysed: " + describe(method));
    }

    @Override
    public void failed(MethodFacts method, Throwable failure) {
      reporter.logError(PREFIX + "not analysed: " + describe(method), failure);
    }

    private String describe(MethodFacts method) {
      return className.replace('/', '.') + "." + method.name() + method.descriptor();
    }
  }
}
