package io.github.socketchurn.bytecode;

import static io.github.socketchurn.snippet.Snippet.call;
import static io.github.socketchurn.snippet.Snippet.opcode;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.socketchurn.snippet.Snippet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TryCatchBlockNode;

class InstructionGraphTest {
  @Test
  void conditionGoesBothWays() {
    InstructionGraph graph =
        Snippet.of("void m() { if (cond()) { a(); } else { b(); } c(); }").graph("m");
    int jump = opcode(graph, Opcodes.IFEQ);
    assertEquals(2, graph.successors(jump).length);
    List<Boolean> meetsA = new ArrayList<>();
    for (int target : graph.successors(jump)) {
      assertTrue(Graphs.reaches(graph, target, call(graph, "c")));
      meetsA.add(Graphs.reaches(graph, target, call(graph, "a")));
      assertEquals(!meetsA.get(meetsA.size() - 1), Graphs.reaches(graph, target, call(graph, "b")));
    }
    assertEquals(List.of(true, false), meetsA);
  }

  @Test
  void endsOfTheMethodHaveNoSuccessor() {
    InstructionGraph graph =
        Snippet.of("int m(RuntimeException e) { if (cond()) { throw e; } return 1; }").graph("m");
    assertEquals(0, graph.successors(opcode(graph, Opcodes.ATHROW)).length);
    assertEquals(0, graph.successors(opcode(graph, Opcodes.IRETURN)).length);
  }

  @Test
  void switchGoesToEachCaseAndTheDefault() {
    for (String cases :
        List.of("case 1: a(); break; case 2: case 3: case 4:", "case 1: a(); break; case 900:")) {
      InstructionGraph graph =
          Snippet.of("void m(int i) { switch (i) { " + cases + " b(); break; default: c(); } }")
              .graph("m");
      int jump =
          cases.contains("900")
              ? opcode(graph, Opcodes.LOOKUPSWITCH)
              : opcode(graph, Opcodes.TABLESWITCH);
      assertEquals(3, Arrays.stream(graph.successors(jump)).distinct().count());
      for (String callee : List.of("a", "b", "c")) {
        assertTrue(Graphs.reaches(graph, jump, call(graph, callee)), callee);
      }
      assertFalse(Graphs.reaches(graph, call(graph, "a"), call(graph, "b")));
    }
  }

  @Test
  void handlersAreTriedInTheOrderOfTheSource() {
    InstructionGraph graph =
        Snippet.of(
                "void m() {",
                "  try { a(); }",
                "  catch (IllegalStateException e) { b(); }",
                "  catch (RuntimeException e) { c(); }",
                "  finally { d(); }",
                "}")
            .graph("m");
    List<String> types = new ArrayList<>();
    for (InstructionGraph.Handler handler : graph.handlers(call(graph, "a"))) {
      types.add(handler.type());
      assertTrue(graph.isHandler(handler.target()));
    }
    assertEquals(
        Arrays.asList("java/lang/IllegalStateException", "java/lang/RuntimeException", null),
        types);
    assertEquals(1, graph.handlers(call(graph, "b")).size(), "only the finally covers a catch");
    assertEquals(List.of(), graph.handlers(call(graph, "d")));
  }

  @Test
  void onlyWhatCanThrowGoesToAHandler() {
    InstructionGraph graph =
        Snippet.of(
                "int m(int i) { try { return i + 1; } catch (RuntimeException e) { b(); } return 0; }")
            .graph("m");
    assertFalse(graph.canThrow(opcode(graph, Opcodes.IADD)));
    assertFalse(Graphs.reaches(graph, 0, call(graph, "b")));
    InstructionGraph dividing =
        Snippet.of(
                "int m(int i) { try { return 1 / i; } catch (RuntimeException e) { b(); } return 0; }")
            .graph("m");
    assertTrue(dividing.canThrow(opcode(dividing, Opcodes.IDIV)));
    assertTrue(Graphs.reaches(dividing, 0, call(dividing, "b")));
  }

  @Test
  void monitorHandlerThatCoversItselfIsNoLoop() {
    Snippet snippet = Snippet.of("void m() { synchronized (this) { a(); } }");
    MethodNode method = snippet.method("m");
    boolean coversItself = false;
    for (TryCatchBlockNode block : method.tryCatchBlocks) {
      coversItself |=
          method.instructions.indexOf(block.start) <= method.instructions.indexOf(block.handler)
              && method.instructions.indexOf(block.handler)
                  < method.instructions.indexOf(block.end);
    }
    assertTrue(coversItself, "the compiler no longer makes what this test is about");
    InstructionGraph graph = snippet.graph("m");
    assertEquals(1, graph.handlers(call(graph, "a")).size());
    int handler = graph.handlers(call(graph, "a")).get(0).target();
    assertEquals(List.of(), graph.handlers(handler));
    assertEquals(List.of(), new LoopForest(graph, new Dominators(graph)).all());
  }

  @Test
  void linesAreThoseOfTheSource() {
    InstructionGraph graph = Snippet.of("void m() {", "  a();", "", "  b();", "}").graph("m");
    assertEquals(Snippet.firstLine() + 1, graph.line(call(graph, "a")));
    assertEquals(Snippet.firstLine() + 3, graph.line(call(graph, "b")));
    InstructionGraph bare = Snippet.withoutDebug("void m() { a(); }").graph("m");
    assertEquals(-1, bare.line(call(bare, "a")));
  }

  @Test
  void oldSubroutinesAreNoticed() {
    MethodNode method = new MethodNode(Opcodes.ACC_STATIC, "m", "()V", null, null);
    Label subroutine = new Label();
    method.visitJumpInsn(Opcodes.JSR, subroutine);
    method.visitInsn(Opcodes.RETURN);
    method.visitLabel(subroutine);
    method.visitVarInsn(Opcodes.ASTORE, 0);
    method.visitVarInsn(Opcodes.RET, 0);
    assertTrue(new InstructionGraph(method).hasSubroutines());
    assertFalse(Snippet.of("void m() { a(); }").graph("m").hasSubroutines());
  }
}
