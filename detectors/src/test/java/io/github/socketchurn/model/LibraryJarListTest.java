package io.github.socketchurn.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The check of all models has to fetch every version that a model file names. */
class LibraryJarListTest {
  private static final Path LIST = Path.of("../all-models/pom.xml");
  private static final String ITEM =
      "<artifactItem><groupId>%s</groupId><artifactId>%s</artifactId><version>%s</version></artifactItem>";
  private static final Pattern ITEMS = Pattern.compile("(?m)^ *<artifactItem>.*\\R");

  @Test
  void namesEveryVersionOfTheModels() throws IOException {
    String text = Files.readString(LIST);
    Set<String> missing = new TreeSet<>();
    for (Model row : Models.shipped().all()) {
      for (String coordinate : LibraryJars.coordinates(row.verified())) {
        String item = String.format(ITEM, (Object[]) coordinate.split(":"));
        if (!text.contains(item)) {
          missing.add(item);
        }
      }
    }
    if (Boolean.getBoolean("socketchurn.write") && !missing.isEmpty()) {
      Files.writeString(LIST, with(missing, text));
      return;
    }
    assertEquals(Set.of(), missing, "-Dsocketchurn.write=true adds them to " + LIST);
  }

  /** All items, sorted. */
  private static String with(Set<String> missing, String text) {
    Set<String> lines = new TreeSet<>();
    Matcher matcher = ITEMS.matcher(text);
    int start = text.length();
    int end = 0;
    while (matcher.find()) {
      start = Math.min(start, matcher.start());
      end = matcher.end();
      lines.add(matcher.group().strip());
    }
    lines.addAll(missing);
    String indent = " ".repeat(16);
    return text.substring(0, start)
        + indent
        + String.join("\n" + indent, lines)
        + "\n"
        + text.substring(end);
  }
}
