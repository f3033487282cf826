package io.github.socketchurn.cli;

import edu.umd.cs.findbugs.Version;
import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
final class VersionText implements IVersionProvider {
  @Override
  public String[] getVersion() throws IOException {
    Properties properties = new Properties();
    try (InputStream in = VersionText.class.getResourceAsStream("cli.properties")) {
      properties.load(in);
    }
    return new String[] {
      "Socket Churn " + properties.getProperty("version"),
      "SpotBugs " + Version.VERSION_STRING,
      "Java " + System.getProperty("java.version")
    };
  }
}
