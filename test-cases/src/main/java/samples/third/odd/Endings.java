package samples.third.odd;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RecursiveTask;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Ports and closes that depend on what has happened before. */
public class Endings {
  private static final Logger LOG = Logger.getLogger(Endings.class.getName());

  /** A sum over parts; only leaves talk. */
  static final class Sum extends RecursiveTask<Integer> {
    private static final long serialVersionUID = 1L;
    private final int from;
    private final int to;

    Sum(int from, int to) {
      this.from = from;
      this.to = to;
    }

    @Override
    protected Integer compute() {
      if (to - from < 2) {
        return from;
      }
      int middle = (from + to) / 2;
      Sum left = new Sum(from, middle);
      left.fork();
      return new Sum(middle, to).compute() + left.join();
    }
  }

  public int sumOk() {
    return ForkJoinPool.commonPool().invoke(new Sum(0, 100));
  }

  /** A peer for one exchange in a thread of the same method: the port is really used. */
  public int loopbackOk() throws IOException, InterruptedException {
    try (ServerSocket server = new ServerSocket(0)) {
      int port = server.getLocalPort();
      Thread t = new Thread(() -> pokeOk(port));
      t.start();
      try (Socket s = server.accept()) {
        return s.getInputStream().read();
      } finally {
        t.join();
      }
    }
  }

  private static void pokeOk(int port) {
    try (Socket s = new Socket("localhost", port)) {
      s.getOutputStream().write(1);
    } catch (IOException e) {
      LOG.log(Level.INFO, "poke", e);
    }
  }

  /** Several ports, all given away after closing. */
  public int[] portsBad(int n) throws IOException {
    int[] ports = new int[n];
    for (int i = 0; i < n; i++) {
      try (ServerSocket probe = new ServerSocket(0)) { // expect SOCK_FREE_PORT_RACE LOW
        ports[i] = probe.getLocalPort();
      }
    }
    return ports;
  }

  /** Closed where it is connected. */
  public int checkedCloseOk(String host) throws IOException {
    Socket s = null;
    try {
      s = new Socket(host, 80);
      return s.getInputStream().read();
    } finally {
      if (s != null && !s.isClosed()) {
        s.close();
      }
    }
  }

  public int connectedCloseOk(String host) throws IOException {
    Socket s = new Socket();
    try {
      s.connect(new java.net.InetSocketAddress(host, 80));
      return s.getInputStream().read();
    } finally {
      if (s.isConnected()) {
        s.close();
      }
    }
  }

  /** Translates the failure, and forgets the socket over it. */
  public int translatedBad(String host) {
    Socket s = null;
    try {
      s = new Socket(host, 80); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
      int b = s.getInputStream().read();
      s.close();
      return b;
    } catch (IOException e) {
      throw new IllegalStateException("cannot read from " + host, e);
    }
  }

  public int translatedOk(String host) {
    Socket s = null;
    try {
      s = new Socket(host, 80);
      return s.getInputStream().read();
    } catch (IOException e) {
      throw new IllegalStateException("cannot read from " + host, e);
    } finally {
      cleanUp(s);
    }
  }

  private static void cleanUp(Socket... all) {
    for (Socket s : all) {
      try {
        if (s != null) {
          s.close();
        }
      } catch (IOException e) {
        LOG.log(Level.FINE, "close", e);
      }
    }
  }
}
