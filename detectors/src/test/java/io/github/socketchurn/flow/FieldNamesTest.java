package io.github.socketchurn.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class FieldNamesTest {
  private static final Value LINE = Value.owner("acme/Line", "in,socket");

  @Test
  void namesAreASet() {
    String names = FieldNames.with(FieldNames.with(FieldNames.with(null, "b"), "a"), "b");
    assertEquals("a,b", names);
    assertEquals("b", FieldNames.without(names, "a"));
    assertNull(FieldNames.without("b", "b"));
    assertFalse(FieldNames.contains("socket", "sock"));
  }

  @Test
  void ownersComeBackAsTheyWere() {
    String names = FieldNames.with(FieldNames.with(null, "socket"), "line", LINE);
    assertTrue(FieldNames.contains(names, "line"));
    assertEquals(LINE, FieldNames.held(names, "line"));
    assertEquals(Value.CONNECTION, FieldNames.held(names, "socket"));
    assertEquals("socket", FieldNames.without(names, "line"));
  }

  @Test
  void theLastStoreCounts() {
    String names = FieldNames.with(FieldNames.with(null, "line", LINE), "line");
    assertEquals("line", names);
  }

  @Test
  void ownersOfOwnersAreNotTold() {
    assertTrue(FieldNames.canHold(LINE));
    assertFalse(
        FieldNames.canHold(Value.owner("acme/Session", FieldNames.with(null, "line", LINE))));
  }
}
