package samples.lifetime;

import java.io.IOException;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;

/** A selector can be reached, and closed, through each key that was registered with it. */
public class RegisteredSelectors {
  private final SelectionKey key;

  RegisteredSelectors(SelectableChannel channel) throws IOException {
    boolean done = false;
    Selector selector = null;
    try {
      selector = Selector.open();
      channel.configureBlocking(false);
      key = channel.register(selector, SelectionKey.OP_READ);
      done = true;
    } finally {
      if (!done && selector != null) {
        selector.close();
      }
    }
  }

  void closeOk() throws IOException {
    key.selector().close();
    key.channel().close();
  }

  static boolean writableBad(SelectableChannel channel) throws IOException {
    Selector selector = Selector.open(); // expect SOCK_NOT_CLOSED HIGH
    SelectionKey registered = channel.register(selector, SelectionKey.OP_WRITE);
    selector.select(1000);
    return registered.isWritable();
  }

  static boolean writableOk(SelectableChannel channel) throws IOException {
    SelectionKey registered = null;
    Selector selector = Selector.open();
    try {
      registered = channel.register(selector, SelectionKey.OP_WRITE);
      selector.select(1000);
      return registered.isWritable();
    } finally {
      if (registered != null) {
        registered.cancel();
      }
      selector.close();
    }
  }
}
