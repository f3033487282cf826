package io.github.socketchurn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** The rules of the house that a compiler does not check. */
class ArchitectureTest {
  private static final int JAVA_11 = 55;

  /** What each package may use besides itself. */
  private static final Map<String, Set<String>> ARROWS =
      Map.of(
          "model", Set.of(),
          "bytecode", Set.of(),
          "flow", Set.of("bytecode", "model"),
          "program", Set.of("bytecode", "flow", "model"),
          "rule", Set.of("bytecode", "flow", "model", "program"),
          "spotbugs", Set.of("bytecode", "flow", "model", "program", "rule"));

  /** Libraries live in model files; what belongs to the language itself may be named in code. */
  private static final Pattern CLASS_NAME =
      Pattern.compile(
          "\\bL?((?:java|javax|jakarta|org|com|io|okhttp3)([/.])(?:\\w+\\2)*[A-Z][\\w$]*)");

  private static final Pattern RUN_TIME_CLASS =
      Pattern.compile("java/(?:lang/.*|util/function/.*|util/concurrent/TimeUnit)");

  /** Recursion whose depth is bounded, with what bounds it. */
  private static final Map<String, String> BOUNDED_RECURSION =
      Map.of("LoopVariation.of", "the parameter depth counts down from a constant");

  private static final List<ClassNode> CLASSES = CompiledClasses.read();

  private static void assertNone(List<String> violations) {
    assertEquals("", String.join("\n", violations));
  }

  @Test
  void packagesUseOnlyThoseBelow() {
    List<String> violations = new ArrayList<>();
    Set<String> packages = new TreeSet<>();
    for (ClassNode node : CLASSES) {
      String own = CompiledClasses.packageOf(node.name);
      packages.add(own);
      for (String name : CompiledClasses.mentioned(node)) {
        if (name.startsWith(CompiledClasses.ROOT)) {
          String used = CompiledClasses.packageOf(name);
          if (!used.equals(own) && !ARROWS.getOrDefault(own, Set.of()).contains(used)) {
            violations.add(node.name + " uses " + name);
          }
        }
      }
    }
    assertNone(violations);
    assertEquals(new TreeSet<>(ARROWS.keySet()), packages);
  }

  @Test
  void hostAndLibrariesAreUsedOnlyWhereTheyBelong() {
    List<String> violations = new ArrayList<>();
    for (ClassNode node : CLASSES) {
      String own = CompiledClasses.packageOf(node.name);
      for (String name : CompiledClasses.mentioned(node)) {
        boolean allowed =
            name.startsWith("java/")
                || name.startsWith(CompiledClasses.ROOT)
                || name.startsWith("org/objectweb/asm/") && !own.equals("model")
                || name.startsWith("edu/umd/cs/findbugs/") && own.equals("spotbugs");
        if (!allowed) {
          violations.add(node.name + " uses " + name);
        }
      }
    }
    assertNone(violations);
  }

  @Test
  void nothingStaticCanChange() {
    assertNone(StaticFields.mutable(CLASSES));
  }

  @Test
  void thereAreNoAssertions() {
    List<String> violations = new ArrayList<>();
    for (ClassNode node : CLASSES) {
      for (FieldNode field : node.fields) {
        if (field.name.equals("$assertionsDisabled")) {
          violations.add(node.name + " asserts: an error would end the analysis of the host");
        }
      }
    }
    assertNone(violations);
  }

  @Test
  void nothingCallsItself() {
    Map<String, Set<String>> calls = calls();
    List<String> violations = new ArrayList<>();
    Set<String> excused = new HashSet<>();
    for (String method : calls.keySet()) {
      if (!isReachedAgain(calls, method)) {
        continue;
      }
      boolean bounded = false;
      for (String prefix : BOUNDED_RECURSION.keySet()) {
        if (CompiledClasses.simpleName(method.split("\\(")[0]).startsWith(prefix)) {
          bounded = true;
          excused.add(prefix);
        }
      }
      if (!bounded) {
        violations.add(method + " calls itself: large methods would overflow the stack");
      }
    }
    assertNone(violations);
    assertEquals(BOUNDED_RECURSION.keySet(), excused, "exceptions that nobody needs any more");
  }

  /** The calls between methods of the packages whose input may be of any size. */
  private static Map<String, Set<String>> calls() {
    Map<String, Set<String>> calls = new TreeMap<>();
    for (ClassNode node : CLASSES) {
      if (Set.of("model", "spotbugs").contains(CompiledClasses.packageOf(node.name))) {
        continue;
      }
      for (MethodNode method : node.methods) {
        Set<String> callees = new HashSet<>();
        for (AbstractInsnNode insn : method.instructions) {
          if (insn instanceof MethodInsnNode) {
            MethodInsnNode call = (MethodInsnNode) insn;
            callees.add(call.owner + "." + call.name + call.desc);
          } else if (insn instanceof InvokeDynamicInsnNode) {
            for (Object argument : ((InvokeDynamicInsnNode) insn).bsmArgs) {
              if (argument instanceof Handle) {
                Handle body = (Handle) argument;
                callees.add(body.getOwner() + "." + body.getName() + body.getDesc());
              }
            }
          }
        }
        calls.put(node.name + "." + method.name + method.desc, callees);
      }
    }
    return calls;
  }

  private static boolean isReachedAgain(Map<String, Set<String>> calls, String method) {
    Set<String> seen = new HashSet<>();
    Deque<String> work = new ArrayDeque<>(calls.get(method));
    while (!work.isEmpty()) {
      String next = work.pop();
      if (next.equals(method)) {
        return true;
      }
      if (calls.containsKey(next) && seen.add(next)) {
        work.addAll(calls.get(next));
      }
    }
    return false;
  }

  @Test
  void librariesAreNamedOnlyInModels() {
    List<String> violations = new ArrayList<>();
    for (ClassNode node : CLASSES) {
      if (CompiledClasses.packageOf(node.name).equals("model")) {
        continue;
      }
      for (String text : CompiledClasses.texts(node)) {
        Matcher matcher = CLASS_NAME.matcher(text);
        while (matcher.find()) {
          String name = matcher.group(1).replace('.', '/');
          if (!RUN_TIME_CLASS.matcher(name).matches()) {
            violations.add(node.name + " names " + name);
          }
        }
      }
    }
    assertNone(violations);
  }

  @Test
  void classNamesAreRecognised() {
    assertTrue(CLASS_NAME.matcher("java/net/Socket").find());
    assertTrue(CLASS_NAME.matcher("(Lokhttp3/OkHttpClient$Builder;)V").find());
    assertTrue(CLASS_NAME.matcher("org.apache.http.HttpEntity").find());
    assertFalse(CLASS_NAME.matcher("io.github.socketchurn.spotbugs.witness").find());
  }

  @Test
  void classFilesAreThoseOfJava11() {
    List<String> violations = new ArrayList<>();
    for (ClassNode node : CLASSES) {
      if ((node.version & 0xFFFF) != JAVA_11 || (node.version & Opcodes.V_PREVIEW) != 0) {
        violations.add(node.name + " has version " + node.version);
      }
    }
    assertNone(violations);
    assertFalse(CLASSES.isEmpty());
  }
}
