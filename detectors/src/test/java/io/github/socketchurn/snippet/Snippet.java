package io.github.socketchurn.snippet;

import io.github.socketchurn.bytecode.InstructionGraph;
import io.github.socketchurn.flow.ApiKnowledge;
import io.github.socketchurn.flow.Budget;
import io.github.socketchurn.flow.Callees;
import io.github.socketchurn.flow.MethodBody;
import io.github.socketchurn.model.Models;
import io.github.socketchurn.program.ClassHierarchy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.LocalVariableNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * A class {@code snippet.Sample}, compiled in memory for one test. Besides its own members it has
 * the methods {@code a} to {@code d}, which mark places, {@code io}, which may fail, {@code cond},
 * which may be true, and {@code take}, whose argument a test can look at.
 */
public final class Snippet {
  public static final String NAME = "snippet/Sample";

  private static final Models MODELS = Models.shipped();

  private static final String START =
      String.join(
          "\n",
          "package snippet;",
          "import java.io.*;",
          "import java.net.*;",
          "import java.util.*;",
          "import java.util.function.*;",
          "class Sample {",
          "  static void a() {}",
          "  static void b() {}",
          "  static void c() {}",
          "  static void d() {}",
          "  static void io() throws IOException {}",
          "  static boolean cond() { return true; }",
          "  static void take(int value) {}",
          "  static void take(long value) {}",
          "  static void take(Object value) {}",
          "");

  private final Map<String, byte[]> classes;
  private final ClassNode node = new ClassNode();
  private final ApiKnowledge knowledge;

  private Snippet(Map<String, byte[]> classes) {
    this.classes = classes;
    new ClassReader(bytes()).accept(node, ClassReader.SKIP_FRAMES);
    ClassHierarchy hierarchy = new ClassHierarchy(this::find);
    this.knowledge = new ApiKnowledge(MODELS, hierarchy, hierarchy);
  }

  /** Compiles a class with the given members, for Java 8. */
  public static Snippet of(String... members) {
    return new Snippet(MemoryCompiler.compile(8, "-g", source(members)));
  }

  /** Compiles for Java 11, where strings are concatenated by {@code invokedynamic}. */
  public static Snippet ofJava11(String... members) {
    return new Snippet(MemoryCompiler.compile(11, "-g", source(members)));
  }

  /** Compiles without line numbers and names of local variables. */
  public static Snippet withoutDebug(String... members) {
    return new Snippet(MemoryCompiler.compile(8, "-g:none", source(members)));
  }

  /** The line of the first member. */
  public static int firstLine() {
    return (int) START.chars().filter(c -> c == '\n').count() + 1;
  }

  private static String source(String... members) {
    return START + String.join("\n", members) + "\n}\n";
  }

  /** The same classes, without one that the compiler has seen and the analysis cannot find. */
  public Snippet without(String className) {
    Map<String, byte[]> rest = new TreeMap<>(classes);
    if (rest.remove(className) == null) {
      throw new NoSuchElementException(className);
    }
    return new Snippet(rest);
  }

  /** The class file of the sample. */
  public byte[] bytes() {
    return classes.get(NAME);
  }

  /** A class of the snippet or on the class path, or null. */
  public byte[] find(String className) {
    byte[] own = classes.get(className);
    if (own != null) {
      return own;
    }
    try (InputStream in = ClassLoader.getSystemResourceAsStream(className + ".class")) {
      return in == null ? null : in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public ApiKnowledge knowledge() {
    return knowledge;
  }

  /** The only method of that name. */
  public MethodNode method(String name) {
    for (MethodNode method : node.methods) {
      if (method.name.equals(name)) {
        return method;
      }
    }
    throw new NoSuchElementException(name);
  }

  public InstructionGraph graph(String method) {
    return new InstructionGraph(method(method));
  }

  public MethodBody body(String method) {
    return new MethodBody(NAME, method(method), knowledge, Callees.UNKNOWN, new Budget());
  }

  /** Number of the local variable of that name. */
  public int local(String method, String variable) {
    for (LocalVariableNode local : method(method).localVariables) {
      if (local.name.equals(variable)) {
        return local.index;
      }
    }
    throw new NoSuchElementException(variable);
  }

  /** Index of the first call of a method of that name. */
  public static int call(InstructionGraph graph, String callee) {
    for (int i = 0; i < graph.size(); i++) {
      AbstractInsnNode insn = graph.instruction(i);
      if (insn instanceof MethodInsnNode && ((MethodInsnNode) insn).name.equals(callee)) {
        return i;
      }
    }
    throw new NoSuchElementException(callee);
  }

  /** Index of the first instruction with an opcode. */
  public static int opcode(InstructionGraph graph, int opcode) {
    for (int i = 0; i < graph.size(); i++) {
      if (graph.instruction(i).getOpcode() == opcode) {
        return i;
      }
    }
    throw new NoSuchElementException("opcode " + opcode);
  }
}
