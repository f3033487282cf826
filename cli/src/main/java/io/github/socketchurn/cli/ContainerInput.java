package io.github.socketchurn.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;

/** Puts the classes and libraries of folders and archives into an inventory. */
final class ContainerInput {
  /** Where the model files of the analysed code lie. */
  private static final String MODELS = "META-INF/socketchurn/";

  private final Inventory inventory;
  private final Problems problems;
  private final TempFolder temp;
  private final boolean withLibraries;

  ContainerInput(Inventory inventory, Problems problems, TempFolder temp, boolean withLibraries) {
    this.inventory = inventory;
    this.problems = problems;
    this.temp = temp;
    this.withLibraries = withLibraries;
  }

  /** Adds a container that is to be analysed. */
  void addTarget(ClassContainer container, String label) throws IOException {
    ArchiveLayout layout = ArchiveLayout.of(container.paths());
    ClassCensus census = census(container, layout);
    if (census.classes() > 0) {
      Path codeBase = codeBase(container, layout, census);
      inventory.addTarget(codeBase, label, census.classes());
    } else if (!withLibraries || librariesIn(container, layout).isEmpty()) {
      problems.add(label, emptiness(container, layout));
    }
    for (String library : librariesIn(container, layout)) {
      addLibrary(container, library);
    }
  }

  /** Adds a container in which classes are only looked up. */
  void addAuxiliary(ClassContainer container, String label) throws IOException {
    ArchiveLayout layout = ArchiveLayout.of(container.paths());
    List<String> classes =
        container.paths().stream()
            .filter(path -> layout.isOwn(path) && path.endsWith(".class"))
            .collect(Collectors.toList());
    List<String> libraries = librariesIn(container, layout);
    if (classes.isEmpty() && libraries.isEmpty()) {
      addArchivesOf(container, label);
      return;
    }
    if (!classes.isEmpty()) {
      Path codeBase = container.asCodeBase(layout.classes()).orElse(null);
      inventory.addAuxiliary(
          codeBase != null
              ? codeBase
              : StagedJar.write(container, classes, layout.classes(), temp));
    }
    for (String library : libraries) {
      addAuxiliaryLibrary(container, library);
    }
  }

  private ClassCensus census(ClassContainer container, ArchiveLayout layout) {
    ClassCensus census = new ClassCensus(problems);
    for (String path : container.paths()) {
      if (!layout.isOwn(path) || !census.concerns(path)) {
        continue;
      }
      try {
        ClassFile classFile = census.count(path, container.label(path), container.read(path));
        addRootAbove(container, path, classFile);
      } catch (IOException e) {
        census.countUnreadable(container.label(path), Problems.reason(e));
      }
    }
    return census;
  }

  /** Lets a folder that holds only a part of its packages see the rest of them. */
  private void addRootAbove(ClassContainer container, String path, ClassFile classFile) {
    if (!(container instanceof FolderContainer) || !classFile.isCode()) {
      return;
    }
    Path folder = container.asCodeBase("").orElseThrow();
    ClassRoot.of(folder.resolve(path), classFile.name())
        .filter(root -> folder.startsWith(root) && !folder.equals(root))
        .ifPresent(inventory::addAuxiliary);
  }

  private Path codeBase(ClassContainer container, ArchiveLayout layout, ClassCensus census)
      throws IOException {
    Path direct = container.asCodeBase(layout.classes()).orElse(null);
    if (direct != null && !census.leftSomethingOut()) {
      return direct;
    }
    container.referredTo().forEach(inventory::addAuxiliary);
    List<String> files = new ArrayList<>(census.usable());
    String models = layout.classes() + MODELS;
    container.paths().stream().filter(path -> path.startsWith(models)).forEach(files::add);
    return StagedJar.write(container, files, layout.classes(), temp);
  }

  private void addLibrary(ClassContainer container, String library) throws IOException {
    if (!withLibraries) {
      addAuxiliaryLibrary(container, library);
      return;
    }
    String label = container.label(library);
    Path file = container.asFile(library, temp);
    try (ZipContainer nested = new ZipContainer(file, label)) {
      ClassCensus census = census(nested, ArchiveLayout.PLAIN);
      if (census.classes() > 0) {
        inventory.addTarget(codeBase(nested, ArchiveLayout.PLAIN, census), label, census.classes());
      }
    } catch (IOException e) {
      problems.add(label, "corrupt archive: " + Problems.reason(e));
    }
  }

  private void addAuxiliaryLibrary(ClassContainer container, String library) throws IOException {
    Path file = container.asFile(library, temp);
    try {
      new ZipFile(file.toFile()).close();
      inventory.addAuxiliary(file);
    } catch (IOException e) {
      problems.add(container.label(library), "corrupt archive: " + Problems.reason(e));
    }
  }

  /** Takes a folder of jars for the jars in it. */
  private void addArchivesOf(ClassContainer container, String label) throws IOException {
    List<String> archives =
        container instanceof FolderContainer ? archivesIn(container) : List.of();
    if (archives.isEmpty() && container instanceof FolderContainer) {
      problems.add(label, "auxiliary folder without class files or archives");
    }
    for (String archive : archives) {
      addAuxiliaryLibrary(container, archive);
    }
  }

  private static List<String> librariesIn(ClassContainer container, ArchiveLayout layout) {
    return container.paths().stream().filter(layout::isLibrary).collect(Collectors.toList());
  }

  private static List<String> archivesIn(ClassContainer container) {
    return container.paths().stream().filter(ArchiveLayout::isArchive).collect(Collectors.toList());
  }

  private String emptiness(ClassContainer container, ArchiveLayout layout) {
    String place = layout == ArchiveLayout.PLAIN ? "" : " under " + layout.classes();
    String hint = "";
    if (!librariesIn(container, layout).isEmpty()) {
      hint = " (--libs scans its libraries)";
    } else if (!archivesIn(container).isEmpty()) {
      String advice = container instanceof FolderContainer ? "name" : "unpack and name";
      hint = String.format(" (there are archives in it: %s those to scan them)", advice);
    } else if (container.paths().stream().anyMatch(path -> path.endsWith(".java"))) {
      hint = " (these are sources: compile them and name the folder of the classes)";
    }
    return "no usable class file" + place + hint;
  }
}
