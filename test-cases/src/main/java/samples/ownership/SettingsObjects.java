package samples.ownership;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.channels.SocketChannel;
import javax.net.ssl.SSLServerSocketFactory;

/** Connections that reach their owner inside an object with settings. */
public class SettingsObjects {
  abstract static class Settings<T extends Settings<T>> {
    int timeout;

    @SuppressWarnings("unchecked")
    T timeout(int value) {
      timeout = value;
      return (T) this;
    }
  }

  static final class ListenerSettings extends Settings<ListenerSettings> {
    ServerSocket socket;

    ListenerSettings socket(ServerSocket value) {
      socket = value;
      return this;
    }
  }

  static final class Listener {
    private final ServerSocket socket;
    private final int timeout;

    Listener(ListenerSettings settings) throws IOException {
      timeout = settings.timeout;
      if (settings.socket != null) {
        socket = settings.socket;
        return;
      }
      socket = new ServerSocket();
    }

    int timeout() {
      return timeout;
    }

    Socket next() throws IOException {
      return socket.accept();
    }

    void stop() throws IOException {
      socket.close();
    }
  }

  Listener secureOk(SSLServerSocketFactory factory, int port, InetAddress address)
      throws IOException {
    try {
      ServerSocket server = factory.createServerSocket(port, 100, address);
      return new Listener(new ListenerSettings().socket(server).timeout(30));
    } catch (Exception e) {
      throw new IOException("Could not bind to port " + port, e);
    }
  }

  int describeBad(SSLServerSocketFactory factory, int port) throws IOException {
    ServerSocket server = factory.createServerSocket(port); // expect SOCK_NOT_CLOSED HIGH
    return new ListenerSettings().socket(server).timeout(30).timeout;
  }

  /** Opens its channel by itself, and is set up by calls that yield it again. */
  static final class Link {
    private final SocketChannel channel;
    private boolean eager;

    Link(InetSocketAddress peer) throws IOException {
      channel = SocketChannel.open(peer);
    }

    Link eager(boolean value) {
      eager = value;
      return this;
    }

    boolean isEager() {
      return eager;
    }

    void stop() throws IOException {
      channel.close();
    }
  }

  Link linkOk(InetSocketAddress peer) throws IOException {
    return new Link(peer).eager(true);
  }

  void stoppedOk(InetSocketAddress peer) throws IOException {
    Link link = new Link(peer).eager(true);
    link.stop();
  }

  boolean linkBad(InetSocketAddress peer) throws IOException {
    Link link = new Link(peer).eager(true); // expect SOCK_NOT_CLOSED HIGH
    return link.isEager();
  }
}
