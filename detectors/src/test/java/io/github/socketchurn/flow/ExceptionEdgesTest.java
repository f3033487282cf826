package io.github.socketchurn.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.socketchurn.snippet.Snippet;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.Opcodes;

class ExceptionEdgesTest {
  private static final String OUT = "out";

  private MethodBody body;

  private void analyse(String code) {
    analyse(Snippet.of("static void m(Socket s) throws Exception { " + code + " }"));
  }

  private void analyse(Snippet snippet) {
    body = snippet.body("m");
  }

  /**
   * Where the exceptions of a call go, and the likeliest cause: to the method called first in a
   * handler, or out of the method.
   */
  private Map<String, Cause> edges(int instruction) {
    Map<String, Cause> edges = new TreeMap<>();
    for (ExceptionEdges.Edge edge : body.exceptions().of(instruction)) {
      edges.put(edge.target == ExceptionEdges.EXIT ? OUT : firstCall(edge.target), edge.cause);
    }
    return edges;
  }

  private String firstCall(int from) {
    int index = from;
    while (body.callAt(index) == null) {
      index++;
    }
    return body.callAt(index).name();
  }

  private Map<String, Cause> edgesOf(String callee) {
    return edges(Snippet.call(body.graph(), callee));
  }

  @Test
  void declaredExceptionGoesToItsHandler() {
    analyse("try { io(); } catch (IOException e) { b(); }");
    assertEquals(Map.of("b", Cause.CHECKED), edgesOf("io"));
  }

  @Test
  void handlerOfASubtypeMayMiss() {
    analyse("try { io(); } catch (FileNotFoundException e) { b(); }");
    assertEquals(Map.of("b", Cause.CHECKED, OUT, Cause.CHECKED), edgesOf("io"));
  }

  @Test
  void handlerOfAllExceptionsMissesNothing() {
    analyse("try { io(); } catch (Exception e) { b(); }");
    assertEquals(Map.of("b", Cause.CHECKED), edgesOf("io"));
  }

  @Test
  void firstHandlerThatFitsWins() {
    analyse("try { io(); } catch (IOException e) { b(); } catch (Exception e) { c(); }");
    assertEquals(Map.of("b", Cause.CHECKED), edgesOf("io"));
  }

  @Test
  void checkedHandlerIsNothingForACallThatDeclaresNone() {
    analyse("try { a(); io(); } catch (IOException e) { b(); }");
    assertEquals(Map.of(OUT, Cause.UNCHECKED), edgesOf("a"));
  }

  @Test
  void uncheckedExceptionMayFitAnUncheckedHandler() {
    analyse("try { a(); } catch (IllegalStateException e) { b(); }");
    assertEquals(Map.of("b", Cause.UNCHECKED, OUT, Cause.UNCHECKED), edgesOf("a"));
  }

  @Test
  void explicitThrowHasItsType() {
    analyse("try { throw new IOException(); } catch (IOException e) { b(); }");
    assertEquals(Map.of("b", Cause.CHECKED), edges(Snippet.opcode(body.graph(), Opcodes.ATHROW)));
    analyse("throw new IllegalStateException();");
    assertEquals(Map.of(OUT, Cause.UNCHECKED), edges(Snippet.opcode(body.graph(), Opcodes.ATHROW)));
  }

  @Test
  void finallyRethrowsOnlyWhatItCaught() {
    analyse("try { a(); } finally { c(); }");
    int rethrow = Snippet.opcode(body.graph(), Opcodes.ATHROW);
    assertTrue(body.exceptions().isRethrow(rethrow));
    assertEquals(Map.of(OUT, Cause.UNCHECKED), edges(rethrow));
    analyse("try { io(); } finally { c(); }");
    assertEquals(Map.of(OUT, Cause.CHECKED), edges(Snippet.opcode(body.graph(), Opcodes.ATHROW)));
  }

  @Test
  void rethrowOfAnInnerHandlerKeepsItsTypeInTheOuterOne() {
    analyse(
        "try { try { a(); } finally { c(); } } catch (IOException e) { b(); }"
            .replace("a();", "a(); if (cond()) { io(); }"));
    assertEquals(
        Map.of("b", Cause.CHECKED, OUT, Cause.UNCHECKED),
        edges(Snippet.opcode(body.graph(), Opcodes.ATHROW)));
  }

  @Test
  void questionsCannotFail() {
    analyse("try { s.isClosed(); } finally { c(); }");
    assertEquals(Map.of(), edgesOf("isClosed"));
  }

  @Test
  void closesAndOptionsAreBenign() {
    analyse("s.setTcpNoDelay(true); s.close();");
    assertEquals(Map.of(OUT, Cause.BENIGN), edgesOf("setTcpNoDelay"));
    assertEquals(Map.of(OUT, Cause.BENIGN), edgesOf("close"));
  }

  @Test
  void callOfAMissingClassMayThrowAnything() {
    analyse(
        Snippet.of(
                "static void m() { try { Missing.lost(); io(); } catch (IOException e) { b(); } }",
                "static class Missing { static void lost() {} }")
            .without("snippet/Sample$Missing"));
    assertEquals(Map.of("b", Cause.UNCHECKED, OUT, Cause.UNCHECKED), edgesOf("lost"));
  }

  @Test
  void plainArithmeticHasNoEdges() {
    analyse("int x = 1; try { x++; a(); } finally { take(x); }");
    assertEquals(Map.of(), edges(Snippet.opcode(body.graph(), Opcodes.IINC)));
  }
}
