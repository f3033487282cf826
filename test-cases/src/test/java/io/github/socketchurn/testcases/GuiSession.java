package io.github.socketchurn.testcases;

import edu.umd.cs.findbugs.gui2.BugLeafNode;
import edu.umd.cs.findbugs.gui2.Driver;
import edu.umd.cs.findbugs.gui2.MainFrame;
import java.awt.AWTException;
import java.awt.Component;
import java.awt.Container;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.Toolkit;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import javax.swing.AbstractButton;
import javax.swing.JEditorPane;
import javax.swing.JLabel;
import javax.swing.JSplitPane;
import javax.swing.JTree;
import javax.swing.SwingUtilities;
import javax.swing.text.BadLocationException;
import javax.swing.text.Document;
import javax.swing.tree.TreePath;

/**
 * A user of the window of SpotBugs: lets it analyse a project, selects findings, reads what is
 * there and takes pictures. It is a program of its own since the window ends with its virtual
 * machine, and since messages are in the language of that.
 */
public final class GuiSession {
  /** Begins the line of output before what is shown for a type, which ends the line. */
  static final String SHOWN = "---- shown for ";

  private static final long PATIENCE_MILLIS = 120_000;
  private static final long TIME_TO_DRAW_MILLIS = 700;

  private GuiSession() {}

  /** The arguments: plugin jar, project file, folder for pictures, the types of the findings. */
  public static void main(String[] arguments) throws Exception {
    Path pictures = Path.of(arguments[2]);
    start("-pluginList", arguments[0], arguments[1]);
    MainFrame window = await("the window", GuiSession::window);
    window.waitUntilReady();
    onScreen(() -> fill(window));
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    for (String type : List.of(arguments).subList(3, arguments.length)) {
      TreePath finding = await("a finding of type " + type, () -> find(window.getTree(), type));
      onScreen(() -> select(window.getTree(), finding));
      String shown = await("the text of " + type, () -> text(window, type));
      Thread.sleep(TIME_TO_DRAW_MILLIS);
      takePicture(pictures.resolve(type + ".png"));
      out.println(SHOWN + type);
      out.println(shown);
    }
    // No question whether to save, and no threads to wait for.
    Runtime.getRuntime().halt(0);
  }

  /** In a thread of its own: now and then the one that takes the splash screen away gets stuck. */
  private static void start(String... arguments) {
    Thread thread =
        new Thread(
            () -> {
              try {
                Driver.main(arguments);
              } catch (Exception e) {
                throw new IllegalStateException(e);
              }
            });
    thread.setDaemon(true);
    thread.start();
  }

  private static MainFrame window() {
    try {
      return MainFrame.getInstance();
    } catch (IllegalStateException e) {
      return null; // not yet
    }
  }

  /** As large as the screen, with room for the tree. */
  private static Void fill(MainFrame window) {
    window.setBounds(new Rectangle(Toolkit.getDefaultToolkit().getScreenSize()));
    window.validate();
    divide(window);
    window.validate();
    return null;
  }

  private static void divide(Container container) {
    if (container instanceof JSplitPane split) {
      split.setDividerLocation(0.4);
      split.validate();
    }
    for (Component child : container.getComponents()) {
      if (child instanceof Container inner) {
        divide(inner);
      }
    }
  }

  private static TreePath find(JTree tree, String type) {
    for (int row = 0; row < tree.getRowCount(); row++) {
      tree.expandRow(row);
      TreePath path = tree.getPathForRow(row);
      if (path.getLastPathComponent() instanceof BugLeafNode leaf
          && leaf.getBug().getType().equals(type)) {
        return path;
      }
    }
    return null;
  }

  private static Void select(JTree tree, TreePath path) {
    tree.setSelectionPath(path);
    tree.scrollPathToVisible(path);
    return null;
  }

  /** All that the window says; null as long as the description of another type is there. */
  private static String text(MainFrame window, String type) {
    boolean complete =
        plain(window.getSummaryHtmlArea()).contains(type)
            && plain(window.getSourceCodeTextPane()).contains("class ");
    if (!complete) {
      return null;
    }
    StringBuilder text = new StringBuilder();
    collect(window, text);
    return text.toString();
  }

  private static void collect(Component component, StringBuilder text) {
    if (!component.isShowing()) {
      return;
    }
    if (component instanceof JEditorPane pane) {
      text.append(plain(pane)).append('\n');
    } else if (component instanceof JLabel label) {
      text.append(label.getText()).append('\n');
    } else if (component instanceof AbstractButton button) {
      text.append(button.getText()).append('\n');
    } else if (component instanceof Container container) {
      for (Component child : container.getComponents()) {
        collect(child, text);
      }
    }
  }

  /** Without the tags. */
  private static String plain(JEditorPane pane) {
    Document document = pane.getDocument();
    try {
      return document.getText(0, document.getLength());
    } catch (BadLocationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static <T> T await(String what, Supplier<T> look) throws Exception {
    long end = System.currentTimeMillis() + PATIENCE_MILLIS;
    while (System.currentTimeMillis() < end) {
      T seen = onScreen(look);
      if (seen != null) {
        return seen;
      }
      Thread.sleep(200);
    }
    throw new IllegalStateException("not seen: " + what);
  }

  private static <T> T onScreen(Supplier<T> action) throws Exception {
    FutureTask<T> task = new FutureTask<>(action::get);
    SwingUtilities.invokeLater(task);
    return task.get();
  }

  private static void takePicture(Path file) throws AWTException, IOException {
    Rectangle screen = new Rectangle(Toolkit.getDefaultToolkit().getScreenSize());
    BufferedImage picture = new Robot().createScreenCapture(screen);
    ImageIO.write(picture, "png", file.toFile());
  }
}
