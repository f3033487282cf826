package io.github.socketchurn.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ModelParserTest {
  static ParsedModels parse(String... lines) {
    byte[] bytes = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    return ModelParser.parse("my.models", new ByteArrayInputStream(bytes));
  }

  private static Model only(String... lines) {
    ParsedModels parsed = parse(lines);
    assertEquals(List.of(), parsed.problems());
    assertEquals(1, parsed.models().size());
    return parsed.models().get(0);
  }

  @Test
  void readsARowWithAllItsParts() {
    Model model =
        only(
            "library \"My library\" verified org.example:mine:1.0",
            "import java.net.InetAddress",
            "",
            "class java.net.Socket  # the owner",
            "  open new(String, InetAddress, int, byte[][], Object...) kind=tcp endpoint=0,2 # a row");
    assertEquals(Role.OPEN, model.role());
    assertEquals("java/net/Socket", model.owner());
    assertEquals("<init>", model.member());
    assertEquals(
        "(Ljava/lang/String;Ljava/net/InetAddress;I[[B[Ljava/lang/Object;)", model.parameters());
    assertEquals("My library", model.library());
    assertEquals("org.example:mine:1.0", model.verified());
    assertEquals("my.models:5", model.place());
    assertTrue(model.is("kind", "tcp"));
    assertFalse(model.has("result"));
    assertArrayEquals(new int[] {0, 2}, model.arguments("endpoint", 5));
  }

  @Test
  void readsAllKindsOfValues() {
    Model model =
        only(
            "class a.Client$Builder",
            "client build() kind=http owns=pool,threads safe-if-builder-from=a.Client.newBuilder close-since=21");
    assertEquals("a/Client$Builder", model.owner());
    assertEquals("()", model.parameters());
    assertArrayEquals(new String[] {"pool", "threads"}, model.words("owns"));
    assertEquals(21, model.integer("close-since", 0));
    assertEquals(7, model.integer("kind", 7));
    assertEquals("a/Client.newBuilder", model.memberName("safe-if-builder-from"));
    assertEquals("none", model.text("weight", "none"));
    Model safe = only("class a.B", "safe of(*) why=\"shares # one = pool\"");
    assertEquals("shares # one = pool", safe.text("why", ""));
    assertNull(safe.parameters());
  }

  @Test
  void readsArgumentLists() {
    Model all = only("class a.B", "close-helper close(*) closes=all");
    assertArrayEquals(new int[] {0, 1, 2}, all.arguments("closes", 3));
    assertArrayEquals(new int[0], all.arguments("closes", 0));
    assertArrayEquals(new int[0], all.arguments("effect", 3));
    Model receiver = only("class a.B", "wrap get(*) of=receiver,1");
    assertArrayEquals(new int[] {-1, 1}, receiver.arguments("of", 2));
    assertArrayEquals(new int[] {-1}, receiver.arguments("of", 1), "this call has no argument 1");
  }

  @Test
  void makesARowForEachAlternative() {
    ParsedModels parsed = parse("class a.B", "uses debug|info|new(*)", "uses *(*)");
    List<String> members = parsed.models().stream().map(Model::member).collect(Collectors.toList());
    assertEquals(List.of("debug", "info", "<init>", "*"), members);
  }

  @Test
  void readsClassesAndAnnotations() {
    ParsedModels parsed =
        parse(
            "exact class a.B",
            "test-framework",
            "annotation org.junit.Test",
            "test-framework",
            "annotation *.MustBeClosed",
            "ownership effect=caller-owns");
    assertEquals(List.of(), parsed.problems());
    Model type = parsed.models().get(0);
    assertTrue(type.isExact());
    assertNull(type.member());
    assertEquals("org/junit/Test", parsed.models().get(1).owner());
    assertEquals("*/MustBeClosed", parsed.models().get(2).owner());
    assertTrue(parsed.models().get(2).isAnnotation());
  }

  @Test
  void takesTheLibraryForTheFileNameIfNotGiven() {
    assertEquals("my.models", only("class a.B", "uses c()").library());
  }

  @Test
  void knowsSinceWhenAMemberExists() {
    assertEquals(21, only("library \"L\" since=21", "class a.B", "uses c()").since());
    assertEquals(24, only("library \"L\" since=21", "class a.B", "uses c() since=24").since());
    assertEquals(0, only("class a.B", "uses c()").since());
  }

  @Test
  void readsEveryLineEndAndAByteOrderMark() {
    ParsedModels parsed = parse("\uFEFFclass a.B\r\n uses c()\r uses d()\n\n uses e()");
    assertEquals(List.of(), parsed.problems());
    assertEquals("my.models:5", parsed.models().get(2).place());
  }
}
