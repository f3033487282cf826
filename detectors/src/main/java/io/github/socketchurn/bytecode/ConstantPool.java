package io.github.socketchurn.bytecode;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.objectweb.asm.ClassReader;

/** What the constant pool alone tells of a class file, at a fraction of the cost of its code. */
public final class ConstantPool {
  private static final int UTF8 = 1;
  private static final int LENGTH_BYTES = 2;

  private ConstantPool() {}

  /**
   * Whether a class file may name something, such as a field that its code uses.
   *
   * @return true as well if that cannot be told
   */
  public static boolean mentions(byte[] classFile, String name) {
    byte[] wanted = name.getBytes(StandardCharsets.UTF_8);
    if (wanted.length != name.length()) {
      // Class files have an encoding of their own for the rest of Unicode.
      return true;
    }
    try {
      ClassReader reader = new ClassReader(classFile);
      for (int i = 1; i < reader.getItemCount(); i++) {
        int start = reader.getItem(i);
        if (start > 0 && classFile[start - 1] == UTF8 && isText(reader, classFile, start, wanted)) {
          return true;
        }
      }
      return false;
    } catch (RuntimeException broken) {
      return true;
    }
  }

  private static boolean isText(ClassReader reader, byte[] classFile, int start, byte[] wanted) {
    int from = start + LENGTH_BYTES;
    int to = from + reader.readUnsignedShort(start);
    return Arrays.equals(classFile, from, to, wanted, 0, wanted.length);
  }
}
