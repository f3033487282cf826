package samples.ownership;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
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
}
