package io.github.socketchurn.testcases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.jar.JarFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Loads, runs, removes and reloads the plugin in one virtual machine, as IDEs do. */
class HostReloadIT {
  private static Path classes;

  private final PluginJar plugin = new PluginJar();

  @BeforeAll
  static void compile() {
    Compiler compiler = Compiler.javac(17);
    classes = compiler.compile("reload", compiler.samples());
  }

  @AfterEach
  void removePlugin() {
    plugin.remove();
  }

  @Test
  void allDeclaredDetectorsAreLoadedFromTheJar() throws Exception {
    Set<String> declared = declaredDetectors();
    for (String detector : declared) {
      assertThrows(
          ClassNotFoundException.class,
          () -> Class.forName(detector),
          "the plugin is on the class path of the tests");
    }
    plugin.load(PluginJar.path());
    assertEquals(declared, PluginJar.detectors());
    for (String detector : declared) {
      assertEquals(plugin.classLoader(), plugin.classLoader().loadClass(detector).getClassLoader());
    }
  }

  @Test
  void runsAgainAfterRunAndReload(@TempDir Path folder) throws IOException {
    Path jar = Files.copy(PluginJar.path(), folder.resolve("plugin.jar"));
    plugin.load(jar);
    ClassLoader firstLoader = plugin.classLoader();
    List<String> first = describe(run());
    assertNotEquals(List.of(), first);
    Check.same("second run", first, describe(run()));

    plugin.remove();
    assertEquals(Set.of(), PluginJar.detectors(), "detectors after removal");
    Analysis without = Analysis.of(classes);
    assertEquals(List.of(), without.findings(), "findings after removal");
    assertEquals(List.of(), without.errors(), "errors after removal");
    // Where open files are locked this fails if the plugin holds its jar.
    Files.delete(jar);

    plugin.load(PluginJar.path());
    assertNotSame(firstLoader, plugin.classLoader());
    Check.same("after the reload", first, describe(run()));
  }

  @Test
  void twoProjectsAtOnce() throws Exception {
    Path few =
        Compiler.javac(17)
            .compile(
                "few",
                Compiler.javac(17).samples().stream()
                    .filter(file -> file.name().startsWith("samples/lifetime/"))
                    .toList());
    plugin.load(PluginJar.path());
    List<String> all = describe(Analysis.of(classes));
    List<String> some = describe(Analysis.of(few));
    assertNotEquals(all, some);
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      Future<Analysis> one = threads.submit(() -> Analysis.besideOthers(classes));
      Future<Analysis> other = threads.submit(() -> Analysis.besideOthers(few));
      Check.same("one", all, describe(one.get()));
      Check.same("other", some, describe(other.get()));
    } finally {
      threads.shutdownNow();
    }
  }

  /** The thread that ran the analysis lives on, as those of the pools of IDEs do. */
  @Test
  void classesAreLetGoAfterRemoval() throws Exception {
    ReferenceQueue<ClassLoader> gone = new ReferenceQueue<>();
    ExecutorService thread = Executors.newSingleThreadExecutor();
    try {
      List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        loaders.add(thread.submit(() -> runAndRemove(gone)).get());
      }
      for (int i = 0; i < 50 && loaders.stream().anyMatch(loader -> loader.get() != null); i++) {
        System.gc();
        gone.remove(100);
      }
      for (WeakReference<ClassLoader> loader : loaders) {
        assertNull(loader.get(), "the class loader of the plugin is still held");
      }
    } finally {
      thread.shutdownNow();
    }
  }

  private WeakReference<ClassLoader> runAndRemove(ReferenceQueue<ClassLoader> gone) {
    plugin.load(PluginJar.path());
    run();
    WeakReference<ClassLoader> loader = new WeakReference<>(plugin.classLoader(), gone);
    plugin.remove();
    return loader;
  }

  @Test
  void leavesNoThreadBehind() {
    plugin.load(PluginJar.path());
    run();
    ClassLoader loader = plugin.classLoader();
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      assertTrue(
          thread.getContextClassLoader() != loader && thread.getClass().getClassLoader() != loader,
          () -> "thread " + thread.getName() + " belongs to the plugin");
    }
  }

  private static Analysis run() {
    Analysis analysis = Analysis.of(classes);
    Check.isClean("samples", analysis);
    return analysis;
  }

  private static List<String> describe(Analysis analysis) {
    return analysis.bugs().stream()
        .map(bug -> bug.getInstanceHash() + " " + bug.getMessageWithPriorityTypeAbbreviation())
        .sorted()
        .toList();
  }

  private static Set<String> declaredDetectors() throws Exception {
    try (JarFile jar = new JarFile(PluginJar.path().toFile());
        InputStream in = jar.getInputStream(jar.getEntry("findbugs.xml"))) {
      Document descriptor = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in);
      NodeList elements = descriptor.getElementsByTagName("Detector");
      Set<String> names = new HashSet<>();
      for (int i = 0; i < elements.getLength(); i++) {
        names.add(((Element) elements.item(i)).getAttribute("class"));
      }
      return names;
    }
  }
}
