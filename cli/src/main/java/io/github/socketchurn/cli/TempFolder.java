package io.github.socketchurn.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A folder for unpacked archives, made when first needed and removed at the end, come what may. */
final class TempFolder implements AutoCloseable {
  /** With the process, so that it is plain whom a left-over belongs to. */
  static final String PREFIX = "socketchurn-scan-" + ProcessHandle.current().pid() + "-";

  /** For an interrupt from the keyboard, which no finally block sees. */
  private final Thread atExit = new Thread(this::delete, "remove temporary files");

  private Path folder;
  private int files;

  /** Returns a path for a new file whose name ends with the given text. */
  Path newFile(String name) throws IOException {
    if (folder == null) {
      folder = Files.createTempDirectory(PREFIX);
      Runtime.getRuntime().addShutdownHook(atExit);
    }
    return folder.resolve(++files + "-" + name);
  }

  @Override
  public void close() {
    if (folder == null) {
      return;
    }
    try {
      Runtime.getRuntime().removeShutdownHook(atExit);
    } catch (IllegalStateException e) {
      return; // The JVM is on its way out: the hook does it.
    }
    delete();
  }

  private void delete() {
    try (Stream<Path> tree = Files.walk(folder)) {
      List<Path> deepestFirst = tree.sorted(Comparator.reverseOrder()).collect(Collectors.toList());
      for (Path path : deepestFirst) {
        Files.deleteIfExists(path);
      }
    } catch (NoSuchFileException e) {
      return; // Somebody else tidied up.
    } catch (IOException e) {
      throw new UncheckedIOException("cannot remove " + folder, e);
    }
  }
}
