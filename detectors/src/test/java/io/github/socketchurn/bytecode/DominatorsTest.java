package io.github.socketchurn.bytecode;

import static io.github.socketchurn.snippet.Snippet.call;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.socketchurn.snippet.Snippet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.MethodNode;

class DominatorsTest {
  @Test
  void branchesDoNotDominateWhereTheyMeet() {
    InstructionGraph graph =
        Snippet.of("void m() { if (cond()) { a(); } else { b(); } c(); }").graph("m");
    Dominators dominators = new Dominators(graph);
    int test = call(graph, "cond");
    for (String callee : new String[] {"a", "b", "c"}) {
      assertTrue(dominators.dominates(test, call(graph, callee)), callee);
    }
    assertFalse(dominators.dominates(call(graph, "a"), call(graph, "c")));
    assertFalse(dominators.dominates(call(graph, "c"), test));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a();",
        "while (cond()) { if (cond()) { continue; } a(); } b();",
        "for (int i = 0; i < 9; i++) { for (;;) { if (cond()) { break; } a(); } b(); }",
        "try { a(); } catch (IllegalStateException e) { b(); } finally { c(); } d();",
        "for (;;) { try { a(); return; } catch (RuntimeException e) { if (cond()) { throw e; } } }",
        "synchronized (this) { switch (hashCode()) { case 1: a(); case 2: b(); default: c(); } }"
      })
  void agreeWithTheDefinition(String body) {
    InstructionGraph graph = Snippet.of("void m() { " + body + " }").graph("m");
    Dominators dominators = new Dominators(graph);
    for (int above = 0; above < graph.size(); above++) {
      for (int below = 0; below < graph.size(); below++) {
        boolean reachable = Graphs.reaches(graph, 0, below);
        assertEquals(reachable, dominators.isReachable(below), "reach " + below);
        boolean without = Graphs.reached(graph, 0, above).get(below);
        assertEquals(
            reachable && !without, dominators.dominates(above, below), above + " over " + below);
      }
    }
  }

  @Test
  void nothingDominatesDeadCode() {
    MethodNode method = new MethodNode(Opcodes.ACC_STATIC, "m", "()V", null, null);
    method.visitInsn(Opcodes.RETURN);
    method.visitInsn(Opcodes.NOP);
    method.visitInsn(Opcodes.RETURN);
    Dominators dominators = new Dominators(new InstructionGraph(method));
    assertTrue(dominators.isReachable(0));
    assertFalse(dominators.isReachable(1));
    assertFalse(dominators.dominates(0, 1));
    assertFalse(dominators.dominates(1, 0));
  }
}
