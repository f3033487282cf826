package io.github.socketchurn.testcases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The zip on a machine with Java and nothing else, with an empty home folder. */
@DisabledOnOs(OS.WINDOWS)
class DistributionIT {
  private static final String SYSTEM_TOOLS = "/usr/bin:/bin";

  @TempDir private static Path folder;
  private static Path unpacked;
  private static Path homeFolder;

  @BeforeAll
  static void unpack() throws IOException {
    Path target = folder.resolve("some where");
    Path zip = Path.of(Libraries.property("distribution.zip"));
    // Permissions of the zip are kept, as unzip does.
    Map<String, ?> options = Map.of("enablePosixFileAttributes", true);
    try (FileSystem files = FileSystems.newFileSystem(zip, options);
        Stream<Path> paths = Files.walk(files.getPath("/"))) {
      for (Path path : (Iterable<Path>) paths::iterator) {
        Path copy = target.resolve(path.toString().substring(1));
        if (Files.isDirectory(path)) {
          Files.createDirectories(copy);
        } else {
          Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(path);
          Files.setPosixFilePermissions(Files.copy(path, copy), permissions);
        }
      }
    }
    try (Stream<Path> tops = Files.list(target)) {
      unpacked = tops.toList().get(0);
    }
    homeFolder = Files.createDirectories(folder.resolve("home"));
  }

  @Test
  void scansAJar() throws Exception {
    Call call = call("scan", "--source", "none", unpacked.resolve("demo/socketchurn-demo.jar"));
    assertEquals(2, call.exitCode(), call::said);
    call = call("scan", unpacked.resolve("demo/socketchurn-demo.jar"));
    assertEquals(1, call.exitCode(), call::said);
    assertTrue(call.said().contains("demo/PricePoller.java:25: SOCK_OPEN_IN_LOOP"), call::said);
    try (Stream<Path> left = Files.list(homeFolder)) {
      assertEquals(List.of(), left.toList(), "written to the home folder");
    }
  }

  @Test
  void scansTheDemoThroughALink() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("link"), launcher());
    Call call = call(link, "scan");
    assertEquals(1, call.exitCode(), call::said);
    assertTrue(call.said().contains("4 findings in 6 classes"), call::said);
  }

  @Test
  void helps() throws Exception {
    Call help = call("help", "scan");
    assertEquals(0, help.exitCode(), help::said);
    assertTrue(help.said().contains("Usage: socketchurn scan "), help::said);
    assertEquals(2, call().exitCode());
  }

  @Test
  void completionIsAScriptOfBash() throws Exception {
    Call completion = call("generate-completion");
    Path script = Files.writeString(folder.resolve("completion"), completion.said());
    assertEquals(0, new ProcessBuilder("bash", "-n", script.toString()).start().waitFor());
  }

  @Test
  void holdsTheLicencesAndWindowsLineEnds() throws IOException {
    for (String file : List.of("LICENSE", "README.txt", "licences/THIRD-PARTY.txt")) {
      assertTrue(Files.size(unpacked.resolve(file)) > 0, file);
    }
    String batch = Files.readString(unpacked.resolve("bin/socketchurn.bat"));
    assertTrue(batch.contains("\r\n") && !batch.contains("${"), batch);
    assertEquals(
        "rwxr-xr-x", PosixFilePermissions.toString(Files.getPosixFilePermissions(launcher())));
  }

  private static Path launcher() {
    return unpacked.resolve("bin/socketchurn");
  }

  private static Call call(Object... arguments) throws IOException, InterruptedException {
    boolean named = arguments.length > 0 && arguments[0] instanceof Path;
    List<String> command = new ArrayList<>();
    if (!named) {
      command.add(launcher().toString());
    }
    Arrays.stream(arguments).map(Object::toString).forEach(command::add);
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().clear();
    String java = Jdk.running().java().getParent().toString();
    builder.environment().put("PATH", java + ":" + SYSTEM_TOOLS);
    builder.environment().put("HOME", homeFolder.toString());
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes());
    return new Call(process.waitFor(), said);
  }

  private record Call(int exitCode, String said) {}
}
