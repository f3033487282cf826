package io.github.socketchurn.handbook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The pages of all patterns in all languages. */
final class PatternPages {
  private static final int EXCERPTS = 3;
  private static final int LONGEST_EXCERPT = 25;

  private final Map<String, String> pages = new LinkedHashMap<>();
  private final Map<String, Descriptor> descriptors;
  private final List<Sample> samples;

  PatternPages(Project project) {
    descriptors = Descriptor.all(project);
    samples = Sample.all(project);
    Definitions definitions = new Definitions(project);
    for (Language language : Language.values()) {
      Map<String, Message> messages = Message.all(project, language);
      for (Descriptor descriptor : descriptors.values()) {
        String type = descriptor.type();
        PatternPage page =
            new PatternPage(language, descriptor, messages.get(type), definitions.of(type));
        pages.put(language.page(type), page.markdown());
      }
    }
  }

  /** Markdown of each page by its path from the root of the repository. */
  Map<String, String> byPath() {
    return pages;
  }

  List<String> types() {
    return List.copyOf(descriptors.keySet());
  }

  /**
   * Some short samples for the page at the path, as Markdown. The pages in the repository go
   * without them: they would be out of date with each new sample.
   */
  String excerpts(String path) {
    String type = path.replaceFirst(".*/", "").replaceFirst("\\.md$", "");
    return samples.stream()
        .filter(sample -> sample.type().equals(type) && isShort(sample))
        .collect(Collectors.toMap(Sample::file, sample -> sample, (a, b) -> a, LinkedHashMap::new))
        .values()
        .stream()
        .limit(EXCERPTS)
        .map(PatternPages::excerpt)
        .collect(Collectors.joining());
  }

  private static boolean isShort(Sample sample) {
    return !sample.bad().isEmpty()
        && !sample.good().isEmpty()
        && sample.bad().lines().count() <= LONGEST_EXCERPT
        && sample.good().lines().count() <= LONGEST_EXCERPT;
  }

  private static String excerpt(Sample sample) {
    String name = sample.file().replaceFirst(".*/samples/", "samples/");
    String bad = sample.bad().replaceAll("// expect \\w+ (\\w+).*", "// reported: $1");
    return "\n`" + name + "`\n\n```java\n" + bad + "\n\n" + sample.good() + "\n```\n";
  }
}
