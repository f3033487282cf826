package io.github.socketchurn.cli;

import static io.github.socketchurn.cli.Samples.entries;
import static io.github.socketchurn.cli.Samples.type;
import static io.github.socketchurn.cli.Samples.utf8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bad inputs, each beside a good one that must still be analysed. */
class BadInputTest {
  private static final byte[] LEAK = type("app/Leak", "notClosedHigh");

  @TempDir Path folder;
  private Path good;

  @BeforeEach
  void makeGoodInput() throws IOException {
    good = Samples.file(folder.resolve("good/app/Leak.class"), LEAK);
  }

  @AfterEach
  void temporaryFilesAreRemoved() throws IOException {
    assertEquals(List.of(), Scan.leftOvers());
  }

  private void assertProblem(String problem, Object input) {
    Scan beside = Scan.of(input, good);
    assertEquals(1, beside.findings().size(), beside::toString);
    assertProblem(problem, beside);

    Scan alone = Scan.of(input);
    assertProblem(problem, alone);
    assertTrue(alone.err.contains("scan: problem: nothing to analyse\n"), alone::toString);
  }

  private static void assertProblem(String problem, Scan scan) {
    assertTrue(scan.err.contains("scan: problem: " + problem), scan::toString);
    assertEquals(ExitCode.NOT_ANALYSED, scan.exitCode);
  }

  @Test
  void missingPath() {
    Path missing = folder.resolve("missing.jar");
    assertProblem(missing + ": no such file or folder\n", missing);
  }

  @Test
  void emptyFolder() throws IOException {
    Path empty = Files.createDirectories(folder.resolve("empty/sub"));
    assertProblem(empty + ": no usable class file\n", empty);
  }

  @Test
  void folderOfSources() throws IOException {
    Path source = Samples.file(folder.resolve("src/app/A.java"), utf8("class A {}"));
    Path sources = source.getParent();
    assertProblem(
        sources
            + ": no usable class file"
            + " (these are sources: compile them and name the folder of the classes)\n",
        sources);
  }

  @Test
  void wrongOptionIsNotBuriedUnderTheHelp() {
    Scan scan = Scan.of("--fail-on", "often", good);
    assertEquals(ExitCode.NOT_ANALYSED, scan.exitCode, scan::toString);
    assertTrue(scan.err.startsWith("scan: Invalid value for option '--fail-on'"), scan::toString);
    assertTrue(scan.err.endsWith("\nscan --help lists the options\n"), scan::toString);
    assertEquals(2, scan.err.lines().count(), scan::toString);
    assertTrue(Scan.of("--basline", "x", good).err.contains("--baseline"));
  }

  @Test
  void missingModelFile() {
    Path missing = folder.resolve("missing.models");
    Scan scan = Scan.of("--models", missing, good);
    assertEquals(1, scan.findings().size(), scan::toString);
    assertProblem("--models " + missing + ": no such file\n", scan);
    assertProblem("--models " + folder + ": cannot be read\n", Scan.of("--models", folder, good));
  }

  @Test
  void folderOfArchivesOnly() throws IOException {
    Path jar = Samples.archive(folder.resolve("jars/a.jar"), entries("app/Leak.class", LEAK));
    Path jars = jar.getParent();
    assertProblem(
        jars + ": no usable class file (there are archives in it: name those to scan them)\n",
        jars);
  }

  @Test
  void noArchive() throws IOException {
    Path text = Samples.file(folder.resolve("notes.txt"), utf8("hello"));
    assertProblem(text + ": neither a class file nor an archive\n", text);
    Path source = Samples.file(folder.resolve("A.java"), utf8("class A {}"));
    assertProblem(
        source + ": neither a class file nor an archive (compile it and name the class file)\n",
        source);
    Path renamed = Samples.file(folder.resolve("notes.jar"), utf8("hello"));
    assertProblem(renamed + ": corrupt archive: ", renamed);
  }

  @Test
  void emptyFile() throws IOException {
    Path jar = Samples.file(folder.resolve("empty.jar"), new byte[0]);
    assertProblem(jar + ": corrupt archive: ", jar);
    Path type = Samples.file(folder.resolve("Empty.class"), new byte[0]);
    assertProblem(type + ": broken class file: it is empty\n", type);
  }

