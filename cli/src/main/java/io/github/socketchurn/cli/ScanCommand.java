package io.github.socketchurn.cli;

import edu.umd.cs.findbugs.BugInstance;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The scan command: inputs in, findings out. */
@Command(
    name = "scan",
    description = "Finds connection churn and connection leaks in compiled Java code.",
    versionProvider = VersionText.class,
    mixinStandardHelpOptions = true,
    sortOptions = false,
    usageHelpAutoWidth = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:no finding at NORMAL or above, or at what --fail-on says",
      "1:findings",
      "2:something could not be analysed or written, whatever was found"
    })
final class ScanCommand implements Callable<Integer> {
  private final Installation installation;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "PATH",
      description =
          "Class folders, class files, jars, WARs, Spring Boot archives; without any, the demo"
              + " application that comes along is scanned.")
  private List<String> paths = new ArrayList<>();

  @Option(
      names = "--aux",
      paramLabel = "PATH[:PATH]",
      description = "Classes to look up but not to analyse: folders, jars, folders of jars.")
  private List<String> classPaths = new ArrayList<>();

  @Option(
      names = "--libs",
      description = "Analyse the libraries inside WARs and Spring Boot archives too.")
  private boolean libraries;

  @Option(names = "--low", description = "Show findings of LOW priority too.")
  private boolean low;

  @Option(
      names = "--all",
      description = "Run the detectors of SpotBugs too; they do not change the exit code.")
  private boolean all;

  @Option(names = "--html", paramLabel = "FILE", description = "Write an HTML report.")
  private Path html;

  @Option(names = "--sarif", paramLabel = "FILE", description = "Write a SARIF report.")
  private Path sarif;

  @Option(names = "--xml", paramLabel = "FILE", description = "Write a SpotBugs XML report.")
  private Path xml;

  @Option(
      names = "--source",
      paramLabel = "PATH[:PATH]",
      description = "Source folders: lines are shown, and reports name the files in there.")
  private List<String> sourcePaths = new ArrayList<>();

  @Mixin private ModelOptions models;

  @Mixin private GateOptions gate;

  ScanCommand(Installation installation) {
    this.installation = installation;
  }

  @Override
  public Integer call() {
    Problems problems = new Problems(err());
    if (models.asks()) {
      return answer(problems);
    }
    try (ModelOptions.Announcement told = models.announce(problems);
        TempFolder temp = new TempFolder()) {
      InputCollector collector = new InputCollector(problems, temp, libraries);
      return scan(collector.collect(inputs(), classPaths), problems);
    }
  }

  private int answer(Problems problems) {
    if (installation.plugin().isEmpty()) {
      problems.add("no plugin jar is known: start this by the scan script");
      return ExitCode.NOT_ANALYSED;
    }
    try {
      List<String> classes = new ArrayList<>(paths);
      classes.addAll(classPaths);
      models.answer(installation.plugin().get(), classes, out());
      return ExitCode.CLEAN;
    } catch (IOException e) {
      problems.add(e.getMessage());
      return ExitCode.NOT_ANALYSED;
    }
  }

  private List<String> inputs() {
    if (!paths.isEmpty()) {
      return paths;
    }
    Optional<Path> demo = installation.demo();
    demo.ifPresent(path -> note("no PATH given: this is the demo application in " + path));
    return demo.map(path -> List.of(path.toString())).orElse(List.of());
  }

  private int scan(Inventory inventory, Problems problems) {
    if (inventory.classes() == 0) {
      problems.add("nothing to analyse");
      return ExitCode.NOT_ANALYSED;
    }
    if (installation.plugin().isEmpty()) {
      problems.add("no plugin jar is known: start this by the scan script");
      return ExitCode.NOT_ANALYSED;
    }
    try (LoadedPlugin plugin = LoadedPlugin.load(installation.plugin().get())) {
      return scan(inventory, plugin, Baseline.read(gate.baseline()), problems);
    } catch (IOException e) {
      problems.add(e.getMessage());
      return ExitCode.NOT_ANALYSED;
    }
  }

  private int scan(Inventory inventory, LoadedPlugin plugin, Baseline baseline, Problems problems) {
    SourceFolders sources = SourceFolders.of(sourcePaths, problems);
    Optional<PrintWriter> terminal = Optional.of(err()).filter(w -> installation.terminal());
    CollectingReporter run = new AnalysisRun(plugin, problems).analyse(inventory, all, terminal);
    new AnalysisRemarks(problems, err()).tell(run);
    List<BugInstance> bugs = Findings.wanted(run.bugs(), plugin, all);
    boolean withLow = low || gate.failOn() == GateOptions.Level.LOW;
    Findings findings = Findings.of(bugs, plugin, baseline, withLow);
    Colours colours = Colours.of(installation.terminal(), System.getenv("NO_COLOR"));
    new FindingPrinter(out(), sources, colours)
        .print(findings, run.getProjectStats().getNumClasses());
    Reports reports = new Reports(problems, findings, run, inventory.sources(), sources);
    if (reports.write(gate.newBaseline(), (r, to, bytes) -> r.renderBaseline(to, bytes, bugs))) {
      note(Count.of(bugs.size(), "finding", "findings") + " accepted in " + gate.newBaseline());
    }
    reports.write(html, Reports::renderHtml);
    reports.write(sarif, Reports::renderSarif);
    reports.write(xml, Reports::renderXml);
    if (!problems.isEmpty()) {
      note("incomplete: see the problems above");
    }
    return ExitCode.of(problems, findings, gate);
  }

  private void note(String text) {
    err().println("scan: " + text);
    err().flush();
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }

  private PrintWriter err() {
    return spec.commandLine().getErr();
  }
}
