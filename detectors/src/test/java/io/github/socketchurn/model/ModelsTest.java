package io.github.socketchurn.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Looking rows up. */
class ModelsTest {
  private static final Map<String, List<String>> SUPERTYPES =
      Map.of(
          "a/Grandchild", List.of("a/Child", "a/Parent", "a/Face"),
          "a/Child", List.of("a/Parent", "a/Face"),
          "a/Parent", List.of("a/Face"));

  private final List<String> asked = new ArrayList<>();

  private final TypeHierarchy hierarchy =
      (type, ancestor) -> {
        asked.add(type + "<" + ancestor);
        return type.equals(ancestor) || SUPERTYPES.getOrDefault(type, List.of()).contains(ancestor);
      };

  private static Models models(String... lines) {
    ParsedModels parsed = ModelParserTest.parse(lines);
    assertEquals(List.of(), parsed.problems());
    return Models.of(parsed.models());
  }

  private List<String> call(Models models, String owner, String name, String descriptor) {
    return models.ofCall(owner, name, descriptor, hierarchy).stream()
        .map(model -> model.owner() + " " + model.role().word())
        .collect(Collectors.toList());
  }

  @Test
  void matchesThroughSubtypes() {
    Models models = models("class a.Parent", "close close()");
    assertEquals(List.of("a/Parent close"), call(models, "a/Parent", "close", "()V"));
    assertEquals(List.of("a/Parent close"), call(models, "a/Grandchild", "close", "()V"));
    assertEquals(List.of(), call(models, "a/Face", "close", "()V"));
    assertEquals(List.of(), call(models, "a/Other", "close", "()V"));
  }

  @Test
  void matchesExactClassesOnly() {
    Models models = models("exact class a.Parent", "close close()", "test-framework");
    assertEquals(List.of("a/Parent close"), call(models, "a/Parent", "close", "()V"));
    assertEquals(List.of(), call(models, "a/Child", "close", "()V"));
    assertEquals(1, models.ofType(Role.TEST_FRAMEWORK, "a/Parent", hierarchy).size());
    assertEquals(List.of(), models.ofType(Role.TEST_FRAMEWORK, "a/Child", hierarchy));
  }

  @Test
  void matchesConstructorsOfTheVeryClass() {
    Models models = models("class a.Parent", "open new(*) kind=tcp");
    assertEquals(List.of("a/Parent open"), call(models, "a/Parent", "<init>", "(I)V"));
    assertEquals(List.of(), call(models, "a/Child", "<init>", "(I)V"));
    assertEquals(List.of(), asked, "a constructor needs no hierarchy");
  }

  @Test
  void matchesParametersAndIgnoresTheResult() {
    Models models = models("class a.Parent", "open get(int) kind=tcp");
    assertEquals(1, call(models, "a/Parent", "get", "(I)Ljava/lang/Object;").size());
    assertEquals(1, call(models, "a/Parent", "get", "(I)V").size());
    assertEquals(0, call(models, "a/Parent", "get", "(J)V").size());
    assertEquals(0, call(models, "a/Parent", "get", "()V").size());
  }

  @Test
  void putsTheMostSpecificFirst() {
    Models models =
        models(
            "class a.Face",
            "close close()",
            "class a.Parent",
            "close close() effect=half",
            "class a.Child",
            "close close() effect=none");
    assertEquals(
        List.of("a/Child close", "a/Parent close", "a/Face close"),
        call(models, "a/Grandchild", "close", "()V"));
    assertTrue(
        models.find(Role.CLOSE, "a/Grandchild", "close", "()V", hierarchy).is("effect", "none"));
    assertTrue(models.find(Role.CLOSE, "a/Parent", "close", "()V", hierarchy).is("effect", "half"));
    assertNull(models.find(Role.OPEN, "a/Parent", "close", "()V", hierarchy));
  }

  @Test
  void prefersRowsWithParameters() {
    Models models =
        models(
            "class a.Parent",
            "open get(*) kind=udp",
            "open get(int) kind=tcp",
            "open *(*) kind=tls");
    List<Model> rows = models.ofCall("a/Parent", "get", "(I)V", hierarchy);
    assertEquals(
        List.of("tcp", "udp", "tls"),
        rows.stream().map(row -> row.text("kind", "")).collect(Collectors.toList()));
  }

  @Test
  void letsTheMostSpecificRowTellWhatACallMakes() {
    Models models =
        models(
            "class a.Face",
            "pooled get() kind=jdbc",
            "uses get()",
            "class a.Parent",
            "open get() kind=jdbc",
            "class a.Child",
            "safe get() why=\"one for all\"");
    assertEquals(
        List.of("a/Child safe", "a/Face uses"), call(models, "a/Grandchild", "get", "()V"));
    assertEquals(List.of("a/Parent open", "a/Face uses"), call(models, "a/Parent", "get", "()V"));
    assertEquals(List.of("a/Face pooled", "a/Face uses"), call(models, "a/Face", "get", "()V"));
  }

