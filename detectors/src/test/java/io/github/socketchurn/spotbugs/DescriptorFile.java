package io.github.socketchurn.spotbugs;

import edu.umd.cs.findbugs.Plugin;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.SchemaFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** One of the XML files that describe the plugin to SpotBugs. */
final class DescriptorFile {
  private final Document document;

  private DescriptorFile(Document document) {
    this.document = document;
  }

  static DescriptorFile findbugs() {
    return read("findbugs.xml");
  }

  static DescriptorFile messages() {
    return read("messages.xml");
  }

  static DescriptorFile chineseMessages() {
    return read("messages_zh.xml");
  }

  /**
   * Opens a file of the plugin's jar root. SpotBugs has files of the same names, so the class path
   * alone does not tell them apart.
   *
   * @throws NoSuchElementException if the plugin has no such file
   */
  static InputStream open(String name) throws IOException {
    for (URL url : Collections.list(DescriptorFile.class.getClassLoader().getResources(name))) {
      if (!jarOf(url).equals(jarOf(Plugin.class.getResource("/findbugsplugin.xsd")))) {
        return url.openStream();
      }
    }
    throw new NoSuchElementException("The plugin has no file " + name);
  }

  /** A file of the project, given by its path from the root of the repository. */
  static Path inProject(String path) {
    Path folder = Path.of("").toAbsolutePath();
    while (folder != null && !Files.isDirectory(folder.resolve("messages"))) {
      folder = folder.getParent();
    }
    if (folder == null) {
      throw new NoSuchElementException(
          "No root of the repository above " + Path.of("").toAbsolutePath());
    }
    return folder.resolve(path);
  }

  /** Checks the file against a schema that SpotBugs brings. */
  void validate(String schema) throws IOException, SAXException {
    // The JDK's own implementation: SpotBugs puts Saxon on the class path.
    SchemaFactory.newDefaultInstance()
        .newSchema(Plugin.class.getResource(schema))
        .newValidator()
        .validate(new DOMSource(document));
  }

  /** The children of the root with the given name, in the order of the file. */
  List<Element> elements(String name) {
    return children(document.getDocumentElement(), name);
  }

  /** The values of an attribute of the root's children, in the order of the file. */
  List<String> attributes(String element, String attribute) {
    return elements(element).stream()
        .map(e -> e.getAttribute(attribute))
        .collect(Collectors.toList());
  }

  /**
   * The text of a child, trimmed.
   *
   * @throws NoSuchElementException if {@code parent} has no such child
   */
  static String text(Element parent, String name) {
    return children(parent, name).stream()
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException(name + " in " + parent.getTagName()))
        .getTextContent()
        .trim();
  }

  private static List<Element> children(Element parent, String name) {
    List<Element> found = new ArrayList<>();
    NodeList nodes = parent.getChildNodes();
    for (int i = 0; i < nodes.getLength(); i++) {
      Node node = nodes.item(i);
      if (node instanceof Element && ((Element) node).getTagName().equals(name)) {
        found.add((Element) node);
      }
    }
    return found;
  }

  private static DescriptorFile read(String name) {
    try (InputStream in = open(name)) {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
      factory.setNamespaceAware(true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      return new DescriptorFile(factory.newDocumentBuilder().parse(in));
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    } catch (SAXException | ParserConfigurationException e) {
      throw new IllegalStateException(name + ": " + e.getMessage(), e);
    }
  }

  private static String jarOf(URL url) {
    String text = url.toString();
    int separator = text.indexOf("!/");
    return separator < 0 ? "" : text.substring(0, separator);
  }
}
