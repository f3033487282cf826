package io.github.socketchurn.handbook;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The page that lists the libraries of the model files, with the advice about each. */
final class LibraryList {
  static final String PAGE = "docs/libraries.md";

  /** How many of the artifacts of one library are named. */
  private static final int SHOWN = 3;

  private static final String MODELS = "detectors/src/main/resources/io/github/socketchurn/models/";
  private static final Pattern LIBRARY =
      Pattern.compile("library \"([^\"]+)\"(?: verified (\\S+))?.*");
  private static final Pattern ADVICE = Pattern.compile("advice \"([^\"]+)\".*");
  private static final String HEAD =
      "<!-- Made from the model files: change those, then run\n"
          + "     mvn test -pl handbook -Dsocketchurn.write=true -->\n\n"
          + "# Libraries\n\n"
          + "What Socket Churn knows of a library is in a [model file](model-format.md): which calls\n"
          + "open a connection, build a client, close something, or run code again and again. The\n"
          + "members in the files were looked up in the versions named here; other versions count as\n"
          + "well, as far as they have the same members. Code of a library that is not listed is\n"
          + "analysed like any other, if it is on the class path.\n\n"
          + "| Library | Looked up in | What is known | What to do |\n|---|---|---|---|\n";

  /** Roles of rows and what they are called on the page; other roles are details of these. */
  private static final Map<String, String> ROLES = roles();

  /** What is known of a library. */
  private static final class Entry {
    private final Set<String> versions = new LinkedHashSet<>();
    private final Set<String> roles = new TreeSet<>();
    private String advice = "";
  }

  private final Map<String, Entry> libraries = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

  LibraryList(Project project) {
    for (String file : project.text(MODELS + "index").lines().toList()) {
      if (!file.isBlank() && !file.startsWith("#")) {
        read(project.text(MODELS + file.strip()).lines().toList());
      }
    }
  }

  private void read(List<String> lines) {
    Entry current = new Entry();
    for (String line : lines) {
      Matcher library = LIBRARY.matcher(line);
      Matcher advice = ADVICE.matcher(line);
      if (library.matches()) {
        current = libraries.computeIfAbsent(library.group(1), name -> new Entry());
        if (library.group(2) != null) {
          current.versions.addAll(versions(library.group(2)));
        }
      } else if (advice.matches() && current.advice.isEmpty()) {
        current.advice = advice.group(1);
      } else if (line.startsWith("  ")) {
        current.roles.add(line.strip().split(" ")[0]);
      }
    }
  }

  /** Names without the group, which would make the column wide; what is no artifact has no name. */
  private static List<String> versions(String verified) {
    Map<String, String> versions = new LinkedHashMap<>();
    for (String artifact : verified.split(",")) {
      String[] parts = artifact.split(":");
      if (parts.length > 1) {
        versions.put(artifact, parts[parts.length - 2] + " " + parts[parts.length - 1]);
      }
    }
    return List.copyOf(versions.values());
  }

  private static Map<String, String> roles() {
    Map<String, String> names = new LinkedHashMap<>();
    names.put("open", "opens");
    names.put("client", "clients");
    names.put("pooled", "pools");
    names.put("response", "responses");
    names.put("close", "closes");
    names.put("close-helper", "close helpers");
    names.put("wrap", "wrappers");
    names.put("keepalive-off", "keep-alive");
    names.put("linger", "SO_LINGER");
    names.put("tls-context", "TLS contexts");
    names.put("hot-entry", "entry points");
    names.put("runs-lambda", "lambdas");
    names.put("throttle", "delays");
    names.put("life-cycle", "life cycle");
    names.put("safe", "harmless calls");
    names.put("ownership", "ownership");
    names.put("test-framework", "test code");
    return Collections.unmodifiableMap(names);
  }

  String markdown() {
    return HEAD
        + libraries.entrySet().stream()
            .map(library -> row(library.getKey(), library.getValue()))
            .collect(Collectors.joining());
  }

  private static String row(String name, Entry entry) {
    return "| "
        + name
        + " | "
        + entry.versions.stream().limit(SHOWN).collect(Collectors.joining(", "))
        + (entry.versions.size() > SHOWN ? ", ..." : "")
        + " | "
        + known(entry.roles)
        + " | "
        + entry.advice.replace("|", "\\|")
        + " |\n";
  }

  private static String known(Set<String> roles) {
    String names =
        ROLES.entrySet().stream()
            .filter(role -> roles.contains(role.getKey()))
            .map(Map.Entry::getValue)
            .collect(Collectors.joining(", "));
    return names.isEmpty() ? "use of arguments" : names;
  }
}
