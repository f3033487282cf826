package io.github.socketchurn.program;

import io.github.socketchurn.model.ModelParser;
import io.github.socketchurn.model.ParsedModels;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The model files that lie in folders and archives of classes, found as an analysis finds them: an
 * archive needs an entry for the folder, or a list of the files.
 */
final class LibraryModels {
  private static final String FOLDER = "META-INF/socketchurn/";
  private static final String INDEX = FOLDER + "index";
  private static final String SUFFIX = ".models";

  private LibraryModels() {}

  /** All of them, in the order of the class path; what cannot be read has none. */
  static List<ParsedModels> in(ClassLoader classes) {
    List<ParsedModels> files = new ArrayList<>();
    if (classes instanceof URLClassLoader) {
      for (URL url : ((URLClassLoader) classes).getURLs()) {
        add(url, files);
      }
    }
    return files;
  }

  private static void add(URL url, List<ParsedModels> files) {
    try {
      Path path = Path.of(url.toURI());
      if (Files.isRegularFile(path)) {
        addArchive(path, files);
      } else if (Files.isDirectory(path.resolve(FOLDER))) {
        addFolder(path, files);
      }
    } catch (IOException | URISyntaxException | RuntimeException e) {
      // An analysis tells what is wrong with a class path; here it only helps.
    }
  }

  private static void addFolder(Path path, List<ParsedModels> files) throws IOException {
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> entries =
        Files.newDirectoryStream(path.resolve(FOLDER), "*" + SUFFIX)) {
      entries.forEach(found::add);
    }
    found.sort(null);
    for (Path file : found) {
      try (InputStream in = Files.newInputStream(file)) {
        files.add(ModelParser.parse(file.toString(), in));
      }
    }
  }

  private static void addArchive(Path path, List<ParsedModels> files) throws IOException {
    try (ZipFile archive = new ZipFile(path.toFile())) {
      for (String name : names(archive)) {
        ZipEntry entry = archive.getEntry(name);
        try (InputStream in = entry == null ? null : archive.getInputStream(entry)) {
          files.add(ModelParser.parse(path + "!/" + name, in));
        }
      }
    }
  }

  private static List<String> names(ZipFile archive) throws IOException {
    ZipEntry index = archive.getEntry(INDEX);
    if (index != null) {
      try (BufferedReader lines =
          new BufferedReader(
              new InputStreamReader(archive.getInputStream(index), StandardCharsets.UTF_8))) {
        return lines
            .lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty() && !line.startsWith("#"))
            .map(line -> FOLDER + line)
            .collect(Collectors.toList());
      }
    }
    return archive.getEntry(FOLDER) == null
        ? List.of()
        : archive.stream()
            .map(ZipEntry::getName)
            .filter(name -> name.startsWith(FOLDER) && name.endsWith(SUFFIX))
            .sorted()
            .collect(Collectors.toList());
  }
}
