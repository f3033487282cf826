package io.github.socketchurn.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import edu.umd.cs.findbugs.SourceLineAnnotation;
import org.junit.jupiter.api.Test;

class StepTest {
  private static Step step(String role) {
    SourceLineAnnotation line = new SourceLineAnnotation("a.B", "B.java", 7, 7, 0, 0);
    line.setDescription(role);
    return new Step(line);
  }

  @Test
  void placeStandsBehindTheRole() {
    assertEquals("repeated by the loop at B.java:7", step("repeated by the loop at").text());
  }

  @Test
  void adviceCanStandWithoutItsPlace() {
    assertEquals(
        "Keep one client. Close it.",
        step("Keep one client. Close it. Said of the call at").sentences());
    assertEquals("\u4fdd\u7559\u3002", step("\u4fdd\u7559\u3002 \u8fd9\u91cc\uff1a").sentences());
    assertEquals("", step("closed at").sentences());
  }
}
