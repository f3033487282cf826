package io.github.socketchurn.cli;

import static io.github.socketchurn.cli.Samples.type;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

class ExitCodeTest {
  @TempDir Path folder;

  private Path classWith(String... methods) throws IOException {
    return Samples.file(folder.resolve("app/A.class"), type("app/A", methods));
  }

  @Test
  void cleanCode() throws IOException {
    Scan scan = Scan.of(classWith("fine"));
    assertEquals("no findings in 1 class\n", scan.out);
    assertEquals(ExitCode.CLEAN, scan.exitCode);
  }

  @Test
  void normalFindingFails() throws IOException {
    assertEquals(ExitCode.FINDINGS, Scan.of(classWith("notClosedNormal")).exitCode);
  }

  @Test
  void lowFindingDoesNotFail() throws IOException {
    Path input = classWith("notClosedLow");
    assertEquals(ExitCode.CLEAN, Scan.of(input).exitCode);
    assertEquals(ExitCode.CLEAN, Scan.of("--low", input).exitCode);
  }

  @Test
  void gateCanBeSet() throws IOException {
    Path input = classWith("notClosedLow", "notClosedNormal");
    assertEquals(ExitCode.CLEAN, Scan.of("--fail-on", "high", input).exitCode);
    assertEquals(ExitCode.FINDINGS, Scan.of("--fail-on=NORMAL", input).exitCode);
    Scan low = Scan.of("--fail-on", "low", classWith("notClosedLow"));
    assertEquals(1, low.findings().size(), low::toString);
    assertEquals(ExitCode.FINDINGS, low.exitCode);
    assertEquals(ExitCode.NOT_ANALYSED, Scan.of("--fail-on", "sometimes", input).exitCode);
  }

  @Test
  void coreFindingIsPrintedButDoesNotFail() throws IOException {
    Path input = Samples.file(folder.resolve("app/Core.class"), nullDereference());
    assertEquals("no findings in 1 class\n", Scan.of(input).out);
    Scan all = Scan.of("--all", input);
    assertTrue(all.out.contains("[core] NP_ALWAYS_NULL (HIGH) in app.Core.run()"), all::toString);
    assertTrue(all.out.contains("1 more by SpotBugs core"), all::toString);
    assertEquals(ExitCode.CLEAN, all.exitCode);
  }

  @Test
  void uselessSuppressionIsNoFinding() throws IOException {
    Path input =
        Samples.file(folder.resolve("app/Calm.class"), suppressing("fine", "NP_ALWAYS_NULL"));
    assertEquals("no findings in 1 class\n", Scan.of("--all", "--low", input).out);
  }

  @Test
  void suppressionIsHonoured() throws IOException {
    Path input =
        Samples.file(
            folder.resolve("app/Calm.class"), suppressing("notClosedHigh", "SOCK_NOT_CLOSED"));
    assertEquals("no findings in 1 class\n", Scan.of(input).out);
    Path other =
        Samples.file(
            folder.resolve("app/Calm.class"), suppressing("notClosedHigh", "SOCK_LINGER_ZERO"));
    Scan scan = Scan.of(other);
    assertEquals(ExitCode.FINDINGS, scan.exitCode, scan::toString);
    assertTrue(
        scan.out.startsWith("app.Calm:1: SOCK_NOT_CLOSED (HIGH) in app.Calm.notClosedHigh()"),
        scan::toString);
  }

  @Test
  void wrongUse() {
    assertEquals(ExitCode.NOT_ANALYSED, Scan.of("--no-such-option").exitCode);
    Scan nothing = Scan.of();
    assertTrue(nothing.err.contains("nothing to analyse"), nothing::toString);
    assertEquals(ExitCode.NOT_ANALYSED, nothing.exitCode);
  }

  private static byte[] nullDereference() {
    ClassWriter writer = new ClassWriter(0);
    writer.visit(Opcodes.V11, Opcodes.ACC_PUBLIC, "app/Core", null, "java/lang/Object", null);
    int access = Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC;
    MethodVisitor code = writer.visitMethod(access, "run", "()I", null, null);
    code.visitCode();
    code.visitInsn(Opcodes.ACONST_NULL);
    code.visitVarInsn(Opcodes.ASTORE, 0);
    code.visitVarInsn(Opcodes.ALOAD, 0);
    code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, "java/lang/Object", "hashCode", "()I", false);
    code.visitInsn(Opcodes.IRETURN);
    code.visitMaxs(1, 1);
    code.visitEnd();
    writer.visitEnd();
    return writer.toByteArray();
  }

  private static byte[] suppressing(String method, String type) {
    ClassWriter writer = new ClassWriter(0);
    writer.visit(Opcodes.V11, Opcodes.ACC_PUBLIC, "app/Calm", null, "java/lang/Object", null);
    int access = Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC;
    MethodVisitor code = writer.visitMethod(access, method, "()V", null, null);
    var annotation =
        code.visitAnnotation("Ledu/umd/cs/findbugs/annotations/SuppressFBWarnings;", false);
    var values = annotation.visitArray("value");
    values.visit(null, type);
    values.visitEnd();
    annotation.visitEnd();
    code.visitCode();
    code.visitInsn(Opcodes.RETURN);
    code.visitMaxs(0, 0);
    code.visitEnd();
    writer.visitEnd();
    return writer.toByteArray();
  }
}
