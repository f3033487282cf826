package io.github.socketchurn.benchmarks;

import io.github.socketchurn.bytecode.ClassFactsReader;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * What reading the facts of all classes of a jar costs, against a pass of ASM that visits the same
 * instructions and remembers nothing. Both take turns, so that what else the machine does hits
 * both.
 */
final class FactsCost {
  private static final int ROUNDS = 15;

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final List<byte[]> classes;

  FactsCost(Path jar) throws IOException {
    this.classes = classesOf(jar);
  }

  /** The CPU time of the facts by that of the bare pass, once for each round. */
  List<Double> ratios() {
    List<Double> ratios = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      boolean isBareFirst = round % 2 == 0;
      long first = nanos(isBareFirst ? FactsCost::visit : ClassFactsReader::read);
      long second = nanos(isBareFirst ? ClassFactsReader::read : FactsCost::visit);
      ratios.add(isBareFirst ? (double) second / first : (double) first / second);
    }
    return ratios;
  }

  private long nanos(Consumer<byte[]> pass) {
    long start = threads.getCurrentThreadCpuTime();
    classes.forEach(pass);
    return threads.getCurrentThreadCpuTime() - start;
  }

  private static void visit(byte[] classFile) {
    ClassVisitor visitor =
        new ClassVisitor(Opcodes.ASM9) {
          @Override
          public MethodVisitor visitMethod(
              int access, String name, String descriptor, String signature, String[] exceptions) {
            return new MethodVisitor(Opcodes.ASM9) {};
          }
        };
    new ClassReader(classFile).accept(visitor, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
  }

  private static List<byte[]> classesOf(Path path) throws IOException {
    List<byte[]> classes = new ArrayList<>();
    try (JarFile jar = new JarFile(path.toFile())) {
      for (JarEntry entry : (Iterable<JarEntry>) jar.stream()::iterator) {
        if (entry.getName().endsWith(".class") && !entry.getName().startsWith("META-INF/")) {
          try (InputStream in = jar.getInputStream(entry)) {
            classes.add(in.readAllBytes());
          }
        }
      }
    }
    return classes;
  }
}