  @Test
  void truncatedJar() throws IOException {
    Path jar = Samples.archive(folder.resolve("cut.jar"), entries("app/Leak.class", LEAK));
    byte[] bytes = Files.readAllBytes(jar);
    Files.write(jar, Arrays.copyOf(bytes, bytes.length - 30));
    assertProblem(jar + ": corrupt archive: ", jar);
  }

  @Test
  void jarWithDamagedEntry() throws IOException {
    Path jar = Samples.archive(folder.resolve("bad.jar"), entries("app/Other.class", LEAK));
    byte[] bytes = Files.readAllBytes(jar);
    Arrays.fill(bytes, 50, 90, (byte) 0xFF);
    Files.write(jar, bytes);
    assertProblem(jar + "!/app/Other.class: cannot be read: ", jar);
  }

  @Test
  void jarWithoutClasses() throws IOException {
    Path jar = Samples.archive(folder.resolve("res.jar"), entries("a.txt", utf8("x")));
    assertProblem(jar + ": no usable class file\n", jar);
  }

  @Test
  void brokenClassFiles() throws IOException {
    Path wrong = Samples.file(folder.resolve("Wrong.class"), utf8("no class file"));
    assertProblem(wrong + ": broken class file: it does not start with CAFEBABE\n", wrong);
    Path cut = Samples.file(folder.resolve("Cut.class"), Arrays.copyOf(LEAK, 8));
    assertProblem(cut + ": broken class file: it is cut short\n", cut);
    Path half = Samples.file(folder.resolve("Half.class"), Arrays.copyOf(LEAK, 90));
    assertProblem(half + ": broken class file: it is cut short or malformed", half);
    Path future = Samples.file(folder.resolve("Future.class"), withMajor(200));
    assertProblem(future + ": class file version 200 (Java 156) is too new to be read\n", future);
    Path past = Samples.file(folder.resolve("Past.class"), withMajor(3));
    assertProblem(past + ": broken class file: impossible class file version 3\n", past);
  }

  @Test
  void brokenClassFilesBesideGoodOnesInOneInput() throws IOException {
    Samples.file(folder.resolve("good/app/Broken.class"), Arrays.copyOf(LEAK, 90));
    Scan scan = Scan.of(folder.resolve("good"));
    assertEquals(1, scan.findings().size(), scan::toString);
    assertProblem(folder.resolve("good/app/Broken.class") + ": broken class file", scan);

    Path jar =
        Samples.archive(
            folder.resolve("half.jar"),
            entries("app/Broken.class", Arrays.copyOf(LEAK, 90), "app/Leak.class", LEAK));
    Scan inJar = Scan.of(jar);
    assertEquals(1, inJar.findings().size(), inJar::toString);
    assertProblem(jar + "!/app/Broken.class: broken class file", inJar);
  }

  @Test
  void corruptLibraryInWar() throws IOException {
    Path war =
        Samples.archive(
            folder.resolve("a.war"),
            entries("WEB-INF/classes/app/Leak.class", LEAK, "WEB-INF/lib/l.jar", utf8("no")));
    for (Scan scan : List.of(Scan.of(war), Scan.of("--libs", war))) {
      assertEquals(1, scan.findings().size(), scan::toString);
      assertProblem(war + "!/WEB-INF/lib/l.jar: corrupt archive: ", scan);
    }
  }

  @Test
  void badAuxiliaryClassPath() throws IOException {
    Path empty = Files.createDirectories(folder.resolve("empty"));
    Path missing = folder.resolve("missing");
    Scan scan = Scan.of("--aux", empty + ":" + missing, good);
    assertEquals(1, scan.findings().size(), scan::toString);
    assertProblem(empty + ": auxiliary folder without class files or archives\n", scan);
    assertProblem(missing + ": no such file or folder\n", scan);
  }

  @Test
  void moduleDescriptionAlone() throws IOException {
    Path info = Samples.file(folder.resolve("module-info.class"), type("module-info"));
    assertProblem(info + ": no code to analyse\n", info);
  }

  private static byte[] withMajor(int major) {
    byte[] bytes = LEAK.clone();
    bytes[6] = (byte) (major >> 8);
    bytes[7] = (byte) major;
    return bytes;
  }
}
