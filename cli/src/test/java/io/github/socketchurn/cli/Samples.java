package io.github.socketchurn.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Makes class files and archives for tests. */
final class Samples {
  private static final int FIRST_LINE = 10;
  private static final int LINES_PER_METHOD = 10;

  private Samples() {}

  /** Returns a class with empty methods, the first at line 10, each of the others 10 lines on. */
  static byte[] type(String internalName, String... methods) {
    return type(Opcodes.V11, internalName, "java/lang/Object", methods);
  }

  /** As above, with a version and a superclass. */
  static byte[] type(int version, String internalName, String superName, String... methods) {
    ClassWriter writer = new ClassWriter(0);
    writer.visit(version, Opcodes.ACC_PUBLIC, internalName, null, superName, null);
    String simpleName = internalName.substring(internalName.lastIndexOf('/') + 1);
    writer.visitSource(simpleName + ".java", null);
    int line = FIRST_LINE;
    for (String method : methods) {
      MethodVisitor code =
          writer.visitMethod(
              Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC, method, "(Ljava/lang/String;)V", null, null);
      code.visitCode();
      Label start = new Label();
      code.visitLabel(start);
      code.visitLineNumber(line, start);
      code.visitInsn(Opcodes.RETURN);
      code.visitMaxs(0, 1);
      code.visitEnd();
      line += LINES_PER_METHOD;
    }
    writer.visitEnd();
    return writer.toByteArray();
  }

  /** Writes a file with all folders above it. */
  static Path file(Path file, byte[] bytes) throws IOException {
    Files.createDirectories(file.getParent());
    return Files.write(file, bytes);
  }

  /** Writes an archive with the given files. */
  static Path archive(Path file, Map<String, byte[]> entries) throws IOException {
    Files.createDirectories(file.getParent());
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
        zip.closeEntry();
      }
    }
    return file;
  }

  /** Returns the bytes of an archive with the given files. */
  static byte[] archive(Map<String, byte[]> entries) throws IOException {
    Path file = Files.createTempFile("samples", ".jar");
    try {
      return Files.readAllBytes(archive(file, entries));
    } finally {
      Files.delete(file);
    }
  }

  /** Returns a map in the order given, for archives whose entry order matters. */
  static Map<String, byte[]> entries(Object... namesAndBytes) {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    for (int i = 0; i < namesAndBytes.length; i += 2) {
      entries.put((String) namesAndBytes[i], (byte[]) namesAndBytes[i + 1]);
    }
    return entries;
  }

  /** Builds a plugin jar with the real plugin's id around {@link FakeDetector}. */
  static Path fakePlugin(Path file) throws IOException {
    return archive(
        file,
        entries(
            "findbugs.xml", resource("/fake-plugin/findbugs.xml"),
            "messages.xml", resource("/fake-plugin/messages.xml"),
            "bugrank.txt", utf8("7 BugKind SOCK\n"),
            "io/github/socketchurn/cli/FakeDetector.class",
                resource("/io/github/socketchurn/cli/FakeDetector.class")));
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] resource(String name) throws IOException {
    try (var in = Samples.class.getResourceAsStream(name)) {
      return in.readAllBytes();
    }
  }
}
