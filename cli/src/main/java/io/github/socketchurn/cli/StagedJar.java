package io.github.socketchurn.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A temporary archive with the usable class files of an input. An archive and not a folder: entries
 * cannot leave it by names such as {@code ../x}, nor clash on file systems that ignore case.
 */
final class StagedJar {
  private StagedJar() {}

  /**
   * Writes class files into a new archive.
   *
   * @param prefix what to cut off their paths
   */
  static Path write(ClassContainer source, Collection<String> paths, String prefix, TempFolder temp)
      throws IOException {
    Path jar = temp.newFile("classes.jar");
    try (OutputStream out = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.setLevel(Deflater.BEST_SPEED);
      for (String path : paths) {
        zip.putNextEntry(new ZipEntry(path.substring(prefix.length())));
        zip.write(source.read(path));
        zip.closeEntry();
      }
    }
    return jar;
  }
}
