package io.github.socketchurn.cli;

import static io.github.socketchurn.cli.Samples.entries;
import static io.github.socketchurn.cli.Samples.type;
import static io.github.socketchurn.cli.Samples.utf8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.Opcodes;

class InputKindsTest {
  private static final byte[] LEAK = type("app/Leak", "notClosedHigh");
  private static final byte[] LIBRARY = type("lib/Library", "notClosedNormal");
  private static final String LEAK_FOUND =
      "app/Leak.java:10: SOCK_NOT_CLOSED (HIGH) in app.Leak.notClosedHigh(String)";
  private static final String LIBRARY_FOUND =
      "lib/Library.java:10: SOCK_NOT_CLOSED (NORMAL) in lib.Library.notClosedNormal(String)";

  @TempDir Path folder;

  @AfterEach
  void temporaryFilesAreRemoved() throws IOException {
    assertEquals(List.of(), Scan.leftOvers());
  }

  private static void assertFinds(List<String> expected, Scan scan) {
    assertEquals(expected, scan.findings(), scan::toString);
    assertEquals("", scan.err);
    assertEquals(ExitCode.FINDINGS, scan.exitCode);
  }

  @Test
  void classFolder() throws IOException {
    Samples.file(folder.resolve("with space/app/Leak.class"), LEAK);
    assertFinds(List.of(LEAK_FOUND), Scan.of(folder.resolve("with space")));
  }

  @Test
  void folderAboveClassFolders() throws IOException {
    Samples.file(folder.resolve("classes/app/Leak.class"), LEAK);
    Samples.file(folder.resolve("test-classes/lib/Library.class"), LIBRARY);
    assertFinds(List.of(LEAK_FOUND, LIBRARY_FOUND), Scan.of(folder));
  }

  @Test
  void folderWithLinkLoop() throws IOException {
    Samples.file(folder.resolve("classes/app/Leak.class"), LEAK);
    Files.createSymbolicLink(folder.resolve("classes/app/up"), folder.resolve("classes"));
    assertFinds(List.of(LEAK_FOUND), Scan.of(folder.resolve("classes")));
  }

  @Test
  void sameClassInTwoInputsCountsOnce() throws IOException {
    Samples.file(folder.resolve("classes/app/Leak.class"), LEAK);
    Path jar = Samples.archive(folder.resolve("a.jar"), entries("app/Leak.class", LEAK));
    Scan scan = Scan.of(folder.resolve("classes"), jar);
    assertFinds(List.of(LEAK_FOUND), scan);
    assertTrue(scan.out.contains("1 finding in 1 class\n"), scan::toString);
  }

  @Test
  void packageFolderSeesItsNeighbours() throws IOException {
    Samples.file(folder.resolve("base/Base.class"), type("base/Base"));
    byte[] leak = type(Opcodes.V11, "app/Leak", "base/Base", "notClosedHigh");
    Samples.file(folder.resolve("app/Leak.class"), leak);
    assertFinds(List.of(LEAK_FOUND), Scan.of(folder.resolve("app")));
  }

  @Test
  void classFileSeesItsNeighbours() throws IOException {
    Samples.file(folder.resolve("base/Base.class"), type("base/Base", "notClosedHigh"));
    byte[] leak = type(Opcodes.V11, "app/Leak", "base/Base", "notClosedHigh");
    assertFinds(List.of(LEAK_FOUND), Scan.of(Samples.file(folder.resolve("app/Leak.class"), leak)));
  }

  @Test
  void classFileWithAnotherName() throws IOException {
    assertFinds(List.of(LEAK_FOUND), Scan.of(Samples.file(folder.resolve("Leak.bin"), LEAK)));
  }

  @Test
  void jar() throws IOException {
    Path jar = Samples.archive(folder.resolve("a b.jar"), entries("app/Leak.class", LEAK));
    assertFinds(List.of(LEAK_FOUND), Scan.of(jar));
  }

  @Test
  void sameInputTwiceCountsOnce() throws IOException {
    Path jar = Samples.archive(folder.resolve("a.jar"), entries("app/Leak.class", LEAK));
    Scan scan = Scan.of(jar, folder.resolve("./a.jar"));
    assertFinds(List.of(LEAK_FOUND), scan);
    assertTrue(scan.out.contains("1 finding in 1 class\n"), scan::toString);
  }

  @Test
  void warLibrariesAreOnlyLookedUp() throws IOException {
    byte[] leak = type(Opcodes.V11, "app/Leak", "lib/Library", "notClosedHigh");
    Path war = archiveWithLibrary("app.war", "WEB-INF/", leak);
    assertFinds(List.of(LEAK_FOUND), Scan.of(war));
    assertFinds(List.of(LEAK_FOUND, LIBRARY_FOUND), Scan.of("--libs", war));
  }

  @Test
  void springBootLibrariesAreOnlyLookedUp() throws IOException {
    byte[] leak = type(Opcodes.V11, "app/Leak", "lib/Library", "notClosedHigh");
    Path boot = archiveWithLibrary("boot.jar", "BOOT-INF/", leak);
    assertFinds(List.of(LEAK_FOUND), Scan.of(boot));
    assertFinds(List.of(LEAK_FOUND, LIBRARY_FOUND), Scan.of("--libs", boot));
  }

