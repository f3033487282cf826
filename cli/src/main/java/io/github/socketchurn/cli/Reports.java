package io.github.socketchurn.cli;

import edu.umd.cs.findbugs.BugInstance;
import edu.umd.cs.findbugs.Project;
import edu.umd.cs.findbugs.ProjectStats;
import edu.umd.cs.findbugs.SortedBugCollection;
import edu.umd.cs.findbugs.sarif.SarifBugReporter;
import edu.umd.cs.findbugs.xml.XMLUtil;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.transform.TransformerException;
import javax.xml.transform.stream.StreamResult;
import javax.xml.transform.stream.StreamSource;
import org.dom4j.io.DocumentSource;

/**
 * Writes findings in the report formats of SpotBugs, and as a page made from one of them. Each
 * report is made in memory first: SpotBugs hides some of the errors of the file it writes to.
 */
final class Reports {
  private static final String STYLESHEET = "report.xsl";

  private final Problems problems;
  private final Findings findings;
  private final CollectingReporter run;
  private final List<String> inputs;
  private final SourceFolders sources;

  /**
   * Prepares reports.
   *
   * @param run the run that found them
   * @param inputs their names as the user knows them
   */
  Reports(
      Problems problems,
      Findings findings,
      CollectingReporter run,
      List<String> inputs,
      SourceFolders sources) {
    this.problems = problems;
    this.findings = findings;
    this.run = run;
    this.inputs = inputs;
    this.sources = sources;
  }

  /**
   * Writes one report; a failure becomes a problem.
   *
   * @param file the file to write, or null for no report
   * @return whether it was written
   */
  boolean write(Path file, Format format) {
    if (file == null) {
      return false;
    }
    try (Project project = project()) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      format.render(this, project, bytes);
      Files.write(file, bytes.toByteArray());
      return true;
    } catch (IOException e) {
      problems.add("report " + file, "cannot be written: " + Problems.reason(e));
    } catch (UncheckedIOException | TransformerException e) {
      problems.add("report " + file, "cannot be made: " + e.getMessage());
    }
    return false;
  }

  /** The SpotBugs XML format, with messages. */
  void renderXml(Project project, ByteArrayOutputStream bytes) throws IOException {
    bugCollection(project).writeXML(bytes);
  }

  /** A page for people: unlike the one of SpotBugs it shows the steps of each finding. */
  void renderHtml(Project project, ByteArrayOutputStream bytes)
      throws IOException, TransformerException {
    try (InputStream in = Reports.class.getResourceAsStream(STYLESHEET)) {
      StreamSource stylesheet = new StreamSource(in, STYLESHEET);
      XMLUtil.buildTransformerFactory()
          .newTransformer(stylesheet)
          .transform(
              new DocumentSource(bugCollection(project).toDocument()), new StreamResult(bytes));
    }
  }

  /** What is accepted from now on: no times and no messages, so that it can be checked in. */
  void renderBaseline(Project project, ByteArrayOutputStream bytes, List<BugInstance> accepted)
      throws IOException {
    SortedBugCollection bugs = new SortedBugCollection(new ProjectStats(), new Project());
    bugs.setMinimalXML(true);
    bugs.setTimestamp(0);
    bugs.setAnalysisTimestamp(0);
    bugs.addAll(accepted);
    bugs.writeXML(bytes);
  }

  /** SARIF 2.1.0; problems make the run an unsuccessful one, missing classes do not. */
  void renderSarif(Project project, ByteArrayOutputStream bytes) {
    ByteArrayOutputStream core = new ByteArrayOutputStream();
    SarifBugReporter sarif = new SarifBugReporter(project);
    sarif.setOutputStream(new PrintStream(core, false, StandardCharsets.UTF_8));
    findings.shown().forEach(finding -> sarif.getBugCollection().add(finding.bug()));
    problems.messages().forEach(sarif::logError);
    ((SortedBugCollection) sarif.getBugCollection()).computeBugHashes();
    sarif.finish();
    List<BugInstance> bugs = List.copyOf(sarif.getBugCollection().getCollection());
    String text = core.toString(StandardCharsets.UTF_8);
    bytes.writeBytes(
        new SarifDetails(findings, sources).addTo(text, bugs).getBytes(StandardCharsets.UTF_8));
  }

  private SortedBugCollection bugCollection(Project project) {
    ProjectStats stats = run.getProjectStats();
    stats.clearBugCounts();
    SortedBugCollection bugs = new SortedBugCollection(stats, project);
    bugs.setTimestamp(System.currentTimeMillis());
    bugs.setWithMessages(true);
    findings.shown().forEach(finding -> bugs.add(finding.bug()));
    problems.messages().forEach(bugs::addError);
    run.missingClasses().forEach(bugs::addMissingClass);
    return bugs;
  }

  /** Names the inputs as the user did, not the unpacked copies. */
  private Project project() {
    Project project = new Project();
    project.setProjectName("Socket Churn scan");
    inputs.forEach(project::addFile);
    project.addSourceDirs(sources.names());
    return project;
  }

  /** One way to write findings. */
  interface Format {
    void render(Reports reports, Project project, ByteArrayOutputStream bytes)
        throws IOException, TransformerException;
  }
}
