package io.github.socketchurn.testcases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.ClassNode;

/** The compilers of old kits are what they say: that of the running kit would go unnoticed. */
class OldCompilersIT {
  private static final String SOURCE =
      """
      class Twice {
        int read(String file) throws java.io.IOException {
          try (java.io.InputStream in = open(file);
              java.io.InputStream other = open(file)) {
            return in.read() + other.read();
          }
        }

        java.io.InputStream open(String file) throws java.io.IOException {
          return new java.io.FileInputStream(file);
        }
      }
      """;

  @TempDir private Path folder;

  @Test
  void javac8TellsItsVersion() throws IOException {
    Compiled compiled = compile(8);
    assertTrue(compiled.said().startsWith("javac 1.8.0"), compiled.said());
    assertEquals(List.of("<init>", "read", "open"), compiled.methods());
  }

  @Test
  void javac9HasItsOwnMethodToClose() throws IOException {
    Compiled compiled = compile(9);
    assertTrue(compiled.methods().contains("$closeResource"), compiled.methods()::toString);
  }

  private Compiled compile(int feature) throws IOException {
    Path source = Files.writeString(folder.resolve("Twice.java"), SOURCE);
    Path classes = Files.createDirectories(folder.resolve("classes"));
    StringWriter out = new StringWriter();
    boolean success =
        OldJavac.of(feature)
            .compile(
                new CompilerTool.Job(folder, classes, List.of(source), OldJavac.LEVEL),
                new PrintWriter(out, true));
    assertTrue(success, out::toString);
    ClassNode node = new ClassNode();
    new ClassReader(Files.readAllBytes(classes.resolve("Twice.class"))).accept(node, 0);
    Stream<String> methods = node.methods.stream().map(method -> method.name);
    return new Compiled(out.toString(), methods.toList());
  }

  private record Compiled(String said, List<String> methods) {}
}