  @Test
  void springBootArchiveWithStartScript() throws IOException {
    Path boot = archiveWithLibrary("boot.jar", "BOOT-INF/", LEAK);
    ByteArrayOutputStream executable = new ByteArrayOutputStream();
    executable.write(utf8("#!/bin/bash\nexec java -jar \"$0\"\n"));
    executable.write(Files.readAllBytes(boot));
    assertFinds(
        List.of(LEAK_FOUND),
        Scan.of(Samples.file(folder.resolve("service"), executable.toByteArray())));
  }

  @Test
  void warWithLibrariesOnly() throws IOException {
    byte[] library = Samples.archive(entries("lib/Library.class", LIBRARY));
    Path war = Samples.archive(folder.resolve("x.war"), entries("WEB-INF/lib/l.jar", library));
    assertFinds(List.of(LIBRARY_FOUND), Scan.of("--libs", war));
    Scan without = Scan.of(war);
    assertTrue(without.err.contains("under WEB-INF/classes/ (--libs scans its libraries)"));
    assertEquals(ExitCode.NOT_ANALYSED, without.exitCode);
  }

  @Test
  void unpackedWar() throws IOException {
    Samples.file(folder.resolve("WEB-INF/classes/app/Leak.class"), LEAK);
    Samples.archive(folder.resolve("WEB-INF/lib/l.jar"), entries("lib/Library.class", LIBRARY));
    assertFinds(List.of(LEAK_FOUND), Scan.of(folder));
    assertFinds(List.of(LEAK_FOUND, LIBRARY_FOUND), Scan.of("--libs", folder));
  }

  @Test
  void fatJarIsScannedAsItIs() throws IOException {
    Path jar =
        Samples.archive(
            folder.resolve("fat.jar"),
            entries("app/Leak.class", LEAK, "lib/Library.class", LIBRARY));
    assertFinds(List.of(LEAK_FOUND, LIBRARY_FOUND), Scan.of(jar));
  }

  @Test
  void multiReleaseEntriesCountOnce() throws IOException {
    Path jar =
        Samples.archive(
            folder.resolve("mr.jar"),
            entries(
                "META-INF/MANIFEST.MF", utf8("Manifest-Version: 1.0\nMulti-Release: true\n"),
                "META-INF/versions/17/app/Leak.class", type("app/Leak", "x", "notClosedLow"),
                "META-INF/versions/17/app/Extra.class", type("app/Extra", "notClosedHigh"),
                "app/Leak.class", LEAK));
    Scan scan = Scan.of("--low", jar);
    assertFinds(List.of(LEAK_FOUND), scan);
    assertTrue(scan.out.contains("1 finding in 1 class\n"), scan::toString);
  }

  @Test
  void unpackedJarStillSeesTheClassPathOfItsManifest() throws IOException {
    byte[] leak = type(Opcodes.V11, "app/Leak", "lib/Library", "notClosedHigh");
    Samples.archive(folder.resolve("libs/l.jar"), entries("lib/Library.class", LIBRARY));
    Path jar =
        Samples.archive(
            folder.resolve("mr.jar"),
            entries(
                "META-INF/MANIFEST.MF",
                    utf8("Manifest-Version: 1.0\nClass-Path: no.jar libs/l.jar\n"),
                "META-INF/versions/17/app/Leak.class", LEAK,
                "app/Leak.class", leak));
    assertFinds(List.of(LEAK_FOUND), Scan.of(jar));
  }

  @Test
  void auxiliaryClassPath() throws IOException {
    byte[] leak = type(Opcodes.V11, "app/Leak", "lib/Library", "notClosedHigh");
    Path input = Samples.file(folder.resolve("classes/app/Leak.class"), leak);
    Path library =
        Samples.archive(folder.resolve("libs/l.jar"), entries("lib/Library.class", LIBRARY));
    Path other = Samples.file(folder.resolve("other/o/O.class"), type("o/O", "notClosedHigh"));
    Path otherFolder = other.getParent().getParent();

    assertFinds(List.of(LEAK_FOUND), Scan.of("--aux", otherFolder + ":" + library, input));
    assertFinds(List.of(LEAK_FOUND), Scan.of("--aux", otherFolder, "--aux", library, input));
    assertFinds(List.of(LEAK_FOUND), Scan.of("--aux", library.getParent(), input));
    Scan without = Scan.of(input);
    assertTrue(
        without.err.contains("remark: 1 class not found, --aux adds it: lib.Library"),
        without::toString);
    assertEquals(ExitCode.FINDINGS, without.exitCode);
  }

  @Test
  void demoWithoutPath() throws IOException {
    Samples.file(folder.resolve("app/Leak.class"), LEAK);
    Scan scan = Scan.with(new Installation(Scan.plugin(), folder, false));
    assertEquals(List.of(LEAK_FOUND), scan.findings());
    assertTrue(scan.err.startsWith("scan: no PATH given: this is the demo"), scan::toString);
    assertFalse(scan.err.contains("problem"));
  }

  private Path archiveWithLibrary(String name, String root, byte[] ownClass) throws IOException {
    byte[] library = Samples.archive(entries("lib/Library.class", LIBRARY));
    return Samples.archive(
        folder.resolve(name),
        entries(
            "loader/Launcher.class",
            type("loader/Launcher", "notClosedHigh"),
            root + "lib/l.jar",
            library,
            root + "classes/app/Leak.class",
            ownClass));
  }
}
