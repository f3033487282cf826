package io.github.socketchurn.testcases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Each file in {@code samples/libraries} stands for one library: it is compiled against the real
 * jar, holds a finding, and something that looks like it and is none.
 */
class LibrarySamplesIT {
  private static final String FOLDER = "samples/libraries/";
  private static final int MIN_LIBRARIES = 80;
  private static final Pattern IMPORT =
      Pattern.compile("^import (?:static )?([\\w.]+);$", Pattern.MULTILINE);

  private static List<SourceFile> samples;
  private static Map<String, String> jarOfClass;

  @BeforeAll
  static void readSamplesAndLibraries() throws IOException {
    samples =
        SourceFile.samples(Runtime.version().feature()).stream()
            .filter(file -> file.name().startsWith(FOLDER))
            .toList();
    jarOfClass = jarOfClass();
  }

  @Test
  void everyFileHasBadAndOk() {
    List<String> lacking = new ArrayList<>();
    for (SourceFile file : samples) {
      List<SampleMember> members = SampleMember.of(file);
      boolean hasBoth =
          members.stream().anyMatch(SampleMember::isBad)
              && members.stream().anyMatch(SampleMember::isOk)
              && !file.expected().isEmpty();
      if (!hasBoth) {
        lacking.add(file.origin());
      }
    }
    assertEquals(List.of(), lacking, "without a Bad or without an Ok");
  }

  /** Files that use the same jars are about the same library and count once. */
  @Test
  void manyLibrariesAreCovered() {
    Set<Set<String>> covered = new HashSet<>();
    List<String> without = new ArrayList<>();
    for (SourceFile file : samples) {
      Set<String> jars = jarsOf(file);
      if (jars.isEmpty()) {
        without.add(file.origin());
      }
      covered.add(jars);
    }
    assertEquals(List.of(), without, "use no library");
    assertTrue(covered.size() >= MIN_LIBRARIES, covered.size() + " libraries");
  }

  private static Set<String> jarsOf(SourceFile file) {
    Set<String> jars = new TreeSet<>();
    Matcher matcher = IMPORT.matcher(file.text());
    while (matcher.find()) {
      // A nested class or a static member is imported by way of its class.
      String name = matcher.group(1);
      while (!name.isEmpty() && !jarOfClass.containsKey(name)) {
        name = name.substring(0, Math.max(0, name.lastIndexOf('.')));
      }
      if (!name.isEmpty()) {
        jars.add(jarOfClass.get(name));
      }
    }
    return jars;
  }

  private static Map<String, String> jarOfClass() throws IOException {
    Map<String, String> jars = new HashMap<>();
    for (String library : Libraries.files()) {
      if (library.endsWith(".jar")) {
        String name = Path.of(library).getFileName().toString();
        try (JarFile jar = new JarFile(library)) {
          jar.stream()
              .map(entry -> entry.getName())
              .filter(entry -> entry.endsWith(".class") && !entry.startsWith("META-INF/"))
              .map(entry -> entry.substring(0, entry.length() - 6).replace('/', '.'))
              .forEach(type -> jars.putIfAbsent(type, name));
        }
      }
    }
    return jars;
  }
}
