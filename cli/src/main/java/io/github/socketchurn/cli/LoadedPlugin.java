package io.github.socketchurn.cli;

import edu.umd.cs.findbugs.BugPattern;
import edu.umd.cs.findbugs.DetectorFactory;
import edu.umd.cs.findbugs.DetectorFactoryCollection;
import edu.umd.cs.findbugs.Plugin;
import edu.umd.cs.findbugs.PluginException;
import edu.umd.cs.findbugs.config.UserPreferences;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The plugin, registered with SpotBugs as long as this is open. The registry is static: without the
 * removal a second run in one JVM would fail.
 */
final class LoadedPlugin implements AutoCloseable {
  static final String ID = "io.github.socketchurn";

  /**
   * Core detectors that report nothing: they honour SuppressFBWarnings and count for the reports.
   */
  private static final Set<String> SILENT_HELPERS =
      Set.of("NoteSuppressedWarnings", "FindBugsSummaryStats");

  private final Plugin plugin;
  private final Set<String> types;

  private LoadedPlugin(Plugin plugin) {
    this.plugin = plugin;
    this.types =
        plugin.getBugPatterns().stream().map(BugPattern::getType).collect(Collectors.toSet());
  }

  /**
   * Loads the plugin from its jar.
   *
   * @throws IOException if there is no such jar, or SpotBugs cannot use it; the message says why
   */
  static LoadedPlugin load(Path jar) throws IOException {
    if (!Files.isRegularFile(jar)) {
      throw new IOException("there is no plugin jar " + jar);
    }
    DetectorFactoryCollection.instance();
    if (Plugin.getByPluginId(ID) != null) {
      throw new IOException(
          "SpotBugs has loaded another copy of the plugin already; remove it from ~/.spotbugs/plugin");
    }
    try {
      Plugin plugin = Plugin.loadCustomPlugin(jar.toFile(), null);
      if (plugin == null || !ID.equals(plugin.getPluginId())) {
        throw new IOException(jar + " is not the plugin " + ID);
      }
      plugin.setGloballyEnabled(true);
      return new LoadedPlugin(plugin);
    } catch (PluginException | RuntimeException e) {
      // A jar without a descriptor ends in a NullPointerException of SpotBugs.
      throw new IOException("SpotBugs cannot load the plugin jar " + jar + ": " + e, e);
    }
  }

  /** Tells whether a bug type is one of the plugin's. */
  boolean owns(String type) {
    return types.contains(type);
  }

  /**
   * Chooses the detectors of a run.
   *
   * @param withCore whether core's default-enabled detectors run too
   */
  UserPreferences preferences(boolean withCore) {
    UserPreferences preferences = UserPreferences.createDefaultUserPreferences();
    preferences.enableAllDetectors(false);
    Plugin core = DetectorFactoryCollection.instance().getCorePlugin();
    for (DetectorFactory factory : core.getDetectorFactories()) {
      boolean wanted = withCore && factory.isDefaultEnabled();
      preferences.enableDetector(
          factory, wanted || SILENT_HELPERS.contains(factory.getShortName()));
    }
    for (DetectorFactory factory : plugin.getDetectorFactories()) {
      preferences.enableDetector(factory, factory.isDefaultEnabled());
    }
    return preferences;
  }

  @Override
  public void close() throws IOException {
    Plugin.removeCustomPlugin(plugin);
    plugin.close();
  }
}
