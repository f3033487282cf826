package io.github.socketchurn.testcases;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.objectweb.asm.Opcodes;

/** A Java development kit on this machine. */
record Jdk(Path home, int feature) {
  /** The one that runs the tests. */
  static Jdk running() {
    return new Jdk(Path.of(System.getProperty("java.home")), Runtime.version().feature());
  }

  /** The newest one found beside the running one or named by {@code JAVA_HOME*}. */
  static Jdk newest() {
    List<Path> homes = new ArrayList<>();
    Path siblings = running().home().toAbsolutePath().getParent();
    try (Stream<Path> paths = Files.list(siblings)) {
      paths.forEach(homes::add);
    } catch (IOException e) {
      // Not being able to look is the same as finding none.
    }
    for (Map.Entry<String, String> variable : System.getenv().entrySet()) {
      if (variable.getKey().startsWith("JAVA_HOME")) {
        homes.add(Path.of(variable.getValue()));
      }
    }
    return homes.stream()
        .map(Jdk::at)
        .flatMap(Optional::stream)
        .filter(jdk -> jdk.feature() > running().feature() && jdk.feature() <= newestReadable())
        .max(Comparator.comparingInt(Jdk::feature))
        .orElse(running());
  }

  /** Whether the compiler of the running kit can compile for the given level. */
  static boolean runningCompilesFor(int level) {
    PrintStream silent = new PrintStream(OutputStream.nullOutputStream());
    ToolProvider javac = ToolProvider.findFirst("javac").orElseThrow();
    return javac.run(silent, silent, "--release", Integer.toString(level), "-version") == 0;
  }

  Path javac() {
    return program("javac");
  }

  Path java() {
    return program("java");
  }

  private Path program(String name) {
    String suffix = System.getProperty("os.name").startsWith("Windows") ? ".exe" : "";
    return home.resolve("bin").resolve(name + suffix);
  }

  private static Optional<Jdk> at(Path home) {
    Properties release = new Properties();
    try (var in = Files.newInputStream(home.resolve("release"))) {
      release.load(in);
    } catch (IOException e) {
      return Optional.empty();
    }
    String version = release.getProperty("JAVA_VERSION", "").replace("\"", "");
    String feature = version.split("[^0-9]", 2)[0];
    if (feature.isEmpty()) {
      return Optional.empty();
    }
    Jdk jdk = new Jdk(home, Integer.parseInt(feature));
    return Files.isExecutable(jdk.javac()) ? Optional.of(jdk) : Optional.empty();
  }

  /** The newest class files that the ASM of the analysis can read. */
  private static int newestReadable() {
    return Stream.of(Opcodes.class.getFields())
        .map(field -> field.getName())
        .filter(name -> name.matches("V[0-9]+"))
        .mapToInt(name -> Integer.parseInt(name.substring(1)))
        .max()
        .orElseThrow();
  }
}
