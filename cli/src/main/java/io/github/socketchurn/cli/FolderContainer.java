package io.github.socketchurn.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** A folder and all below it. */
final class FolderContainer implements ClassContainer {
  private final Path folder;
  private final String label;
  private final SortedSet<String> paths = new TreeSet<>();

  /**
   * Lists a folder; what cannot be listed becomes a problem.
   *
   * @param label what to call it in messages
   */
  FolderContainer(Path folder, String label, Problems problems) throws IOException {
    this.folder = folder;
    this.label = label;
    Files.walkFileTree(
        folder,
        EnumSet.of(FileVisitOption.FOLLOW_LINKS),
        Integer.MAX_VALUE,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            paths.add(folder.relativize(file).toString().replace(File.separatorChar, '/'));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) {
            if (!(e instanceof FileSystemLoopException)) { // Its files are listed already.
              problems.add(file.toString(), "cannot be read: " + Problems.reason(e));
            }
            return FileVisitResult.CONTINUE;
          }
        });
  }

  @Override
  public Collection<String> paths() {
    return Collections.unmodifiableCollection(paths);
  }

  @Override
  public byte[] read(String path) throws IOException {
    return Files.readAllBytes(folder.resolve(path));
  }

  @Override
  public Path asFile(String path, TempFolder temp) {
    return folder.resolve(path);
  }

  @Override
  public Optional<Path> asCodeBase(String inside) {
    return Optional.of(inside.isEmpty() ? folder : folder.resolve(inside));
  }

  @Override
  public String label(String path) {
    return Path.of(label).resolve(path).toString();
  }

  @Override
  public List<Path> referredTo() {
    return List.of();
  }

  @Override
  public void close() {
    // Nothing is held open.
  }
}
