package io.github.socketchurn.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The script in a sham project, with a sham java and mvn that tell how they were called. */
@DisabledOnOs(OS.WINDOWS)
class ScriptTest {
  private static final List<String> TOOLS =
      List.of(
          "bash",
          "dirname",
          "readlink",
          "sed",
          "head",
          "find",
          "mktemp",
          "touch",
          "tail",
          "rm",
          "mkdir");

  @TempDir Path folder;
  private Path project;
  private Path tools;
  private Path mvnCalls;

  @BeforeEach
  void makeProject() throws IOException {
    project = folder.resolve("my project");
    tools = Files.createDirectories(folder.resolve("tools"));
    mvnCalls = folder.resolve("mvn-calls");
    Samples.file(project.resolve("scan"), Files.readAllBytes(Path.of("..", "scan")));
    Samples.file(project.resolve("pom.xml"), Samples.utf8("<version>9.9</version>\n"));
    Samples.file(project.resolve("messages/messages.xml"), new byte[0]);
    for (String module : List.of("detectors", "cli", "demo")) {
      Samples.file(project.resolve(module + "/pom.xml"), new byte[0]);
      Samples.file(project.resolve(module + "/src/main/java/A.java"), new byte[0]);
    }
    for (String tool : TOOLS) {
      sham(tool, "exec '" + find(tool) + "' \"$@\"");
    }
    java("17.0.1");
    mvn("exit 0");
  }

  @Test
  void buildsOnceAndPassesEverythingOn() throws Exception {
    Call first = call(project.resolve("scan"), "--low", "a b", "*");
    assertEquals("scan: building ...\n", first.err);
    assertTrue(
        first.out.contains("cli/target/socketchurn-cli-9.9.jar\n--low\na b\n*\n"), first.out);
    assertTrue(
        first.out.contains(
            "-Dsocketchurn.plugin="
                + project.toRealPath().resolve("detectors/target/socketchurn-spotbugs-9.9.jar\n")),
        first.out);
    assertTrue(first.out.contains("-Dsocketchurn.progress=false\n"), first.out);
    assertEquals(1, first.exitCode);

    assertEquals("", call(project.resolve("scan")).err);
    assertEquals(1, Files.readAllLines(mvnCalls).size());
  }

  @Test
  void buildsAgainAfterChange() throws Exception {
    call(project.resolve("scan"));
    Path source = project.resolve("detectors/src/main/java/A.java");
    Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(60)));
    assertEquals("scan: building ...\n", call(project.resolve("scan")).err);
    assertEquals(2, Files.readAllLines(mvnCalls).size());
  }

  @Test
  void worksThroughLinks() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("a link"), Path.of("my project/scan"));
    Path linkToLink = Files.createSymbolicLink(folder.resolve("another"), link);
    Call call = call(linkToLink);
    assertTrue(call.out.contains(project.toRealPath() + "/cli/target/"), call.out);
  }

  @Test
  void failedBuild() throws Exception {
    mvn("echo '[ERROR] sham'; exit 1");
    Call call = call(project.resolve("scan"));
    assertEquals("scan: building ...\n[ERROR] sham\nscan: the build failed, see above\n", call.err);
    assertEquals(ExitCode.NOT_ANALYSED, call.exitCode);
  }

  @Test
  void missingMaven() throws Exception {
    Files.delete(tools.resolve("mvn"));
    Call call = call(project.resolve("scan"));
    assertEquals("scan: mvn not found: install Maven to build the project\n", call.err);
    assertEquals(ExitCode.NOT_ANALYSED, call.exitCode);
  }

  @Test
  void missingJava() throws Exception {
    Files.delete(tools.resolve("java"));
    Call call = call(project.resolve("scan"));
    assertTrue(call.err.startsWith("scan: java not found: install Java 17"), call.err);
    assertEquals(ExitCode.NOT_ANALYSED, call.exitCode);
  }

  @Test
  void oldJava() throws Exception {
    java("11.0.2");
    Call build = call(project.resolve("scan"));
    assertTrue(build.err.startsWith("scan: the build needs Java 17 or newer, "), build.err);
    assertTrue(build.err.endsWith(" is Java 11\n"), build.err);
    assertEquals(ExitCode.NOT_ANALYSED, build.exitCode);

    java("1.8.0_402");
    Call run = call(project.resolve("scan"));
    assertTrue(run.err.endsWith("is Java 8\n"), run.err);
    assertEquals(ExitCode.NOT_ANALYSED, run.exitCode);
  }

  @Test
  void builtProjectNeedsNoMaven() throws Exception {
    call(project.resolve("scan"));
    Files.delete(tools.resolve("mvn"));
    java("11.0.2");
    Call call = call(project.resolve("scan"));
    assertEquals("", call.err);
    assertEquals(1, call.exitCode);
  }

  private void java(String version) throws IOException {
    sham(
        "java",
        "if [ \"$1\" = -version ]; then echo 'openjdk version \"" + version + "\"' >&2; exit; fi",
        "printf '%s\\n' \"$@\"",
        "exit 1");
  }

  private void mvn(String end) throws IOException {
    String root = "'" + project + "'";
    sham(
        "mvn",
        "echo called >> '" + mvnCalls + "'",
        "cd " + root,
        "mkdir -p detectors/target cli/target/lib demo/target",
        "touch detectors/target/socketchurn-spotbugs-9.9.jar cli/target/socketchurn-cli-9.9.jar",
        "touch demo/target/socketchurn-demo-9.9.jar",
        end);
  }

  private void sham(String name, String... lines) throws IOException {
    List<String> script = new ArrayList<>(List.of("#!" + find("bash")));
    script.addAll(Arrays.asList(lines));
    Path file = Files.write(tools.resolve(name), script);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private static Path find(String tool) {
    return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
        .map(directory -> Path.of(directory, tool))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow();
  }

  private Call call(Path script, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of(find("bash").toString(), script.toString()));
    command.addAll(Arrays.asList(arguments));
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(tools.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().put("PATH", tools.toString());
    builder.environment().remove("JAVA_HOME");
    int exitCode = builder.start().waitFor();
    return new Call(exitCode, Files.readString(out), Files.readString(err));
  }

  /** What one call of the script said. */
  private static final class Call {
    final int exitCode;
    final String out;
    final String err;

    Call(int exitCode, String out, String err) {
      this.exitCode = exitCode;
      this.out = out;
      this.err = err;
    }
  }
}
