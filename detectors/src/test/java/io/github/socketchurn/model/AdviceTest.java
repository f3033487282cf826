package io.github.socketchurn.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What model files recommend. */
class AdviceTest {
  @Test
  void isAboutTheClassesOfItsLibrary() {
    ParsedModels parsed =
        ModelParserTest.parse(
            "library \"Mine\"",
            "advice \"Keep one Client.\"",
            "advice zh \"保留一个 Client。\"",
            "class a.Client",
            "client new(*) kind=tcp",
            "library \"Other\"",
            "class a.Other",
            "client new(*) kind=tcp",
            "library \"Mine\"",
            "class a.Builder",
            "client build() kind=tcp");
    assertEquals(List.of(), parsed.problems());
    Models models = Models.ofFiles(List.of(parsed));
    assertEquals("Keep one Client.", models.adviceFor("a/Client", "en"));
    assertEquals("保留一个 Client。", models.adviceFor("a/Builder", "zh"));
    assertEquals("Keep one Client.", models.adviceFor("a/Builder", "de"));
    assertNull(models.adviceFor("a/Other", "en"));
    assertNull(models.adviceFor("a/Unknown", "en"));
  }

  @Test
  void isFoundForOtherClassesOfTheLibrary() {
    Models models = Models.shipped();
    String aws = models.adviceFor("software/amazon/awssdk/services/s3/S3AsyncClient", "en");
    assertEquals(aws, models.adviceFor("software/amazon/awssdk/services/kms/KmsClient", "en"));
    assertEquals(
        models.adviceFor("io/lettuce/core/RedisClient", "en"),
        models.adviceFor("io/lettuce/core/codec/StringCodec", "en"));
    assertNull(models.adviceFor("java/net/Socket", "en"));
    assertNull(models.adviceFor("java/net/http/Unknown", "en"));
    assertNull(models.adviceFor("org/example/Socket", "en"));
    assertNull(models.adviceFor("Socket", "en"));
  }

  @Test
  void ofUsersComesFirst() {
    ParsedModels shipped =
        ModelParserTest.parse(
            "library \"L\"", "advice \"old\"", "class a.B", "client new(*) kind=x");
    ParsedModels own = ModelParserTest.parse("library \"L\"", "advice \"new\"");
    assertEquals(
        "new", Models.ofFiles(List.of(shipped)).with(own).adviceFor("a/B", Advice.ENGLISH));
  }

  @Test
  void isWrittenOnceAndQuoted() {
    ParsedModels parsed =
        ModelParserTest.parse(
            "library \"L\"", "advice one", "advice \"a\"", "advice \"b\"", "advice english \"c\"");
    assertEquals(
        List.of(
            "my.models:2:8: expected a quoted text, or a language of two letters before it, found 'one'",
            "my.models:4:8: there is advice about this library already",
            "my.models:5:8: expected a quoted text, or a language of two letters before it, found 'english'"),
        List.of(
            parsed.problems().get(0).toString(),
            parsed.problems().get(1).toString(),
            parsed.problems().get(2).toString()));
  }

  @Test
  void isThereForEveryClientThatIsShipped() {
    Models models = Models.shipped();
    Set<String> without = new TreeSet<>();
    for (Model row : models.all()) {
      if (row.role() == Role.CLIENT && !row.is("network", "no")) {
        String english = models.adviceFor(row.owner(), "en");
        String chinese = models.adviceFor(row.owner(), "zh");
        if (english == null || chinese.equals(english)) {
          without.add(row.library());
        }
      }
    }
    assertEquals(Set.of(), without);
    assertTrue(models.adviceFor("okhttp3/OkHttpClient", "en").contains("newBuilder"));
  }
}
