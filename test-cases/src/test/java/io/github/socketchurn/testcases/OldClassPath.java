package io.github.socketchurn.testcases;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/**
 * A class path that an old compiler can read: declarations only, in class files of an old version.
 *
 * @param boot the class library
 * @param libraries the libraries of the samples as a class path
 */
record OldClassPath(Path boot, String libraries) {
  private static final int VERSION = Opcodes.V1_8;
  private static final int VERSION_OFFSET = 6;
  private static final String SYMBOLS = "lib/ct.sym";
  private static final String SYMBOL_FILE = ".sig";
  private static final String RELEASE = "8";

  /** Prepares the class path, unless it lies ready already. */
  static OldClassPath prepare(Path folder) throws IOException {
    Files.createDirectories(folder);
    Path boot = folder.resolve("boot.jar");
    if (Files.notExists(boot)) {
      write(boot, OldClassPath::copySymbols);
    }
    Path lowered = folder.resolve("lowered-" + Libraries.classPath().hashCode() + ".jar");
    if (Files.notExists(lowered)) {
      write(lowered, OldClassPath::lowerLibraries);
    }
    // What comes first hides the class files that are too new.
    return new OldClassPath(boot, lowered + File.pathSeparator + Libraries.classPath());
  }

  /** The declarations that the running kit keeps of an old class library. */
  private static void copySymbols(JarOutputStream out) throws IOException {
    try (JarFile symbols = new JarFile(Jdk.running().home().resolve(SYMBOLS).toFile())) {
      for (JarEntry entry : (Iterable<JarEntry>) symbols.stream()::iterator) {
        // releases/module/package/Type.sig, where each release is one letter
        String[] parts = entry.getName().split("/", 3);
        if (parts.length == 3 && parts[0].contains(RELEASE) && parts[2].endsWith(SYMBOL_FILE)) {
          String type = parts[2].substring(0, parts[2].length() - SYMBOL_FILE.length());
          out.putNextEntry(new JarEntry(type + ".class"));
          out.write(lower(symbols.getInputStream(entry).readAllBytes()));
        }
      }
    }
  }

  private static void lowerLibraries(JarOutputStream out) throws IOException {
    // Marks the jar as one even if no library is too new.
    out.putNextEntry(new JarEntry("META-INF/"));
    for (String library : Libraries.files()) {
      if (library.endsWith(".jar")) {
        try (JarFile jar = new JarFile(library)) {
          lower(jar, out);
        }
      }
    }
  }

  private static void lower(JarFile jar, JarOutputStream out) throws IOException {
    for (JarEntry entry : (Iterable<JarEntry>) jar.stream()::iterator) {
      String name = entry.getName();
      if (!name.endsWith(".class") || name.startsWith("META-INF/") || name.contains("-info.")) {
        continue;
      }
      byte[] bytes = jar.getInputStream(entry).readAllBytes();
      if (bytes[VERSION_OFFSET + 1] > VERSION) {
        out.putNextEntry(new JarEntry(name));
        out.write(declarations(bytes));
      }
    }
  }

  private static byte[] lower(byte[] classFile) {
    classFile[VERSION_OFFSET] = 0;
    classFile[VERSION_OFFSET + 1] = VERSION;
    return classFile;
  }

  /** The class without code: constants of newer kinds would confuse the compiler. */
  private static byte[] declarations(byte[] classFile) {
    ClassWriter writer = new ClassWriter(0);
    ClassVisitor lowering =
        new ClassVisitor(Opcodes.ASM9, writer) {
          @Override
          public void visit(
              int version, int access, String name, String sign, String parent, String[] types) {
            super.visit(VERSION, access & ~Opcodes.ACC_RECORD, name, sign, parent, types);
          }

          @Override
          public void visitPermittedSubclass(String subclass) {
            // There was no such thing.
          }
        };
    new ClassReader(classFile).accept(lowering, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG);
    return writer.toByteArray();
  }

  private static void write(Path jar, Content content) throws IOException {
    Path unfinished = jar.resolveSibling(jar.getFileName() + ".tmp");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(unfinished))) {
      out.setLevel(1);
      content.write(out);
    }
    Files.move(unfinished, jar);
  }

  /** Writes the entries of a jar. */
  @FunctionalInterface
  private interface Content {
    void write(JarOutputStream out) throws IOException;
  }
}
