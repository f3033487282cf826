package io.github.socketchurn.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The jars that the build has put into a folder, {@code group.artifact-version.jar}. They are read
 * and never loaded, so that versions which exclude each other may lie side by side.
 */
final class LibraryJars implements AutoCloseable {
  private static final String CLASS = ".class";

  private final Map<String, ZipFile> byName = new TreeMap<>();
  private final Map<String, ZipFile> byClass = new HashMap<>();

  LibraryJars(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file :
          files.filter(file -> file.toString().endsWith(".jar")).collect(Collectors.toList())) {
        byName.put(file.getFileName().toString(), new ZipFile(file.toFile()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    for (ZipFile jar : byName.values()) {
      Enumeration<? extends ZipEntry> entries = jar.entries();
      while (entries.hasMoreElements()) {
        String name = entries.nextElement().getName();
        if (name.endsWith(CLASS)) {
          byClass.putIfAbsent(name.substring(0, name.length() - CLASS.length()), jar);
        }
      }
    }
  }

  /** The coordinates of a {@code verified} list, each {@code group:artifact:version}. */
  static List<String> coordinates(String verified) {
    List<String> found = new ArrayList<>();
    for (String one : verified.split(",")) {
      if (one.split(":").length == 3) {
        found.add(one);
      }
    }
    return found;
  }

  boolean has(String coordinate) {
    return byName.containsKey(fileName(coordinate));
  }

  private static String fileName(String coordinate) {
    String[] parts = coordinate.split(":");
    return parts.length < 3 ? "" : parts[0] + "." + parts[1] + "-" + parts[2] + ".jar";
  }

  /**
   * The bytes of a class.
   *
   * @param coordinate the jar to look into first
   * @return from the class path or from another jar if that jar does not have it; null if nothing
   *     has it
   */
  byte[] bytes(String coordinate, String className) {
    ZipFile own = byName.get(fileName(coordinate));
    try {
      ZipEntry entry = own == null ? null : own.getEntry(className + CLASS);
      if (entry != null) {
        return read(own.getInputStream(entry));
      }
      InputStream onClassPath = ClassLoader.getSystemResourceAsStream(className + CLASS);
      if (onClassPath != null) {
        return read(onClassPath);
      }
      ZipFile other = byClass.get(className);
      return other == null ? null : read(other.getInputStream(other.getEntry(className + CLASS)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] read(InputStream in) throws IOException {
    try (InputStream closed = in) {
      return closed.readAllBytes();
    }
  }

  @Override
  public void close() throws IOException {
    for (ZipFile jar : byName.values()) {
      jar.close();
    }
  }
}
