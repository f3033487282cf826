package io.github.socketchurn.cli;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import edu.umd.cs.findbugs.BugInstance;
import edu.umd.cs.findbugs.SourceLineAnnotation;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Adds to SpotBugs' SARIF what code scanning wants and it lacks: the steps of a finding, a full
 * message, a fingerprint that survives moved lines, and paths from the folder of the project.
 */
final class SarifDetails {
  /** Names the way in which the fingerprint is made; a new way needs a new name. */
  private static final String FINGERPRINT = "socketchurn/v1";

  private static final Gson GSON = new GsonBuilder().setPrettyPrinting().create();

  private final Map<BugInstance, Finding> findings;
  private final SourceFolders sources;

  SarifDetails(Findings findings, SourceFolders sources) {
    this.findings =
        findings.shown().stream().collect(Collectors.toMap(Finding::bug, finding -> finding));
    this.sources = sources;
  }

  /**
   * Adds the details.
   *
   * @param sarif what SpotBugs has written
   * @param bugs the bugs in the order in which they were written
   */
  String addTo(String sarif, List<BugInstance> bugs) {
    JsonObject log = JsonParser.parseString(sarif).getAsJsonObject();
    JsonObject run = log.getAsJsonArray("runs").get(0).getAsJsonObject();
    JsonArray results = run.getAsJsonArray("results");
    if (results.size() != bugs.size()) {
      throw new IllegalStateException(results.size() + " results of " + bugs.size() + " findings");
    }
    for (int i = 0; i < bugs.size(); i++) {
      add(results.get(i).getAsJsonObject(), findings.get(bugs.get(i)));
    }
    // The folders of this machine; all paths are from the folder of the project now.
    run.remove("originalUriBaseIds");
    return GSON.toJson(log);
  }

  private void add(JsonObject result, Finding finding) {
    BugInstance bug = finding.bug();
    result.getAsJsonObject("message").addProperty("text", finding.why());
    JsonArray flow = new JsonArray();
    JsonArray related = new JsonArray();
    // SpotBugs leaves out locations without a line.
    for (JsonElement primary : result.getAsJsonArray("locations")) {
      JsonObject physical = primary.getAsJsonObject().getAsJsonObject("physicalLocation");
      setFile(physical.getAsJsonObject("artifactLocation"), finding.place());
      flow.add(flowStep(physical.deepCopy(), finding.title()));
    }
    for (Step step : finding.steps()) {
      if (step.line().getStartLine() > 0) {
        flow.add(flowStep(physical(step.line()), step.text()));
        JsonObject location = location(physical(step.line()), step.text());
        location.addProperty("id", related.size() + 1);
        related.add(location);
      }
    }
    if (related.size() > 0) {
      result.add("relatedLocations", related);
      result.add("codeFlows", array(with("threadFlows", array(with("locations", flow)))));
    }
    int number = bug.getInstanceOccurrenceNum();
    result.add("partialFingerprints", new JsonObject());
    result
        .getAsJsonObject("partialFingerprints")
        .addProperty(FINGERPRINT, bug.getInstanceHash() + (number == 0 ? "" : ":" + number));
  }

  private JsonObject physical(SourceLineAnnotation line) {
    JsonObject file = new JsonObject();
    file.addProperty("uri", encode(line.getSourcePath()));
    setFile(file, line);
    JsonObject region = new JsonObject();
    region.addProperty("startLine", line.getStartLine());
    JsonObject physical = with("artifactLocation", file);
    physical.add("region", region);
    return physical;
  }

  /** Names the source file from the working folder, if it is known and below that. */
  private void setFile(JsonObject artifact, SourceLineAnnotation line) {
    sources
        .file(line)
        .ifPresent(
            file -> {
              Path here = Path.of("").toAbsolutePath();
              Path there = file.toAbsolutePath().normalize();
              artifact.addProperty(
                  "uri",
                  there.startsWith(here)
                      ? encode(here.relativize(there).toString())
                      : there.toUri().toString());
              artifact.remove("uriBaseId");
            });
  }

  /** Encodes blanks and the like. */
  private static String encode(String path) {
    try {
      return new URI(null, null, "/" + path.replace('\\', '/'), null).getRawPath().substring(1);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("no path: " + path, e);
    }
  }

  private static JsonObject flowStep(JsonObject physical, String text) {
    return with("location", location(physical, text));
  }

  private static JsonObject location(JsonObject physical, String text) {
    JsonObject message = new JsonObject();
    message.addProperty("text", text);
    JsonObject location = with("physicalLocation", physical);
    location.add("message", message);
    return location;
  }

  private static JsonObject with(String name, JsonElement value) {
    JsonObject object = new JsonObject();
    object.add(name, value);
    return object;
  }

  private static JsonArray array(JsonElement element) {
    JsonArray array = new JsonArray();
    array.add(element);
    return array;
  }
}
