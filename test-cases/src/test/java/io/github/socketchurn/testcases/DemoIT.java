package io.github.socketchurn.testcases;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What {@code ./scan} without arguments tells: each bad half of the demo, and no good twin. */
class DemoIT {
  private static final Pattern FINDING =
      Pattern.compile("(?m)^demo/\\w+\\.java:\\d+: (\\w+) \\(\\w+\\) in demo\\.(\\w+\\.\\w+)\\(");

  @Test
  void scanFindsWhatTheDemoIsMeantToShow() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dsocketchurn.plugin=" + PluginJar.path(),
                "-Dsocketchurn.demo=" + Libraries.property("demo.classes"),
                "-jar",
                Libraries.property("cli.jar"))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String said = read(process);
    int exitCode = process.waitFor();
    Set<String> found =
        FINDING
            .matcher(said)
            .results()
            .map(match -> match.group(1) + " " + match.group(2))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(
        Set.of(
            "SOCK_OPEN_IN_LOOP PricePoller.poll",
            "SOCK_NOT_CLOSED_ON_EXCEPTION MetricsSender.send",
            "SOCK_HTTP_CLIENT_PER_CALL ReportUploader.upload",
            "SOCK_LINGER_ZERO SessionClient.open"),
        found,
        said);
    assertEquals(1, exitCode, said);
  }

  private static String read(Process process) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    process.getInputStream().transferTo(bytes);
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
