package io.github.socketchurn.bytecode;

import static io.github.socketchurn.snippet.Snippet.call;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.socketchurn.snippet.Snippet;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.MethodNode;

class LoopForestTest {
  private InstructionGraph graph;
  private LoopForest loops;

  private void analyse(String body) {
    graph = Snippet.of("void m() { " + body + " }").graph("m");
    loops = new LoopForest(graph, new Dominators(graph));
  }

  private Loop innermost(String callee) {
    return loops.innermost(call(graph, callee));
  }

  @Test
  void straightCodeHasNone() {
    analyse("if (cond()) { a(); } else { b(); }");
    assertEquals(0, loops.all().size());
  }

  @Test
  void nestedLoops() {
    analyse("a(); while (cond()) { b(); for (int i = 0; i < 9; i++) { c(); } } d();");
    assertEquals(2, loops.all().size());
    Loop inner = innermost("c");
    Loop outer = innermost("b");
    assertSame(outer, inner.parent());
    assertNull(outer.parent());
    assertTrue(outer.contains(call(graph, "c")));
    assertFalse(inner.contains(call(graph, "b")));
    assertTrue(outer.encloses(inner));
    assertFalse(inner.encloses(outer) || outer.encloses(outer));
    assertNull(innermost("a"));
    assertNull(innermost("d"));
    assertSame(inner, loops.all().get(0), "inner ones come first");
  }

  @Test
  void loopsBesideEachOtherAreNotNested() {
    analyse("while (cond()) { a(); } while (cond()) { b(); }");
    assertEquals(2, loops.all().size());
    assertNull(innermost("a").parent());
    assertNull(innermost("b").parent());
  }

  @Test
  void severalWaysBackMakeOneLoop() {
    analyse("while (cond()) { a(); if (cond()) { continue; } b(); }");
    assertEquals(1, loops.all().size());
    assertSame(innermost("a"), innermost("b"));
  }

  @Test
  void codeThatLeavesIsNotInTheLoop() {
    analyse("while (true) { a(); if (cond()) { b(); return; } }");
    assertNotNull(innermost("a"));
    assertNull(innermost("b"));
  }

  @Test
  void wayBackThroughACatchBlock() {
    analyse("while (true) { try { a(); return; } catch (RuntimeException e) { b(); } }");
    assertEquals(1, loops.all().size());
    assertNotNull(innermost("a"));
    assertSame(innermost("a"), innermost("b"));
  }

  @Test
  void regionWithTwoEntriesIsALoop() {
    MethodNode method = new MethodNode(Opcodes.ACC_STATIC, "m", "(I)V", null, null);
    Label second = new Label();
    Label first = new Label();
    method.visitVarInsn(Opcodes.ILOAD, 0);
    method.visitJumpInsn(Opcodes.IFEQ, second);
    method.visitLabel(first);
    mark(method, "a");
    method.visitLabel(second);
    mark(method, "b");
    method.visitVarInsn(Opcodes.ILOAD, 0);
    method.visitJumpInsn(Opcodes.IFNE, first);
    mark(method, "c");
    method.visitInsn(Opcodes.RETURN);
    graph = new InstructionGraph(method);
    loops = new LoopForest(graph, new Dominators(graph));
    assertNotNull(innermost("a"));
    assertSame(innermost("a"), innermost("b"));
    assertNull(innermost("c"));
  }

  private static void mark(MethodNode method, String name) {
    method.visitMethodInsn(Opcodes.INVOKESTATIC, Snippet.NAME, name, "()V", false);
  }
}
