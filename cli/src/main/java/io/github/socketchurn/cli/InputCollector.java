package io.github.socketchurn.cli;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Opens every input, whatever it is, and says what is wrong with it. SpotBugs ignores missing and
 * broken inputs as long as there is one good one.
 */
final class InputCollector {
  private static final int MAGIC_LENGTH = 4;

  private final Inventory inventory = new Inventory();
  private final Set<Path> seen = new HashSet<>();
  private final Problems problems;
  private final TempFolder temp;
  private final ContainerInput containers;

  /**
   * Makes a collector.
   *
   * @param withLibraries whether libraries inside archives are analysed too
   */
  InputCollector(Problems problems, TempFolder temp, boolean withLibraries) {
    this.problems = problems;
    this.temp = temp;
    this.containers = new ContainerInput(inventory, problems, temp, withLibraries);
  }

  /**
   * Collects all that can be analysed.
   *
   * @param paths folders, class files and archives
   * @param classPaths auxiliary class paths
   */
  Inventory collect(List<String> paths, List<String> classPaths) {
    for (String path : paths) {
      collect(path, this::addTarget);
    }
    for (String classPath : classPaths) {
      for (String path : classPath.split(File.pathSeparator)) {
        if (!path.isEmpty()) {
          collect(path, this::addAuxiliary);
        }
      }
    }
    return inventory;
  }

  private void collect(String label, Consumer consumer) {
    try {
      Path path = Path.of(label).toRealPath();
      if (seen.add(path)) {
        consumer.accept(path, label);
      }
    } catch (InvalidPathException e) {
      problems.add(label, "not a path: " + e.getReason());
    } catch (IOException e) {
      problems.add(label, Problems.reason(e));
    }
  }

  private void addTarget(Path path, String label) throws IOException {
    if (Files.isDirectory(path)) {
      try (FolderContainer folder = new FolderContainer(path, label, problems)) {
        containers.addTarget(folder, label);
      }
    } else if (!Files.isRegularFile(path)) {
      problems.add(label, "neither a file nor a folder");
    } else if (ClassFile.hasMagic(startOf(path)) || path.toString().endsWith(".class")) {
      addClassFile(path, label);
    } else {
      addArchive(path, label, containers::addTarget);
    }
  }

  private void addAuxiliary(Path path, String label) throws IOException {
    if (Files.isDirectory(path)) {
      try (FolderContainer folder = new FolderContainer(path, label, problems)) {
        containers.addAuxiliary(folder, label);
      }
    } else if (!Files.isRegularFile(path)) {
      problems.add(label, "neither a file nor a folder");
    } else {
      addArchive(path, label, containers::addAuxiliary);
    }
  }

  private void addClassFile(Path path, String label) throws IOException {
    byte[] bytes = Files.readAllBytes(path);
    ClassCensus census = new ClassCensus(problems);
    ClassFile classFile = census.count(path.getFileName().toString(), label, bytes);
    if (classFile.fault().isPresent()) {
      return;
    }
    if (!classFile.isCode()) {
      problems.add(label, "no code to analyse");
      return;
    }
    Path target = path;
    if (!path.toString().endsWith(".class")) {
      // SpotBugs goes by the name, and would take it for an archive.
      target = Files.write(temp.newFile("input.class"), bytes);
    }
    inventory.addTarget(target, label, census.classes());
    ClassRoot.of(path, classFile.name()).ifPresent(inventory::addAuxiliary);
  }

  private void addArchive(Path path, String label, ContainerConsumer consumer) throws IOException {
    ZipContainer archive;
    try {
      archive = new ZipContainer(path, label);
    } catch (IOException e) {
      problems.add(label, archiveFault(path, e));
      return;
    }
    try (archive) {
      consumer.accept(archive, label);
    }
  }

  private static String archiveFault(Path path, IOException e) throws IOException {
    byte[] start = startOf(path);
    boolean zip = start.length >= 2 && start[0] == 'P' && start[1] == 'K';
    if (zip || ArchiveLayout.isArchive(path.toString())) {
      return "corrupt archive: " + Problems.reason(e);
    }
    String hint = path.toString().endsWith(".java") ? " (compile it and name the class file)" : "";
    return "neither a class file nor an archive" + hint;
  }

  private static byte[] startOf(Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      return in.readNBytes(MAGIC_LENGTH);
    }
  }

  private interface Consumer {
    void accept(Path path, String label) throws IOException;
  }

  private interface ContainerConsumer {
    void accept(ClassContainer container, String label) throws IOException;
  }
}
