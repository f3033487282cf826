package samples.bind;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.channels.ServerSocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Logger;
import org.apache.commons.io.IOUtils;

/** Looking for a free port, and using one. */
public class FreePorts {
  private static final Logger LOG = Logger.getLogger("samples");

  private int port;

  /** A server of the program that binds for itself. */
  static final class Daemon {
    private final int port;

    Daemon(int port) {
      this.port = port;
    }

    int port() {
      return port;
    }
  }

  static int returnedBad() throws IOException {
    try (ServerSocket probe = new ServerSocket(0)) { // expect SOCK_FREE_PORT_RACE LOW
      return probe.getLocalPort();
    }
  }

  static int closedFirstBad() {
    int found = -1;
    try {
      ServerSocket probe = new ServerSocket(0); // expect SOCK_FREE_PORT_RACE LOW
      found = probe.getLocalPort();
      probe.close();
    } catch (IOException e) {
      LOG.warning("no free port");
    }
    return found;
  }

  static int inFinallyBad() {
    ServerSocket probe = null;
    try {
      probe = new ServerSocket(0, 1); // expect SOCK_FREE_PORT_RACE LOW
      probe.setReuseAddress(false);
      return probe.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      IOUtils.closeQuietly(probe);
    }
  }

  static int boundLaterBad() throws IOException {
    try (ServerSocket probe = new ServerSocket()) {
      probe.setReuseAddress(true);
      probe.bind(new InetSocketAddress("localhost", 0)); // expect SOCK_FREE_PORT_RACE LOW
      return probe.getLocalPort();
    }
  }

  static int channelBad() throws IOException {
    try (ServerSocketChannel probe = ServerSocketChannel.open()) {
      probe.bind(null); // expect SOCK_FREE_PORT_RACE LOW
      return ((InetSocketAddress) probe.getLocalAddress()).getPort();
    }
  }

  static int datagramBad() throws IOException {
    try (DatagramSocket probe = new DatagramSocket(0)) { // expect SOCK_FREE_PORT_RACE LOW
      return probe.getLocalPort();
    }
  }

  void storedBad() throws IOException {
    try (ServerSocket probe = new ServerSocket(0)) { // expect SOCK_FREE_PORT_RACE LOW
      port = probe.getLocalPort();
    }
  }

  Daemon startedBad() throws IOException {
    int free;
    try (ServerSocket probe = new ServerSocket(0)) { // expect SOCK_FREE_PORT_RACE LOW
      free = probe.getLocalPort();
    }
    return new Daemon(free);
  }

  Daemon serverSocketIsKeptOk(List<ServerSocket> open) throws IOException {
    ServerSocket server = new ServerSocket(0);
    open.add(server);
    return new Daemon(server.getLocalPort());
  }

  int boundAgainBad() throws IOException {
    ServerSocket probe = new ServerSocket(0); // expect SOCK_FREE_PORT_RACE LOW
    int free = probe.getLocalPort();
    probe.close();
    try (ServerSocket server = new ServerSocket(free);
        Socket peer = server.accept()) {
      return peer.getInputStream().read();
    }
  }

  void listedBad(List<Integer> ports) throws IOException {
    for (int i = 0; i < 3; i++) {
      try (ServerSocket probe = new ServerSocket(0)) { // expect SOCK_FREE_PORT_RACE LOW
        ports.add(probe.getLocalPort());
      }
    }
  }

  int[] arrayBad(int count) throws IOException {
    int[] ports = new int[count];
    for (int i = 0; i < count; i++) {
      try (ServerSocket probe = new ServerSocket(0)) { // expect SOCK_FREE_PORT_RACE LOW
        ports[i] = probe.getLocalPort();
      }
    }
    return ports;
  }

  Process childBad(String program) throws IOException {
    String free;
    try (ServerSocket probe = new ServerSocket(0)) { // expect SOCK_FREE_PORT_RACE LOW
      free = String.valueOf(probe.getLocalPort());
    }
    return new ProcessBuilder(program, "--port", free).start();
  }

  /** The socket serves whoever is told the number. */
  int servedOk(String program) throws IOException {
    try (ServerSocket server = new ServerSocket(0)) {
      new ProcessBuilder(program, "--port", String.valueOf(server.getLocalPort())).start();
      try (Socket child = server.accept()) {
        return child.getInputStream().read();
      }
    }
  }

  /** Stays open as long as its owner. */
  static final class KeptOk implements AutoCloseable {
    private final ServerSocket server;
    private final int port;

    KeptOk() throws IOException {
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

  static void onlyLoggedOk() throws IOException {
    int ephemeral;
    try (ServerSocket probe = new ServerSocket(0)) {
      ephemeral = probe.getLocalPort();
    }
    LOG.info("this system hands out ports such as " + ephemeral);
  }

  static boolean isEphemeralOk(int low) throws IOException {
    try (ServerSocket probe = new ServerSocket(0)) {
      return probe.getLocalPort() >= low;
    }
  }

  static boolean isFreeOk(int wanted) {
    try (ServerSocket probe = new ServerSocket(wanted)) {
      return probe.isBound();
    } catch (IOException e) {
      return false;
    }
  }

  static int firstOfRangeOk(int from, int to) {
    for (int candidate = from; candidate < to; candidate++) {
      try (ServerSocket probe = new ServerSocket(candidate)) {
        return probe.getLocalPort();
      } catch (IOException e) {
        LOG.fine("taken: " + candidate);
      }
    }
    return -1;
  }

  /** A port where nobody answers, for a test of refused connections. */
  static int refusedOk() throws IOException {
    int nobody;
    try (ServerSocket probe = new ServerSocket(0)) {
      nobody = probe.getLocalPort();
    }
    try (Socket socket = new Socket("localhost", nobody)) {
      return socket.getInputStream().read();
    }
  }

  /** The port is taken while the other one tries to bind it. */
  static Daemon conflictOk() throws IOException {
    try (ServerSocket blocker = new ServerSocket(0)) {
      return new Daemon(blocker.getLocalPort());
    }
  }

  static List<String> severalOk(ServerSocket server) {
    List<String> urls = new ArrayList<>();
    urls.add("http://localhost:" + server.getLocalPort());
    return urls;
  }

  static int localPortOfClientOk(String host) throws IOException {
    try (Socket socket = new Socket(host, 80)) {
      return socket.getLocalPort();
    }
  }
}
