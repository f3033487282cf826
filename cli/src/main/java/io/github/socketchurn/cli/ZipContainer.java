package io.github.socketchurn.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** An archive. */
final class ZipContainer implements ClassContainer {
  private final Path file;
  private final String label;
  private final ZipFile zip;
  private final Map<String, ZipEntry> entries = new LinkedHashMap<>();

  /**
   * Opens an archive.
   *
   * @param label what to call it in messages
   * @throws IOException if it is no archive, or a corrupt one
   */
  ZipContainer(Path file, String label) throws IOException {
    this.file = file;
    this.label = label;
    this.zip = new ZipFile(file.toFile());
    zip.stream()
        .filter(entry -> !entry.isDirectory())
        .forEach(entry -> entries.putIfAbsent(entry.getName(), entry));
  }

  @Override
  public Collection<String> paths() {
    return entries.keySet();
  }

  @Override
  public byte[] read(String path) throws IOException {
    try (InputStream in = zip.getInputStream(entries.get(path))) {
      return in.readAllBytes();
    }
  }

  @Override
  public Path asFile(String path, TempFolder temp) throws IOException {
    Path copy = temp.newFile(path.substring(path.lastIndexOf('/') + 1));
    try (InputStream in = zip.getInputStream(entries.get(path))) {
      Files.copy(in, copy);
    }
    return copy;
  }

  @Override
  public Optional<Path> asCodeBase(String folder) {
    return folder.isEmpty() ? Optional.of(file) : Optional.empty();
  }

  @Override
  public String label(String path) {
    return label + "!/" + path;
  }

  /** Returns the existing files of the manifest's class path, as SpotBugs would if it saw it. */
  @Override
  public List<Path> referredTo() {
    if (!entries.containsKey(JarFile.MANIFEST_NAME)) {
      return List.of();
    }
    List<Path> files = new ArrayList<>();
    for (String reference : manifestClassPath().trim().split("\\s+")) {
      try {
        Path referred = Path.of(file.toUri().resolve(URI.create(reference)));
        if (!reference.isEmpty() && Files.exists(referred)) {
          files.add(referred);
        }
      } catch (IllegalArgumentException e) {
        continue; // Not the address of a file: nothing that could be looked into.
      }
    }
    return Collections.unmodifiableList(files);
  }

  private String manifestClassPath() {
    try (InputStream in = zip.getInputStream(entries.get(JarFile.MANIFEST_NAME))) {
      String value = new Manifest(in).getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
      return value == null ? "" : value;
    } catch (IOException e) {
      return ""; // The classes are readable without it.
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
