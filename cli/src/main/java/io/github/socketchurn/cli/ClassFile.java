package io.github.socketchurn.cli;

import java.util.Optional;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * One class file, read in full to see whether it can be analysed. SpotBugs itself passes over
 * broken class files with hardly a word.
 */
final class ClassFile {
  private static final int HEADER_LENGTH = 10;
  private static final int OLDEST_MAJOR = 45;
  private static final int MAJOR_OF_JAVA_0 = 44;

  private final String name;
  private final String fault;

  private ClassFile(String name, String fault) {
    this.name = name;
    this.fault = fault;
  }

  /** Reads a class file; one that cannot be read has a {@link #fault}. */
  static ClassFile read(byte[] bytes) {
    String fault = headerFault(bytes);
    if (fault != null) {
      return new ClassFile("", fault);
    }
    try {
      ClassReader reader = new ClassReader(bytes);
      reader.accept(new EverythingVisitor(), 0);
      return new ClassFile(reader.getClassName(), null);
    } catch (RuntimeException e) {
      // ASM has no exception of its own for malformed class files.
      return new ClassFile("", bodyFault(bytes, e));
    }
  }

  /** Tells whether the bytes start like a class file. */
  static boolean hasMagic(byte[] bytes) {
    return bytes.length >= 4
        && bytes[0] == (byte) 0xCA
        && bytes[1] == (byte) 0xFE
        && bytes[2] == (byte) 0xBA
        && bytes[3] == (byte) 0xBE;
  }

  /** Returns the internal name of the class, empty if it cannot be read. */
  String name() {
    return name;
  }

  /** Returns what is wrong with the class file, or nothing if it can be analysed. */
  Optional<String> fault() {
    return Optional.ofNullable(fault);
  }

  /** Tells whether it holds code, unlike the descriptions of a module or package. */
  boolean isCode() {
    return fault == null && !name.endsWith("module-info") && !name.endsWith("package-info");
  }

  private static String headerFault(byte[] bytes) {
    if (bytes.length == 0) {
      return "broken class file: it is empty";
    }
    if (!hasMagic(bytes)) {
      return "broken class file: it does not start with CAFEBABE";
    }
    if (bytes.length < HEADER_LENGTH) {
      return "broken class file: it is cut short";
    }
    if (major(bytes) < OLDEST_MAJOR) {
      return "broken class file: impossible class file version " + major(bytes);
    }
    return null;
  }

  private static String bodyFault(byte[] bytes, RuntimeException e) {
    if (String.valueOf(e.getMessage()).startsWith("Unsupported class file major version")) {
      int major = major(bytes);
      return String.format(
          "class file version %d (Java %d) is too new to be read", major, major - MAJOR_OF_JAVA_0);
    }
    return "broken class file: it is cut short or malformed (" + e.getClass().getSimpleName() + ")";
  }

  private static int major(byte[] bytes) {
    return (bytes[6] & 0xFF) << 8 | bytes[7] & 0xFF;
  }

  /** Makes the reader walk through fields and method bodies too. */
  private static final class EverythingVisitor extends ClassVisitor {
    EverythingVisitor() {
      super(Opcodes.ASM9);
    }

    @Override
    public FieldVisitor visitField(
        int access, String name, String descriptor, String signature, Object value) {
      return new FieldVisitor(Opcodes.ASM9) {};
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String descriptor, String signature, String[] exceptions) {
      return new MethodVisitor(Opcodes.ASM9) {};
    }
  }
}
