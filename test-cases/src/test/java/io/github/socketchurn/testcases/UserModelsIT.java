package io.github.socketchurn.testcases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Users describe the libraries of their company in model files of their own. */
class UserModelsIT {
  @RegisterExtension static final PluginJar PLUGIN = new PluginJar();

  private static final String PROPERTY = "socketchurn.models";
  private static final String FOLDER = "META-INF/socketchurn/";

  /** The company's library: what it does cannot be seen in its code. */
  private static final SourceFile LIBRARY =
      new SourceFile(
          "acme/wire/Link.java",
          8,
          """
          package acme.wire;

          public abstract class Link {
            public static native Link dial(String host);

            public abstract void send(String text);

            public abstract void hangUp();
          }
          """);

  private static final SourceFile APPLICATION =
      new SourceFile(
          "acme/app/Sender.java",
          8,
          """
          package acme.app;

          import acme.wire.Link;

          class Sender {
            void leak(String host) {
              Link link = Link.dial(host); // expect SOCK_NOT_CLOSED HIGH
              link.send("hello");
            }

            void close(String host) {
              Link link = Link.dial(host);
              try {
                link.send("hello");
              } finally {
                link.hangUp();
              }
            }
          }
          """);

  private static final SourceFile POOL =
      new SourceFile(
          "acme/app/Pool.java",
          8,
          """
          package acme.app;

          import java.io.IOException;
          import java.net.Socket;

          class Pool {
            Socket lend(String host) throws IOException {
              new Socket(host, 80).getOutputStream().write(1); // expect SOCK_NOT_CLOSED HIGH
              return null;
            }

            class Check {
              void ping(String host) throws IOException {
                Socket socket = new Socket(host, 80); // expect SOCK_NOT_CLOSED HIGH
                socket.getOutputStream().write(1);
              }
            }
          }
          """);

  private static final String MODELS =
      """
      library "Acme wire" verified acme:wire:1
      class acme.wire.Link
        open  dial(String) kind=tcp endpoint=0
        close hangUp()
      """;

  @TempDir Path folder;
  private Path classes;
  private Path library;

  @BeforeEach
  void compile() throws IOException {
    classes = Compiler.javac(11).compile("user-models", List.of(LIBRARY, APPLICATION, POOL));
    library = Files.createDirectories(folder.resolve("library"));
    move("acme/wire/Link.class");
    System.clearProperty(PROPERTY);
  }

  @AfterEach
  void forget() {
    System.clearProperty(PROPERTY);
  }

  private void move(String name) throws IOException {
    Path target = library.resolve(name);
    Files.createDirectories(target.getParent());
    Files.move(classes.resolve(name), target);
  }

  private Analysis analyse(Path... auxiliary) {
    List<String> libraries = new ArrayList<>();
    for (Path path : auxiliary) {
      libraries.add(path.toString());
    }
    return Analysis.of(List.of(classes), libraries);
  }

  private static List<Finding> expected(SourceFile... files) {
    List<Finding> all = new ArrayList<>();
    for (SourceFile file : files) {
      all.addAll(file.expected());
    }
    return all;
  }

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private static void check(List<Finding> expected, Analysis analysis) {
    assertEquals(List.of(), analysis.errors());
    assertEquals(expected, analysis.findings());
  }

  @Test
  void withoutAnyNothingIsKnown() {
    check(expected(POOL), analyse(library));
  }

  @Test
  void fromAProperty() throws IOException {
    Path first = write("wire.models", MODELS);
    Path second = write("pool.models", "class acme.app.Pool\n  pooled lend(*) kind=tcp\n");
    System.setProperty(PROPERTY, first + File.pathSeparator + second);
    check(expected(APPLICATION), analyse(library));
  }

  @Test
  void fromTheFolderOfALibrary() throws IOException {
    write("library/" + FOLDER + "wire.models", MODELS);
    check(expected(POOL, APPLICATION), analyse(library));
  }

  @Test
  void fromTheAnalysedClasses() throws IOException {
    Path file = classes.resolve(FOLDER + "own.models");
    Files.createDirectories(file.getParent());
    Files.writeString(file, MODELS);
    check(expected(POOL, APPLICATION), analyse(library));
  }

  @Test
  void fromAJarWithEntriesForFolders() throws IOException {
    Path jar = jar("META-INF/", null, FOLDER, null, FOLDER + "wire.models", MODELS);
    check(expected(POOL, APPLICATION), analyse(library, jar));
  }

  @Test
  void fromAJarWithAnIndex() throws IOException {
    Path jar = jar(FOLDER + "index", "# ours\nwire.models\n", FOLDER + "wire.models", MODELS);
    check(expected(POOL, APPLICATION), analyse(library, jar));
  }

  private Path jar(String... namesAndTexts) throws IOException {
    Path jar = folder.resolve("wire.jar");
    try (OutputStream file = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(file)) {
      for (int i = 0; i < namesAndTexts.length; i += 2) {
        zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
        if (namesAndTexts[i + 1] != null) {
          zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
        }
        zip.closeEntry();
      }
    }
    return jar;
  }

  @Test
  void pointsAtBadLinesAndGoesOn() throws IOException {
    Path file = write("wire.models", MODELS + "  opne send(*) kind=tcp\n");
    Path missing = folder.resolve("missing.models");
    System.setProperty(PROPERTY, file + File.pathSeparator + missing);
    Analysis analysis = analyse(library);
    assertEquals(
        List.of(
            "Socket Churn: "
                + file
                + ":5:3: unknown role 'opne', expected a role; did you mean 'open'?",
            "Socket Churn: " + missing + ": the file cannot be found"),
        analysis.errors());
    assertEquals(expected(POOL, APPLICATION), analysis.findings());
    assertTrue(analysis.missingClasses().isEmpty(), () -> "" + analysis.missingClasses());
  }

  @Test
  void namesAFileThatTheIndexListsInVain() throws IOException {
    write("library/" + FOLDER + "index", "gone.models\n");
    List<String> errors = analyse(library).errors();
    assertEquals(1, errors.size(), errors::toString);
    assertTrue(
        errors.get(0).endsWith("library!/" + FOLDER + "gone.models: the file cannot be found"),
        errors::toString);
  }
}
