package io.github.socketchurn.testcases;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Input that cannot be read costs only the findings in it. */
class DamagedInputIT {
  @RegisterExtension static final PluginJar PLUGIN = new PluginJar();

  private static final SourceFile NEIGHBOUR =
      new SourceFile(
          "damaged/Neighbour.java",
          8,
          """
          package damaged;

          import java.io.IOException;
          import java.net.Socket;
          import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;

          class Neighbour extends Thread {
            void send(CloseableHttpClient client, String host) throws IOException {
              Socket socket = new Socket(host, 80); // expect SOCK_NOT_CLOSED HIGH
              socket.getOutputStream().write(client == null ? 0 : 1);
            }

            Object call(CloseableHttpClient client) {
              return client.getClass();
            }
          }
          """);

  @Test
  void missingLibrary() {
    Path classes = Compiler.javac(11).compile("missing-library", List.of(NEIGHBOUR));
    check(Analysis.of(List.of(classes), List.of()));
  }

  @Test
  void libraryThatIsNoJar(@TempDir Path folder) throws IOException {
    Path classes = Compiler.javac(11).compile("no-jar", List.of(NEIGHBOUR));
    Path library = Files.writeString(folder.resolve("library.jar"), "not a jar");
    check(Analysis.of(List.of(classes), List.of(library.toString(), folder + "/absent.jar")));
  }

  @Test
  void emptyClassFile() throws IOException {
    check("Empty", new byte[0]);
  }

  @Test
  void truncatedClassFile() throws IOException {
    byte[] whole = classWithCode("damaged/Truncated", (byte) Opcodes.POP);
    check("Truncated", Arrays.copyOf(whole, whole.length * 2 / 3));
  }

  @Test
  void unknownInstruction() throws IOException {
    check("UnknownInstruction", classWithCode("damaged/UnknownInstruction", (byte) 0xFD));
  }

  @Test
  void classOfTheFuture() throws IOException {
    byte[] bytes = classWithCode("damaged/Future", (byte) Opcodes.POP);
    bytes[7] = (byte) 0xF0;
    check("Future", bytes);
  }

  @Test
  void stackUnderflow() throws IOException {
    ClassWriter writer = start("damaged/Underflow");
    MethodVisitor method = writer.visitMethod(Opcodes.ACC_STATIC, "run", "()V", null, null);
    method.visitCode();
    method.visitInsn(Opcodes.POP2);
    method.visitMethodInsn(Opcodes.INVOKEVIRTUAL, "java/net/Socket", "close", "()V", false);
    openSocket(method);
    method.visitInsn(Opcodes.DUP_X2);
    method.visitInsn(Opcodes.RETURN);
    method.visitMaxs(5, 0);
    method.visitEnd();
    check("Underflow", writer.toByteArray());
  }

  @Test
  void malformedDescriptor() throws IOException {
    ClassWriter writer = start("damaged/Descriptor");
    MethodVisitor method = writer.visitMethod(Opcodes.ACC_STATIC, "run", "()V", null, null);
    method.visitCode();
    openSocket(method);
    method.visitMethodInsn(Opcodes.INVOKEVIRTUAL, "java/net/Socket", "close", "(Lx", false);
    method.visitInsn(Opcodes.RETURN);
    method.visitMaxs(4, 0);
    method.visitEnd();
    check("Descriptor", writer.toByteArray());
  }

  @Test
  void classThatIsItsOwnAncestor() throws IOException {
    ClassWriter writer = new ClassWriter(0);
    String name = "damaged/Ancestor";
    writer.visit(Opcodes.V1_6, Opcodes.ACC_SUPER, name, null, name, new String[] {name});
    MethodVisitor method = writer.visitMethod(Opcodes.ACC_STATIC, "run", "()V", null, null);
    method.visitCode();
    openSocket(method);
    method.visitMethodInsn(Opcodes.INVOKEVIRTUAL, name, "close", "()V", false);
    method.visitInsn(Opcodes.RETURN);
    method.visitMaxs(4, 0);
    method.visitEnd();
    check("Ancestor", writer.toByteArray());
  }

  private static void check(String name, byte[] damaged) throws IOException {
    Path classes = Compiler.javac(11).compile("damaged-" + name, List.of(NEIGHBOUR));
    Files.write(classes.resolve("damaged").resolve(name + ".class"), damaged);
    check(Analysis.of(classes));
  }

  private static void check(Analysis analysis) {
    assertEquals("", String.join("\n", analysis.ownErrors()));
    List<Finding> found =
        analysis.findings().stream().filter(f -> f.file().equals(NEIGHBOUR.name())).toList();
    Check.same("neighbour", NEIGHBOUR.expected(), found);
  }

  private static ClassWriter start(String name) {
    ClassWriter writer = new ClassWriter(0);
    int access = Opcodes.ACC_PUBLIC | Opcodes.ACC_SUPER;
    writer.visit(Opcodes.V1_6, access, name, null, "java/lang/Object", null);
    return writer;
  }

  /** A class with a method that opens a socket and then has the given instruction. */
  private static byte[] classWithCode(String name, byte instruction) {
    ClassWriter writer = start(name);
    MethodVisitor method = writer.visitMethod(Opcodes.ACC_STATIC, "run", "()V", null, null);
    method.visitCode();
    openSocket(method);
    // A row of instructions that occurs nowhere else in the file marks the place.
    for (int i = 0; i < 3; i++) {
      method.visitInsn(Opcodes.NOP);
    }
    method.visitInsn(Opcodes.POP);
    method.visitInsn(Opcodes.RETURN);
    method.visitMaxs(4, 0);
    method.visitEnd();
    byte[] bytes = writer.toByteArray();
    for (int i = 0; i + 4 < bytes.length; i++) {
      if (bytes[i] == 0
          && bytes[i + 1] == 0
          && bytes[i + 2] == 0
          && bytes[i + 3] == Opcodes.POP
          && bytes[i + 4] == (byte) Opcodes.RETURN) {
        bytes[i + 3] = instruction;
        return bytes;
      }
    }
    throw new AssertionError("the mark was not found");
  }

  private static void openSocket(MethodVisitor method) {
    method.visitTypeInsn(Opcodes.NEW, "java/net/Socket");
    method.visitInsn(Opcodes.DUP);
    method.visitInsn(Opcodes.ACONST_NULL);
    method.visitInsn(Opcodes.ICONST_1);
    method.visitMethodInsn(
        Opcodes.INVOKESPECIAL, "java/net/Socket", "<init>", "(Ljava/net/InetAddress;I)V", false);
  }
}