  @Test
  void letsAnOverloadTellWhatItMakes() {
    Models models =
        models("class a.Parent", "response get(*) kind=http", "safe get(int) why=\"read\"");
    assertEquals(List.of("a/Parent safe"), call(models, "a/Parent", "get", "(I)V"));
    assertEquals(List.of("a/Parent response"), call(models, "a/Parent", "get", "(J)V"));
  }

  @Test
  void takesAStarForAllMethodsButNoConstructor() {
    Models models = models("class a.Parent", "uses *(*)");
    assertEquals(List.of("a/Parent uses"), call(models, "a/Child", "anything", "()V"));
    assertEquals(List.of(), call(models, "a/Parent", "<init>", "()V"));
    assertTrue(models.namesMethod("anything"));
    assertFalse(models.namesMethod("<init>"));
  }

  @Test
  void asksTheHierarchyOnlyWhereItMatters() {
    Models models =
        models(
            "class a.Face",
            "close close()",
            "uses close()",
            "uses read()",
            "uses close(int)",
            "class a.Parent",
            "close close()");
    assertFalse(models.namesMethod("write"));
    assertEquals(List.of(), call(models, "a/Child", "write", "()V"));
    assertEquals(List.of(), call(models, "a/Child", "close", "(J)V"));
    assertEquals(List.of(), asked);
    assertEquals(List.of("a/Other<a/Face", "a/Other<a/Parent"), callAndAsked(models, "a/Other"));
    asked.clear();
    assertEquals(
        List.of(),
        callAndAsked(models, "a/Face").stream()
            .filter(text -> text.endsWith("<a/Face"))
            .collect(Collectors.toList()));
  }

  private List<String> callAndAsked(Models models, String owner) {
    call(models, owner, "close", "()V");
    return asked;
  }

  @Test
  void findsAnnotationsByFullAndBySimpleName() {
    Models models =
        models(
            "annotation *.Owning",
            "ownership effect=owns",
            "annotation b.Owning",
            "ownership effect=borrows",
            "annotation b.Bean",
            "life-cycle phase=factory");
    assertEquals(1, models.ofAnnotation("La/Owning;").size());
    assertEquals(1, models.ofAnnotation("La/Outer$Owning;").size());
    assertEquals("borrows", models.ofAnnotation("Lb/Owning;").get(0).text("effect", ""));
    assertEquals(2, models.ofAnnotation("Lb/Owning;").size());
    assertEquals(1, models.ofAnnotation("Lb/Bean;").size());
    assertEquals(List.of(), models.ofAnnotation("La/Bean;"));
    assertEquals(List.of(), models.ofAnnotation("La/NotOwning;"));
    assertEquals(List.of(), models.ofAnnotation(""));
  }

  @Test
  void findsTypesThroughTheirAncestors() {
    Models models = models("class a.Parent", "test-framework", "hot-entry kind=rmi");
    assertEquals(1, models.ofType(Role.TEST_FRAMEWORK, "a/Grandchild", hierarchy).size());
    assertEquals(List.of(), models.ofType(Role.TEST_FRAMEWORK, "a/Face", hierarchy));
  }

  @Test
  void letsLaterFilesOfUsersWin() {
    Models base = models("class a.Parent", "close close() effect=half");
    Models both =
        base.with(ModelParserTest.parse("class a.Parent", "close close() effect=none", "opne x()"));
    assertTrue(both.find(Role.CLOSE, "a/Child", "close", "()V", hierarchy).is("effect", "none"));
    assertEquals(1, both.problems().size());
  }

  @Test
  void survivesMalformedDescriptors() {
    Models models = models("class a.Parent", "close close()", "open get(*) kind=tcp");
    assertEquals(List.of(), call(models, "a/Parent", "close", ""));
    assertEquals(1, call(models, "a/Parent", "get", "nonsense").size());
  }

  @Test
  void knowsTheShippedLibraries() {
    Models shipped = Models.shipped();
    assertNotNull(
        shipped.find(
            Role.OPEN, "java/net/Socket", "<init>", "(Ljava/lang/String;I)V", TypeHierarchy.EXACT));
    TypeHierarchy tls =
        (type, ancestor) ->
            ancestor.equals("java/net/Socket") || ancestor.equals("java/lang/AutoCloseable");
    assertNotNull(shipped.find(Role.CLOSE, "javax/net/ssl/SSLSocket", "close", "()V", tls));
    assertEquals(
        "caller-owns", shipped.ofAnnotation("Lcom/mine/MustBeClosed;").get(0).text("effect", ""));
  }
}
