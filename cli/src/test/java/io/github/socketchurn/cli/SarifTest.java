package io.github.socketchurn.cli;

import static io.github.socketchurn.cli.Samples.type;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SARIF as code scanning takes it. */
class SarifTest {
  private static final String SCHEMA = "/schema/sarif-schema-2.1.0.json";

  @TempDir Path folder;
  private Path sarif;

  @BeforeEach
  void nameReport() {
    sarif = folder.resolve("r.sarif");
  }

  private Path classWith(String... methods) throws IOException {
    return Samples.file(folder.resolve("app/A.class"), type("app/A", methods));
  }

  @Test
  void isValidWithFindingsAndWithout() throws IOException {
    Scan.of("--sarif", sarif, "--low", classWith("notClosedHigh", "lingerZeroLow"));
    validate();
    Scan.of("--sarif", sarif, classWith("fine"));
    validate();
    Scan.of("--sarif", sarif, "--all", classWith("notClosedHigh"), folder.resolve("missing"));
    validate();
  }

  @Test
  void stepsAreRelatedLocationsAndAFlow() throws IOException {
    Scan.of("--sarif", sarif, classWith("notClosedHigh"));
    JsonObject result = results().get(0).getAsJsonObject();
    assertEquals(
        "The connection opened in app.A.notClosedHigh(String) is never closed",
        result.getAsJsonObject("message").get("text").getAsString());
    JsonObject related = result.getAsJsonArray("relatedLocations").get(0).getAsJsonObject();
    assertEquals("Leaves without close at A.java:12", text(related));
    assertEquals(12, line(related));
    JsonArray flow =
        result
            .getAsJsonArray("codeFlows")
            .get(0)
            .getAsJsonObject()
            .getAsJsonArray("threadFlows")
            .get(0)
            .getAsJsonObject()
            .getAsJsonArray("locations");
    assertEquals(2, flow.size());
    assertEquals(10, line(flow.get(0).getAsJsonObject().getAsJsonObject("location")));
    assertEquals(12, line(flow.get(1).getAsJsonObject().getAsJsonObject("location")));
  }

  @Test
  void fingerprintsStayWhenCodeMoves() throws IOException {
    Scan.of("--sarif", sarif, classWith("notClosedHigh", "notClosedNormal"));
    String first = fingerprint(0);
    assertNotEquals(first, fingerprint(1));
    Scan.of("--sarif", sarif, classWith("fine", "notClosedHigh", "notClosedNormal"));
    assertEquals(first, fingerprint(0));
  }

  @Test
  void pathsAreFromTheFolderOfTheProject() throws IOException {
    Scan.of("--sarif", sarif, classWith("notClosedHigh"));
    assertEquals("app/A.java", uri());

    // Found in a folder elsewhere, and in one below the working folder.
    Samples.file(folder.resolve("my sources/app/A.java"), Samples.utf8("class A {}\n"));
    Scan.of("--source", folder.resolve("my sources"), "--sarif", sarif, classWith("notClosedHigh"));
    assertTrue(uri().startsWith("file:///") && uri().endsWith("/my%20sources/app/A.java"), uri());
    Path below = Path.of("target", "my sources");
    Samples.file(below.resolve("app/A.java"), Samples.utf8("class A {}\n"));
    Scan.of("--source", below, "--sarif", sarif, classWith("notClosedHigh"));
    assertEquals("target/my%20sources/app/A.java", uri());
    assertFalse(Files.readString(sarif).contains("uriBaseId"), "depends on a folder");
    validate();
  }

  private void validate() throws IOException {
    try (InputStream in = SarifTest.class.getResourceAsStream(SCHEMA)) {
      JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(in);
      assertEquals(Set.of(), schema.validate(Files.readString(sarif), InputFormat.JSON));
    }
  }

  private JsonArray results() throws IOException {
    JsonObject log = JsonParser.parseString(Files.readString(sarif)).getAsJsonObject();
    return log.getAsJsonArray("runs").get(0).getAsJsonObject().getAsJsonArray("results");
  }

  private String fingerprint(int index) throws IOException {
    JsonObject result = results().get(index).getAsJsonObject();
    return result.getAsJsonObject("partialFingerprints").get("socketchurn/v1").getAsString();
  }

  private String uri() throws IOException {
    JsonObject result = results().get(0).getAsJsonObject();
    return physical(result.getAsJsonArray("locations").get(0).getAsJsonObject())
        .getAsJsonObject("artifactLocation")
        .get("uri")
        .getAsString();
  }

  private static JsonObject physical(JsonObject location) {
    return location.getAsJsonObject("physicalLocation");
  }

  private static int line(JsonObject location) {
    return physical(location).getAsJsonObject("region").get("startLine").getAsInt();
  }

  private static String text(JsonObject location) {
    return location.getAsJsonObject("message").get("text").getAsString();
  }
}
