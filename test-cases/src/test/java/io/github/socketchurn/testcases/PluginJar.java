package io.github.socketchurn.testcases;

import edu.umd.cs.findbugs.BugPattern;
import edu.umd.cs.findbugs.DetectorFactory;
import edu.umd.cs.findbugs.DetectorFactoryCollection;
import edu.umd.cs.findbugs.Plugin;
import edu.umd.cs.findbugs.PluginException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The packaged plugin, loaded into SpotBugs the way hosts load it. As an extension it loads the
 * plugin for the tests of one class and removes it after them.
 *
 * <p>Its classes are not on the class path of the tests, so whatever is missing in the jar shows.
 */
final class PluginJar implements BeforeAllCallback, AfterAllCallback {
  static final String ID = "io.github.socketchurn";

  private Plugin plugin;

  /** Where the build left the jar. */
  static Path path() {
    Path jar = Path.of(Libraries.property("plugin.jar"));
    if (!Files.isRegularFile(jar)) {
      throw new IllegalStateException(jar + " is missing: run the tests by mvn verify");
    }
    return jar;
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    load(path());
  }

  @Override
  public void afterAll(ExtensionContext context) {
    remove();
  }

  /** Starts SpotBugs afresh and loads a plugin jar into it. */
  void load(Path jar) {
    DetectorFactoryCollection.resetInstance(new DetectorFactoryCollection());
    try {
      plugin = Plugin.loadCustomPlugin(jar.toFile(), null);
    } catch (PluginException e) {
      throw new IllegalStateException("cannot load " + jar, e);
    }
    if (plugin == null) {
      throw new IllegalStateException("SpotBugs did not take " + jar);
    }
    plugin.setGloballyEnabled(true);
  }

  /** Removes the plugin and lets go of its jar. */
  void remove() {
    if (plugin == null) {
      return;
    }
    Plugin.removeCustomPlugin(plugin);
    try {
      plugin.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    plugin = null;
  }

  /** The class loader that the plugin was loaded by. */
  ClassLoader classLoader() {
    return plugin.getClassLoader();
  }

  /** The full names of the detectors of the loaded plugin; empty if it is not loaded. */
  static Set<String> detectors() {
    return factories().stream().map(DetectorFactory::getFullName).collect(Collectors.toSet());
  }

  /** The bug patterns of the loaded plugin; empty if it is not loaded. */
  static Set<String> patterns() {
    Plugin plugin = Plugin.getByPluginId(ID);
    return plugin == null
        ? Set.of()
        : plugin.getBugPatterns().stream().map(BugPattern::getType).collect(Collectors.toSet());
  }

  /** What SpotBugs makes the detectors of the loaded plugin with; empty if it is not loaded. */
  static List<DetectorFactory> factories() {
    Iterable<DetectorFactory> all = DetectorFactoryCollection.instance().getFactories();
    return StreamSupport.stream(all.spliterator(), false)
        .filter(factory -> factory.getPlugin().getPluginId().equals(ID))
        .toList();
  }
}
