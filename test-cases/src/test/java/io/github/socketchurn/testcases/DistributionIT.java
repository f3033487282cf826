package io.github.socketchurn.testcases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.DataInputStream;
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
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.Opcodes;

/**
 * The zip on a machine with a Java runtime and nothing else: no compiler, no Maven, an empty home
 * folder.
 */
@DisabledOnOs(OS.WINDOWS)
class DistributionIT {
  /** All that the launcher needs of the system, beside the shell itself. */
  private static final List<String> SYSTEM_TOOLS = List.of("dirname", "readlink");

  private static final int MAJOR_VERSION_OFFSET = 6;
  private static final Pattern PROPERTY = Pattern.compile("-D([\\w.]+)=");

  @TempDir private static Path folder;
  private static Path unpacked;
  private static Path homeFolder;
  private static Path tools;
  private static Path runtime;

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
    tools = Files.createDirectories(folder.resolve("tools"));
    for (String tool : SYSTEM_TOOLS) {
      Path place =
          Stream.of("/usr/bin", "/bin")
              .map(bin -> Path.of(bin, tool))
              .filter(Files::exists)
              .findFirst()
              .orElseThrow();
      Files.createSymbolicLink(tools.resolve(tool), place);
    }
    runtime = folder.resolve("runtime");
    makeRuntime();
  }

  /** Java without a compiler and other tools for developers. */
  private static void makeRuntime() {
    ToolProvider jlink = ToolProvider.findFirst("jlink").orElseThrow();
    int result =
        jlink.run(
            System.out,
            System.err,
            "--add-modules",
            "java.se,jdk.unsupported",
            "--strip-debug",
            "--output",
            runtime.toString());
    assertEquals(0, result, "jlink");
    assertFalse(Files.exists(runtime.resolve("bin/javac")));
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
    assertFalse(batch.replace("\r\n", "").contains("\n") || batch.contains("${"), batch);
    assertEquals(
        "rwxr-xr-x", PosixFilePermissions.toString(Files.getPosixFilePermissions(launcher())));
  }

  /** There may be no Java 11 to try it with. */
  @Test
  void allClassesAreOfJava11OrOlder() throws IOException {
    List<Path> jars;
    try (Stream<Path> files = Files.walk(unpacked)) {
      jars = files.filter(file -> file.toString().endsWith(".jar")).toList();
    }
    for (Path jar : jars) {
      try (JarFile file = new JarFile(jar.toFile())) {
        for (JarEntry entry : (Iterable<JarEntry>) file.stream()::iterator) {
          String name = entry.getName();
          if (name.endsWith(".class") && !name.startsWith("META-INF/versions/")) {
            try (DataInputStream in = new DataInputStream(file.getInputStream(entry))) {
              in.skipNBytes(MAJOR_VERSION_OFFSET);
              assertTrue(in.readUnsignedShort() <= Opcodes.V11, jar + " " + name);
            }
          }
        }
      }
    }
  }

  @Test
  void bothLaunchersStartTheSame() throws IOException {
    String unix = Files.readString(launcher());
    String windows = Files.readString(unpacked.resolve("bin/socketchurn.bat")).replace('\\', '/');
    Set<String> expected = properties(unix);
    // Only a shell can tell whether a person looks.
    assertTrue(expected.remove("socketchurn.progress"));
    assertEquals(expected, properties(windows));
    for (String part :
        List.of(
            " io.github.socketchurn.cli.Launcher ",
            "/lib/*\"",
            "/spotbugs-plugin/socketchurn-spotbugs.jar\"",
            "/demo/socketchurn-demo.jar\"",
            "java not found: install Java 11 or newer, or set JAVA_HOME")) {
      assertTrue(unix.contains(part) && windows.contains(part), part);
    }
  }

  @Test
  void saysThatThereIsNoJava() throws Exception {
    Call call = call(Map.of("PATH", tools.toString()), launcher(), "scan");
    assertEquals(2, call.exitCode(), call::said);
    assertTrue(call.said().contains("install Java 11 or newer"), call::said);
    call = call(Map.of("PATH", tools.toString(), "JAVA_HOME", "/nowhere"), launcher(), "scan");
    assertEquals(2, call.exitCode(), call::said);
    assertTrue(call.said().contains("JAVA_HOME is /nowhere"), call::said);
  }

  private static Set<String> properties(String launcher) {
    return PROPERTY
        .matcher(launcher)
        .results()
        .map(match -> match.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Path launcher() {
    return unpacked.resolve("bin/socketchurn");
  }

  private static Call call(Object... arguments) throws IOException, InterruptedException {
    List<Object> command = new ArrayList<>(List.of(arguments));
    if (command.isEmpty() || !(command.get(0) instanceof Path)) {
      command.add(0, launcher());
    }
    return call(Map.of("PATH", runtime.resolve("bin") + ":" + tools), command.toArray());
  }

  private static Call call(Map<String, String> environment, Object... command)
      throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(Arrays.stream(command).map(Object::toString).toList())
            .redirectErrorStream(true);
    builder.environment().clear();
    builder.environment().putAll(environment);
    builder.environment().put("HOME", homeFolder.toString());
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes());
    return new Call(process.waitFor(), said);
  }

  private record Call(int exitCode, String said) {}
}
