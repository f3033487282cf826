package io.github.socketchurn.bytecode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines of inlined code and what they stand for. */
class SourceMapTest {
  /** A file of 20 lines; lines 21 to 25 are inlined at line 6, 26 to 31 at 8 and 9 in turn. */
  private static final SourceMap MAP =
      SourceMap.parse(
          String.join(
              "\n",
              "SMAP",
              "Feed.kt",
              "Kotlin",
              "*S Kotlin",
              "*F",
              "+ 1 Feed.kt",
              "samples/Feed",
              "+ 2 Library.kt",
              "library/LibraryKt",
              "*L",
              "1#1,20:1",
              "112#2,5:21",
              "40#2:40",
              "41:41",
              "*S KotlinDebug",
              "*F",
              "+ 1 Feed.kt",
              "samples/Feed",
              "*L",
              "6#1:21,5",
              "8#1,2:26,3",
              "*E"));

  @ParameterizedTest
  @CsvSource({
    "1, 1", "20, 20", "21, 6", "25, 6", "26, 8", "28, 8", "29, 9", "31, 9", "40, -1", "41, -1",
    "99, 99"
  })
  void inlinedLinesBecomeThoseOfTheirCalls(int line, int expected) {
    assertEquals(expected, MAP.lineInFile(line));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "SMAP",
        "any other text",
        "SMAP\nA.jsp\nJSP\n*S JSP\n*F\n+ 0 A.jsp\n*L\n1#0,5:30\n*E",
        "SMAP\nA.kt\nKotlin\n*S Kotlin\n*L\nx#1,5:30\n99999999999:1\n*E"
      })
  void whatSaysNothingOfInlinedCodeIsIgnored(String debug) {
    assertSame(SourceMap.NONE, SourceMap.parse(debug));
    assertEquals(30, SourceMap.parse(debug).lineInFile(30));
  }

  @Test
  void hugeRangesDoNotOverflow() {
    SourceMap map =
        SourceMap.parse("SMAP\nA.kt\nKotlin\n*S Kotlin\n*L\n1#1,999999999:1,999999999\n*E");
    assertEquals(1, map.lineInFile(999_999_999));
  }
}
