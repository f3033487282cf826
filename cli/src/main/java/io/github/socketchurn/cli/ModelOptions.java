package io.github.socketchurn.cli;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** What users say and ask about model files. */
final class ModelOptions {
  /** The property by which the plugin is told of model files. */
  static final String PROPERTY = "socketchurn.models";

  private static final String ANSWERS = "io.github.socketchurn.program.ModelQuestions";

  @Option(
      names = "--models",
      paramLabel = "FILE[:FILE]",
      description = "Model files: what libraries of your own do to connections.")
  private List<String> files = new ArrayList<>();

  @Option(
      names = "--explain-model",
      paramLabel = "CLASS[#METHOD]",
      description =
          "Scan nothing, tell what is known about an API and by which line of which model file;"
              + " --aux names libraries, with supertypes and model files of their own.")
  private String question;

  boolean asks() {
    return question != null;
  }

  /**
   * Tells the plugin of the model files until that is taken back. A file that an option names and
   * that cannot be read is a problem: without it findings would be missing in silence.
   */
  Announcement announce(Problems problems) {
    List<String> readable = all();
    for (String file : split(files)) {
      String fault = fault(file);
      if (fault != null) {
        problems.add("--models " + file, fault);
        readable.remove(file);
      }
    }
    return new Announcement(readable);
  }

  private static String fault(String file) {
    try {
      Path path = Path.of(file);
      if (!Files.exists(path)) {
        return "no such file";
      }
      return Files.isRegularFile(path) && Files.isReadable(path) ? null : "cannot be read";
    } catch (InvalidPathException e) {
      return "not a path: " + e.getReason();
    }
  }

  /** The files of the options, then those that the property names already. */
  private List<String> all() {
    List<String> all = new ArrayList<>(files);
    all.add(System.getProperty(PROPERTY, ""));
    return split(all);
  }

  /**
   * Prints the answer.
   *
   * @param classPaths where to look for classes
   */
  void answer(Path plugin, List<String> classPaths, PrintWriter out) throws IOException {
    List<URL> urls = new ArrayList<>();
    for (String path : split(classPaths)) {
      addUrls(path, urls);
    }
    try (URLClassLoader code = new URLClassLoader(new URL[] {plugin.toUri().toURL()});
        URLClassLoader classes =
            new URLClassLoader(urls.toArray(new URL[0]), ClassLoader.getPlatformClassLoader())) {
      Object lines =
          code.loadClass(ANSWERS)
              .getMethod("answer", String.class, List.class, ClassLoader.class)
              .invoke(null, question, all(), classes);
      ((List<?>) lines).forEach(out::println);
      out.flush();
    } catch (ReflectiveOperationException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw new IOException(plugin + " cannot answer: " + cause, e);
    }
  }

  private static List<String> split(List<String> lists) {
    List<String> parts = new ArrayList<>();
    for (String list : lists) {
      for (String part : list.split(File.pathSeparator)) {
        if (!part.isBlank()) {
          parts.add(part.strip());
        }
      }
    }
    return parts;
  }

  /** Adds a folder or archive, and the archives in the folder. */
  private static void addUrls(String path, List<URL> urls) throws IOException {
    try {
      File file = Path.of(path).toFile();
      urls.add(url(file));
      File[] inside = file.listFiles((folder, name) -> name.endsWith(".jar"));
      for (File archive : inside == null ? new File[0] : inside) {
        urls.add(url(archive));
      }
    } catch (InvalidPathException e) {
      throw new IOException(path + ": not a path: " + e.getReason(), e);
    }
  }

  private static URL url(File file) throws MalformedURLException {
    return file.toURI().toURL();
  }

  /** A property that is set for a while. */
  static final class Announcement implements AutoCloseable {
    private final String before = System.getProperty(PROPERTY);

    private Announcement(List<String> files) {
      System.setProperty(PROPERTY, String.join(File.pathSeparator, files));
    }

    @Override
    public void close() {
      if (before == null) {
        System.clearProperty(PROPERTY);
      } else {
        System.setProperty(PROPERTY, before);
      }
    }
  }
}
