package samples.second.lifetime;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.channels.ServerSocketChannel;
import java.util.logging.Logger;

/** Ports for tests and for children. */
public class FreePorts {
  private static final Logger LOG = Logger.getLogger(FreePorts.class.getName());

  static int freePortBad() throws IOException {
    try (ServerSocket probe = new ServerSocket(0)) { // expect SOCK_FREE_PORT_RACE LOW
      return probe.getLocalPort();
    }
  }

  static int reusableBad() throws IOException {
    ServerSocket probe = new ServerSocket(0); // expect SOCK_FREE_PORT_RACE LOW
    try {
      probe.setReuseAddress(false);
      return probe.getLocalPort();
    } finally {
      probe.close();
    }
  }

  static HttpServer startBad() throws IOException {
    int port;
    try (ServerSocketChannel probe = ServerSocketChannel.open()) {
      probe.bind(new InetSocketAddress(0)); // expect SOCK_FREE_PORT_RACE LOW
      port = probe.socket().getLocalPort();
    }
    return HttpServer.create(new InetSocketAddress(port), 0);
  }

  static HttpServer startOk() throws IOException {
    HttpServer server = HttpServer.create(new InetSocketAddress(0), 0);
    LOG.info("listening on " + server.getAddress().getPort());
    return server;
  }

  /** Is somebody there already? Nobody is told to bind it. */
  static boolean isFreeOk(int port) {
    try (ServerSocket probe = new ServerSocket(port)) {
      return probe.isBound();
    } catch (IOException e) {
      return false;
    }
  }

  /** Keeps the socket that has the port. */
  static final class EmbeddedOk implements AutoCloseable {
    private final ServerSocket server;
    private final int port;

    EmbeddedOk() throws IOException {
      server = new ServerSocket(0);
      port = server.getLocalPort();
    }

    int port() {
      return port;
    }

    @Override
    public void close() throws IOException {
      server.close();
    }
  }

  static Process childBad(String program) throws IOException {
    final int port;
    try (ServerSocket probe = new ServerSocket()) {
      probe.bind(new InetSocketAddress("localhost", 0)); // expect SOCK_FREE_PORT_RACE LOW
      port = probe.getLocalPort();
    }
    return new ProcessBuilder(program, "--port", Integer.toString(port)).start();
  }

  /** Listens itself until the child has called back. */
  static int childOk(String program) throws IOException {
    try (ServerSocket callback = new ServerSocket(0)) {
      new ProcessBuilder(program, "--callback", Integer.toString(callback.getLocalPort())).start();
      try (Socket child = callback.accept()) {
        return child.getInputStream().read();
      }
    }
  }

  /** Asks for a number to print, not to bind. */
  static void ephemeralOk() throws IOException {
    try (ServerSocket probe = new ServerSocket(0)) {
      LOG.info("this system gives ports such as " + probe.getLocalPort());
    }
  }
}
