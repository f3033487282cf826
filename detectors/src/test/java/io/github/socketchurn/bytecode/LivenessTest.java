package io.github.socketchurn.bytecode;

import static io.github.socketchurn.snippet.Snippet.call;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.socketchurn.snippet.Snippet;
import org.junit.jupiter.api.Test;

class LivenessTest {
  private static void check(boolean expected, String callee, String body) {
    Snippet snippet = Snippet.of("void m() { " + body + " }");
    InstructionGraph graph = snippet.graph("m");
    boolean live = new Liveness(graph).isLive(snippet.local("m", "x"), call(graph, callee));
    assertEquals(expected, live, body);
  }

  @Test
  void untilTheLastUse() {
    String body = "Object x = new Object(); a(); take(x); b();";
    check(true, "a", body);
    check(false, "b", body);
  }

  @Test
  void notBeforeItIsWrittenAgain() {
    check(false, "a", "Object x = null; take(x); a(); x = new Object(); take(x);");
  }

  @Test
  void onOneBranchIsEnough() {
    check(true, "a", "Object x = null; a(); if (cond()) { take(x); }");
  }

  @Test
  void aroundALoop() {
    check(true, "b", "Object x = null; while (cond()) { take(x); b(); }");
  }

  @Test
  void forTheCatchBlock() {
    check(true, "a", "Object x = null; try { a(); } catch (RuntimeException e) { take(x); }");
    check(false, "b", "Object x = null; try { a(); } catch (RuntimeException e) { take(x); } b();");
  }

  @Test
  void incrementReads() {
    check(true, "a", "int x = 1; a(); x++;");
  }
}
