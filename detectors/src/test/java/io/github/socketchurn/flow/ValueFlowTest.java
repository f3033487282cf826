package io.github.socketchurn.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.socketchurn.snippet.Snippet;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;

class ValueFlowTest {
  private Snippet snippet;
  private MethodBody body;

  /** The value that the method hands to {@code take}. */
  private Value taken(String parameters, String code) {
    snippet = Snippet.of("static void m(" + parameters + ") { " + code + " }");
    body = snippet.body("m");
    return CallArguments.of(body, Snippet.call(body.graph(), "take"), 0);
  }

  private AbstractInsnNode maker(Value value) {
    assertEquals(Value.Kind.RESULT, value.kind());
    return body.graph().instruction(value.site());
  }

  @Test
  void constantsAreFolded() {
    assertEquals(42, taken("", "int x = 6; take(x * 7);").integer());
    assertEquals(-1, taken("", "int x = 1; take(-x);").integer());
    assertEquals(8080, taken("", "take(8080);").integer());
    assertNull(taken("", "int x = 0; take(1 / x);").integer());
  }

  @Test
  void longConstantsAreWide() {
    Value folded = taken("", "long x = 5; int i = 2; take(x * 1000L + i);");
    assertEquals(5002L, folded.constant());
    assertEquals(2, folded.getSize());
    assertEquals(2, taken("long x", "take(x + 1);").getSize());
  }

  @Test
  void textsAndNull() {
    assertEquals("here", taken("", "String s = \"here\"; take(s);").constant());
    assertEquals(Value.Kind.NULL, taken("", "Object o = null; take(o);").kind());
  }

  @Test
  void parametersAreKnownByTheirVariable() {
    Value second = taken("long first, Object second", "Object copy = second; take(copy);");
    assertEquals(Value.Kind.PARAMETER, second.kind());
    assertEquals(snippet.local("m", "second"), second.site());
    assertFalse(second.isNonNull());
    body = Snippet.of("void m() { take(this); }").body("m");
    Value self = CallArguments.of(body, Snippet.call(body.graph(), "take"), 0);
    assertEquals(Value.Kind.PARAMETER, self.kind());
    assertTrue(self.isNonNull());
  }

  @Test
  void differentValuesMeetInAValueOfThePlace() {
    Value met = taken("", "int x = 1; if (cond()) { x = 2; } take(x);");
    assertEquals(Value.Kind.PHI, met.kind());
    assertEquals(snippet.local("m", "x"), met.slot());
    assertNull(met.constant());
  }

  @Test
  void equalValuesStayWhatTheyAre() {
    assertEquals(3, taken("", "int x = 3; if (cond()) { x = 3; a(); } take(x);").integer());
    assertEquals(
        Value.Kind.PARAMETER,
        taken("Object p", "Object x = p; while (cond()) { x = p; } take(x);").kind());
  }

  @Test
  void counterOfALoopIsNoConstant() {
    Value counter = taken("", "for (int i = 0; i < 9; i++) { take(i); }");
    assertEquals(Value.Kind.PHI, counter.kind());
    assertEquals(Value.Kind.INCREMENT, taken("", "int i = 0; i++; take(i);").kind());
  }

  @Test
  void boxingIsACallLikeAnyOther() {
    Value boxed = taken("", "Integer x = 5; take((Object) x);");
    assertEquals("valueOf", body.callAt(boxed.site()).name());
    Value unboxed = taken("", "Integer x = 5; int y = x; take(y);");
    assertEquals("intValue", body.callAt(unboxed.site()).name());
    Value wide = taken("", "Long x = 5L; long y = x; take(y);");
    assertEquals(2, wide.getSize());
  }

  @Test
  void newObjectComesFromItsConstructor() {
    Value made = taken("", "Object x = new StringBuilder(\"a\"); take(x);");
    assertEquals("<init>", body.callAt(made.site()).name());
    assertTrue(made.isNonNull());
  }

  @Test
  void castsAndVariablesKeepTheValue() {
    Value cast = taken("Object p", "String s = (String) p; Object o = s; take(o);");
    assertEquals(Value.Kind.PARAMETER, cast.kind());
  }

  @Test
  void fieldsAndArraysComeFromTheirInstruction() {
    assertEquals(Opcodes.GETSTATIC, maker(taken("", "take(System.out);")).getOpcode());
    assertEquals(Opcodes.ARRAYLENGTH, maker(taken("int[] p", "take(p.length);")).getOpcode());
    assertTrue(taken("", "take(new int[3]);").isNonNull());
  }

  @Test
  void caughtExceptionIsWhatItsHandlerYields() {
    Value caught = taken("", "try { a(); } catch (RuntimeException e) { take(e); }");
    assertTrue(body.graph().isHandler(caught.site()));
    assertTrue(caught.isNonNull());
  }

  @Test
  void variableSetInATryIsOpenInItsHandler() {
    Value either =
        taken(
            "Object p",
            "Object x = null; try { x = p; a(); } catch (RuntimeException e) { take(x); }");
    // Only the call can throw, and by then the variable is set.
    assertEquals(Value.Kind.PARAMETER, either.kind());
    Value both =
        taken(
            "Object p",
            "Object x = null; try { a(); x = p; b(); } catch (RuntimeException e) { take(x); }");
    assertEquals(Value.Kind.PHI, both.kind());
  }

  @Test
  void tooManyOperandsAreUnknown() {
    taken("", "take(1);");
    assertNull(body.values().operands(Snippet.call(body.graph(), "take"), 2));
  }
}
