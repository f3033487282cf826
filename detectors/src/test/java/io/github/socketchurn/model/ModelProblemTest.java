package io.github.socketchurn.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the parser says about bad input. */
class ModelProblemTest {
  private static final String HEAD = "import java.net.InetAddress\nclass a.B\n";

  private static ParsedModels parse(String text) {
    return parse(text.getBytes(StandardCharsets.UTF_8));
  }

  private static ParsedModels parse(byte[] bytes) {
    return ModelParser.parse("my.models", new ByteArrayInputStream(bytes));
  }

  /**
   * In a row, column and word of the problem; the column counts from 1 and two spaces stand before.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "opne new(*) kind=tcp                ;  3 ; open          ; unknown role 'opne'",
        "Close close()                       ;  3 ; close         ; unknown role 'Close'",
        "open new(*) knd=tcp                 ; 15 ; kind          ; unknown key 'knd'",
        "open new(*) connects=latr           ; 24 ; later         ; wrong value 'latr' of 'connects', expected one of yes, later",
        "open new(*) endpoint=x              ; 24 ;               ; expected argument indexes",
        "close-helper close(*) closes=al     ; 32 ; all           ; expected argument indexes",
        "open new(*) endpoint=255            ; 24 ;               ; expected argument indexes",
        "open new(*) endpoint=               ; 24 ;               ; expected argument indexes",
        "open new(int) endpoint=1            ; 26 ;               ; there is no argument 1: the member has 1",
        "client new(*) close-since=x         ; 29 ;               ; expected a number",
        "open new(InetAdress)                ; 12 ; InetAddress   ; unknown type 'InetAdress'",
        "open new(int, string)               ; 17 ; String        ; unknown type 'string'",
        "open new(List<String>)              ; 12 ;               ; without type arguments",
        "open new(int int)                   ; 16 ;               ; expected ',' in the parameters, found 'int)'",
        "open new(int                        ; 15 ;               ; expected ',' in the parameters, found the end of the line",
        "open new(int,)                      ; 16 ;               ; expected a class name, found ''",
        "open new(,)                         ; 12 ;               ; expected a class name, found ''",
        "open new(*                          ; 13 ;               ; expected ')' in the parameters",
        "open new kind=tcp                   ; 11 ;               ; expected '(' after the member",
        "open |(*)                           ;  8 ;               ; expected a member name",
        "open kind=tcp                       ;  3 ;               ; 'open' is not possible in a row without a member",
        "test-framework run()                ; 18 ;               ; 'test-framework' takes no member",
        "open new(*) kind                    ; 19 ;               ; expected '=' in an attribute, found the end",
        "open new(*) kind=tcp kind=tls       ; 24 ;               ; 'kind' is given twice",
        "safe of(*) why=\"pool               ; 18 ;               ; expected a closing quote",
        "wrap get(*) closes=yes  # why       ; 27 ;               ; 'wrap' needs 'of='",
        "open new(*) =tcp                    ; 15 ;               ; unknown key ''",
      })
  void tellsPlaceAndNearestWord(String row, int column, String nearest, String message) {
    ParsedModels parsed = parse(HEAD + "  " + row + "\n  uses fine()\n");
    assertEquals(1, parsed.problems().size(), () -> parsed.problems().toString());
    ModelProblem problem = parsed.problems().get(0);
    assertTrue(problem.message().contains(message), problem::toString);
    assertEquals(3, problem.line(), problem::toString);
    assertEquals(column, problem.column(), problem::toString);
    assertEquals(nearest, problem.nearest(), problem::toString);
    assertEquals("my.models", problem.file());
    assertEquals(1, parsed.models().size(), "the rest of the file still works");
  }

  @Test
  void printsOnOneLineForALog() {
    ModelProblem problem = parse("class a.B\n  opne new(*)").problems().get(0);
    assertEquals(
        "my.models:2:3: unknown role 'opne', expected a role; did you mean 'open'?",
        problem.toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "clas a.B              ; 1 ; class",
        "open new(*)           ; 1 ;",
        "class Foo             ; 7 ;",
        "class 1a.B            ; 7 ;",
        "class                 ; 6 ;",
        "class a.B extra       ; 11 ;",
        "exact clas a.B        ; 7 ;",
        "import InetAddress    ; 8 ;",
        "import java.net.*     ; 8 ;",
        "annotation *.a.B      ; 14 ;",
        "library Mine          ; 9 ;",
        "library \"M\" verifed x:y ; 13 ; verified",
        "library \"M\" verified ; 13 ; verified",
        "library \"M\" since=x  ; 13 ; since=",
      })
  void tellsWhatIsWrongWithHeadings(String line, int column, String nearest) {
    List<ModelProblem> problems = parse(line).problems();
    assertEquals(1, problems.size(), problems::toString);
    assertEquals(column, problems.get(0).column(), problems::toString);
    assertEquals(nearest, problems.get(0).nearest(), problems::toString);
  }

  @Test
  void leavesOutTheRowsOfABrokenHeading() {
    ParsedModels parsed =
        parse("class a.B\nuses c()\nclass Nowhere\nuses d()\nclass a.E\nuses f()");
    assertEquals(1, parsed.problems().size());
    assertEquals(
        List.of("c", "f"),
        parsed.models().stream().map(Model::member).collect(Collectors.toList()));
  }

  @Test
  void reportsRepeatedRows() {
    List<ModelProblem> problems =
        parse("class a.B\nuses c(int)\nuses c(*)\nuses c(int)\nuses d|d()").problems();
    assertEquals(2, problems.size(), problems::toString);
    assertEquals(
        "my.models:4:1: the row repeats the one at my.models:2", problems.get(0).toString());
  }

  @Test
  void allowsSeveralRowsWhereARoleHasSeveralMeanings() {
    String rows =
        "class a.B\nkeepalive-off set(*) how=header is=x\nkeepalive-off set(*) how=header is=y\n";
    assertEquals(List.of(), parse(rows).problems());
    assertEquals(1, parse(rows + "keepalive-off set(*) how=header is=y").problems().size());
  }

  @Test
  void rejectsMembersOfAnnotations() {
    List<ModelProblem> problems =
        parse("annotation a.B\n  hot-entry value()\n  open kind=tcp").problems();
    assertEquals(13, problems.get(0).column());
    assertTrue(problems.get(1).message().contains("not possible in a row about an annotation"));
  }

  @Test
  void survivesAMissingOrFailingFile() {
    assertEquals(
        "gone.models: the file cannot be found",
        ModelParser.parse("gone.models", null).problems().get(0).toString());
    InputStream failing =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("disk gone");
          }
        };
    assertTrue(ModelParser.parse("f", failing).problems().get(0).message().contains("disk gone"));
  }

  @Test
  void survivesBrokenEncoding() {
    byte[] bytes =
        "class a.B\n  uses c()\n  safe d() why=\"\u00e4\"\n".getBytes(StandardCharsets.ISO_8859_1);
    ParsedModels parsed = parse(bytes);
    assertEquals(
        "my.models:3:17: expected UTF-8, found bytes that are not",
        parsed.problems().get(0).toString());
    assertEquals(1, parsed.models().size());
  }

  @Test
  void survivesGiantLines() {
    String giant = "uses " + "x".repeat(5_000_000) + "(*)";
    ParsedModels parsed = parse("class a.B\n" + giant + "\nuses c()\n# " + giant);
    assertEquals(2, parsed.problems().size());
    assertTrue(parsed.problems().get(0).toString().length() < 200);
    assertEquals(1, parsed.models().size());
  }

  @Test
  void stopsAfterManyProblemsAndManyLines() {
    List<ModelProblem> problems = parse("oops\n".repeat(5_000)).problems();
    assertEquals(ModelParser.MOST_PROBLEMS + 1, problems.size());
    List<ModelProblem> tooLong = parse("\n".repeat(LineSource.MOST_LINES + 1)).problems();
    assertEquals(1, tooLong.size());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void survivesRandomBytes(long seed) {
    Random random = new Random(seed);
    byte[] bytes = new byte[200_000];
    random.nextBytes(bytes);
    assertFalse(parse(bytes).problems().isEmpty());
    for (ModelProblem problem : parse(bytes).problems()) {
      assertTrue(
          problem.toString().chars().noneMatch(Character::isISOControl),
          "messages are safe to print");
    }
  }

  /** Cuts, doubles and swaps pieces of valid rows: none of that may throw. */
  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14})
  void survivesDamagedFiles(long seed) {
    Random random = new Random(seed);
    String valid =
        "library \"L\" verified a:b:1 since=9\nimport java.net.InetAddress\nexact class a.B$C\n"
            + "  open new(String, InetAddress[], int...) kind=tcp endpoint=0,1 # c\n  uses a|b|*(*)\n"
            + "annotation *.X\n  ownership effect=owns\n  safe d() why=\"a b\"\n";
    for (int i = 0; i < 3_000; i++) {
      StringBuilder damaged = new StringBuilder(valid);
      for (int j = 0; j <= random.nextInt(6); j++) {
        int at = random.nextInt(damaged.length());
        switch (random.nextInt(3)) {
          case 0:
            damaged.delete(at, Math.min(damaged.length() - 1, at + random.nextInt(9)));
            break;
          case 1:
            damaged.insert(at, "()|=,\"*#.$ \n[]<>".charAt(random.nextInt(16)));
            break;
          default:
            damaged.setCharAt(at, (char) random.nextInt(0x3000));
        }
      }
      ParsedModels parsed = parse(damaged.toString());
      Models.of(parsed.models()).ofCall("a/B$C", "a", "(I)V", TypeHierarchy.EXACT);
    }
  }
}
