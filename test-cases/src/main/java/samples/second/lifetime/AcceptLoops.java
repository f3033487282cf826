package samples.second.lifetime;

import java.io.BufferedReader;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.commons.io.IOUtils;

/** Servers: what becomes of accepted connections, and of a failing accept. */
public class AcceptLoops {
  private static final Logger LOG = Logger.getLogger(AcceptLoops.class.getName());

  private final ExecutorService pool;
  private final Set<InetAddress> allowed;
  private volatile boolean running = true;

  AcceptLoops(ExecutorService pool, Set<InetAddress> allowed) {
    this.pool = pool;
    this.allowed = allowed;
  }

  private void echo(Socket peer) {
    try (Socket s = peer) {
      s.getOutputStream().write(s.getInputStream().read());
    } catch (IOException e) {
      LOG.log(Level.FINE, "echo", e);
    }
  }

  void forEverBad(ServerSocket server) {
    while (true) {
      try {
        Socket peer = server.accept(); // expect SOCK_ACCEPT_SPIN NORMAL
        pool.execute(() -> echo(peer));
      } catch (IOException e) {
        LOG.log(Level.WARNING, "accept failed", e);
      }
    }
  }

  void pausingOk(ServerSocket server) throws InterruptedException {
    while (true) {
      try {
        Socket peer = server.accept();
        pool.execute(() -> echo(peer));
      } catch (IOException e) {
        LOG.log(Level.WARNING, "accept failed", e);
        Thread.sleep(100);
      }
    }
  }

  void closedCheckBad(ServerSocket server) {
    while (running) {
      Socket peer;
      try {
        peer = server.accept(); // expect SOCK_ACCEPT_SPIN NORMAL
      } catch (IOException e) {
        if (server.isClosed()) {
          break;
        }
        continue;
      }
      echo(peer);
    }
  }

  void givingUpOk(ServerSocket server) {
    while (running) {
      Socket peer;
      try {
        peer = server.accept();
      } catch (IOException e) {
        LOG.log(Level.SEVERE, "giving up", e);
        return;
      }
      echo(peer);
    }
  }

  void timeoutOnlyOk(ServerSocket server) throws IOException {
    server.setSoTimeout(500);
    while (running) {
      try {
        Socket peer = server.accept();
        echo(peer);
      } catch (SocketTimeoutException e) {
        LOG.finest("look at the flag again");
      }
    }
  }

  void channelSpinBad(ServerSocketChannel server) {
    for (; ; ) {
      try (SocketChannel peer = server.accept()) { // expect SOCK_ACCEPT_SPIN NORMAL
        peer.shutdownInput();
      } catch (IOException e) {
        LOG.info("again: " + e.getMessage());
      }
    }
  }

  void failureCountOk(ServerSocket server) throws IOException {
    int failures = 0;
    while (true) {
      try {
        echo(server.accept());
        failures = 0;
      } catch (IOException e) {
        if (++failures > 5) {
          throw e;
        }
        LOG.warning("accept: " + e);
      }
    }
  }

  void filterBad(ServerSocket server) throws IOException {
    for (; ; ) {
      Socket peer = server.accept(); // expect SOCK_NOT_CLOSED HIGH
      if (!allowed.contains(peer.getInetAddress())) {
        LOG.warning("not on the list: " + peer);
        continue;
      }
      pool.execute(() -> echo(peer));
    }
  }

  void filterOk(ServerSocket server) throws IOException {
    for (; ; ) {
      Socket peer = server.accept();
      if (!allowed.contains(peer.getInetAddress())) {
        peer.close();
        continue;
      }
      pool.execute(() -> echo(peer));
    }
  }

  int onceBad(ServerSocket server) throws IOException {
    Socket peer = server.accept(); // expect SOCK_NOT_CLOSED HIGH
    return new DataInputStream(peer.getInputStream()).readInt();
  }

  int onceOk(ServerSocket server) throws IOException {
    try (Socket peer = server.accept();
        DataInputStream in = new DataInputStream(peer.getInputStream())) {
      return in.readInt();
    }
  }

  void preambleBad(ServerSocket server) throws IOException {
    while (running) {
      Socket peer = server.accept(); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
      try {
        BufferedReader in = new BufferedReader(new InputStreamReader(peer.getInputStream()));
        LOG.info("client says " + in.readLine());
        pool.execute(() -> echo(peer));
      } catch (IOException e) {
        LOG.log(Level.FINE, "bad start", e);
      }
    }
  }

  void preambleOk(ServerSocket server) throws IOException {
    while (running) {
      Socket peer = server.accept();
      try {
        BufferedReader in = new BufferedReader(new InputStreamReader(peer.getInputStream()));
        LOG.info("client says " + in.readLine());
        pool.execute(() -> echo(peer));
      } catch (IOException e) {
        IOUtils.closeQuietly(peer);
      }
    }
  }

  void registerBad(ServerSocketChannel server, Selector selector) throws IOException {
    SocketChannel peer = server.accept(); // expect SOCK_NOT_CLOSED_ON_EXCEPTION LOW
    if (peer == null) {
      return;
    }
    peer.configureBlocking(false);
    peer.register(selector, SelectionKey.OP_READ);
  }

  void registerOk(ServerSocketChannel server, Selector selector) throws IOException {
    SocketChannel peer = server.accept();
    if (peer == null) {
      return;
    }
    try {
      peer.configureBlocking(false);
      peer.register(selector, SelectionKey.OP_READ);
    } catch (IOException | RuntimeException e) {
      peer.close();
      throw e;
    }
  }

  /** Takes over a connection that its maker never looks at again. */
  static final class SilentWorker implements Runnable {
    private final Socket peer;

    SilentWorker(Socket peer) {
      this.peer = peer;
    }

    @Override
    public void run() {
      try {
        peer.getOutputStream().write(peer.getInputStream().read());
      } catch (IOException e) {
        LOG.log(Level.FINE, "worker", e);
      }
    }
  }

  void startWorkersBad(ServerSocket server) throws IOException {
    while (running) {
      Socket peer = server.accept(); // expect SOCK_NOT_CLOSED HIGH
      new Thread(new SilentWorker(peer), "worker").start();
    }
  }

  static final class WorkerOk implements Runnable {
    private final Socket peer;

    WorkerOk(Socket peer) {
      this.peer = peer;
    }

    @Override
    public void run() {
      try {
        peer.getOutputStream().write(peer.getInputStream().read());
      } catch (IOException e) {
        LOG.log(Level.FINE, "worker", e);
      } finally {
        IOUtils.closeQuietly(peer);
      }
    }
  }

  void workersOk(ServerSocket server) throws IOException {
    while (running) {
      new Thread(new WorkerOk(server.accept()), "worker").start();
    }
  }

  ServerSocket portScanBad(int first) throws IOException {
    for (int port = first; port < first + 20; port++) {
      ServerSocket server = new ServerSocket(); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
      try {
        server.bind(new InetSocketAddress(port));
        return server;
      } catch (IOException e) {
        LOG.fine("taken: " + port);
      }
    }
    throw new IOException("no port");
  }

  ServerSocket portScanOk(int first) throws IOException {
    for (int port = first; port < first + 20; port++) {
      ServerSocket server = new ServerSocket();
      try {
        server.bind(new InetSocketAddress(port));
        return server;
      } catch (IOException e) {
        server.close();
      }
    }
    throw new IOException("no port");
  }

  public static void main(String[] args) throws IOException {
    ServerSocket server = new ServerSocket(7007);
    while (true) {
      try (Socket peer = server.accept()) {
        peer.getOutputStream().write(peer.getInputStream().read());
      }
    }
  }
}
