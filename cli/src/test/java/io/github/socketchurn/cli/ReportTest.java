package io.github.socketchurn.cli;

import static io.github.socketchurn.cli.Samples.type;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class ReportTest {
  @TempDir Path folder;
  private Path input;

  @BeforeEach
  void makeInput() throws IOException {
    input =
        Samples.archive(
            folder.resolve("a.war"),
            Samples.entries(
                "WEB-INF/classes/app/A.class", type("app/A", "notClosedHigh", "lingerZeroLow")));
  }

  @Test
  void allFormatsAtOnce() throws Exception {
    Path xml = folder.resolve("r.xml");
    Path sarif = folder.resolve("r.sarif");
    Path html = folder.resolve("r.html");
    Scan scan = Scan.of("--xml", xml, "--sarif", sarif, "--html", html, input);
    assertEquals(ExitCode.FINDINGS, scan.exitCode, scan::toString);

    Document document = parse(xml);
    assertEquals(1, document.getElementsByTagName("BugInstance").getLength());
    assertEquals("1", attribute(document, "FindBugsSummary", "total_classes"));
    assertEquals("1", attribute(document, "FindBugsSummary", "total_bugs"));
    assertEquals(input.toString(), document.getElementsByTagName("Jar").item(0).getTextContent());

    JsonObject run = sarifRun(sarif);
    assertEquals(1, run.getAsJsonArray("results").size());
    assertTrue(run.toString().contains("Connection is never closed"), run::toString);
    assertTrue(isSuccessful(run));

    String page = Files.readString(html);
    assertTrue(page.contains("<html") && page.contains("SOCK_NOT_CLOSED"), page);
    assertTrue(page.contains("Leaves without close at"), page);
    assertTrue(page.contains("<li>Leaves without close at A.java:"), page);
    assertTrue(page.contains("1 finding in 1 class<"), page);
    assertTrue(page.contains("</summary>Close it.<"), page);
    assertFalse(page.contains("SOCK_LINGER_ZERO"), page);
  }

  @Test
  void lowFindingsOnlyOnRequest() throws Exception {
    Path xml = folder.resolve("r.xml");
    Scan.of("--low", "--xml", xml, input);
    assertEquals(2, parse(xml).getElementsByTagName("BugInstance").getLength());
  }

  @Test
  void reportsTellOfProblems() throws Exception {
    Path xml = folder.resolve("r.xml");
    Path sarif = folder.resolve("r.sarif");
    Scan.of("--xml", xml, "--sarif", sarif, input, folder.resolve("missing"));
    assertEquals("1", attribute(parse(xml), "Errors", "errors"));
    assertFalse(isSuccessful(sarifRun(sarif)));
  }

  @Test
  void missingClassesAreNoFailure() throws Exception {
    Path other =
        Samples.file(
            folder.resolve("app/B.class"), type(org.objectweb.asm.Opcodes.V11, "app/B", "no/Such"));
    Path xml = folder.resolve("r.xml");
    Path sarif = folder.resolve("r.sarif");
    Scan scan = Scan.of("--xml", xml, "--sarif", sarif, other);
    assertEquals(ExitCode.CLEAN, scan.exitCode, scan::toString);
    assertEquals("1", attribute(parse(xml), "Errors", "missingClasses"));
    assertTrue(isSuccessful(sarifRun(sarif)));
  }

  @Test
  void unwritableReports() {
    Path noFolder = folder.resolve("no/such/r.xml");
    Scan scan = Scan.of("--xml", noFolder, "--html", folder, input);
    assertTrue(
        scan.err.contains("report " + noFolder + ": cannot be written: no such file or folder\n"),
        scan::toString);
    assertTrue(scan.err.contains("report " + folder + ": cannot be written: "), scan::toString);
    assertEquals(1, scan.findings().size());
    assertEquals(ExitCode.NOT_ANALYSED, scan.exitCode);
  }

  private static Document parse(Path xml) throws Exception {
    return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(xml.toFile());
  }

  private static String attribute(Document document, String element, String name) {
    return ((Element) document.getElementsByTagName(element).item(0)).getAttribute(name);
  }

  private static JsonObject sarifRun(Path sarif) throws IOException {
    JsonObject root = JsonParser.parseString(Files.readString(sarif)).getAsJsonObject();
    assertEquals("2.1.0", root.get("version").getAsString());
    return root.getAsJsonArray("runs").get(0).getAsJsonObject();
  }

  private static boolean isSuccessful(JsonObject run) {
    JsonObject invocation = run.getAsJsonArray("invocations").get(0).getAsJsonObject();
    return invocation.get("executionSuccessful").getAsBoolean();
  }
}
