package samples.lifetime;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The accepting side: each accepted socket is somebody's to close. */
public class AcceptLoops {
  private static final Logger LOG = Logger.getLogger("samples");

  private final Set<Socket> clients = ConcurrentHashMap.newKeySet();
  private volatile boolean running = true;

  /** What becomes of an accepted socket; it closes it. */
  interface Handler {
    void handle(Socket client);
  }

  /** Serves one client and closes it. */
  static final class Worker implements Runnable, Closeable {
    private final Socket client;

    Worker(Socket client) {
      this.client = client;
    }

    @Override
    public void run() {
      try (Socket s = client) {
        s.getOutputStream().write("hello\n".getBytes(US_ASCII));
      } catch (IOException e) {
        LOG.log(Level.FINE, "client left", e);
      }
    }

    @Override
    public void close() throws IOException {
      client.close();
    }
  }

  void threadPerClientOk(ServerSocket server) throws IOException {
    while (running) {
      Socket client = server.accept();
      new Thread(new Worker(client), "worker").start();
    }
  }

  void executorOk(ServerSocket server, Executor pool, Handler handler) throws IOException {
    while (running) {
      Socket client = server.accept();
      pool.execute(() -> handler.handle(client));
    }
  }

  void serveForeverOk(int port, Handler handler) throws IOException {
    ServerSocket server = new ServerSocket(port);
    while (true) {
      handler.handle(server.accept());
    }
  }

  void inTurnOk(ServerSocket server, byte[] page) throws IOException {
    while (running) {
      try (Socket client = server.accept()) {
        client.getOutputStream().write(page);
      }
    }
  }

  void finallyOk(ServerSocket server, byte[] page) throws IOException {
    for (; ; ) {
      Socket client = server.accept();
      try {
        client.setSoTimeout(1000);
        client.getOutputStream().write(page);
      } catch (IOException e) {
        LOG.log(Level.FINE, "client left", e);
      } finally {
        client.close();
      }
    }
  }

  void rememberedOk(ServerSocket server) throws IOException {
    while (running) {
      clients.add(server.accept());
    }
  }

  void queuedOk(ServerSocket server, Queue<Socket> waiting) throws IOException {
    while (running) {
      Socket client = server.accept();
      if (!waiting.offer(client)) {
        client.close();
      }
    }
  }

  void fullHouseOk(ServerSocket server, Handler handler, int max) throws IOException {
    for (int served = 0; running; served++) {
      Socket client = server.accept();
      if (served >= max) {
        client.close();
        continue;
      }
      handler.handle(client);
    }
  }

  void futuresOk(ServerSocket server, Executor pool, Handler handler) throws IOException {
    while (running) {
      Socket client = server.accept();
      CompletableFuture.runAsync(() -> handler.handle(client), pool);
    }
  }

  void dropAll() throws IOException {
    running = false;
    for (Socket client : clients) {
      client.close();
    }
  }

  void daytimeBad(ServerSocket server) throws IOException {
    while (true) {
      Socket client = server.accept(); // expect SOCK_NOT_CLOSED HIGH
      client.getOutputStream().write(Long.toString(System.nanoTime()).getBytes(US_ASCII));
    }
  }

  void filteredBad(ServerSocket server, Set<InetAddress> banned, Handler handler)
      throws IOException {
    while (running) {
      Socket client = server.accept(); // expect SOCK_NOT_CLOSED NORMAL
      if (banned.contains(client.getInetAddress())) {
        LOG.info("refused");
        continue;
      }
      handler.handle(client);
    }
  }

  void optionsFirstBad(ServerSocket server, Executor pool) throws IOException {
    while (running) {
      Socket client = server.accept(); // expect SOCK_NOT_CLOSED_ON_EXCEPTION LOW
      client.setSoTimeout(30_000);
      client.setTcpNoDelay(true);
      pool.execute(new Worker(client));
    }
  }

  void greetingFirstBad(ServerSocket server, Executor pool) throws IOException {
    while (running) {
      Socket client = server.accept(); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
      client.getOutputStream().write("220 ready\r\n".getBytes(US_ASCII));
      pool.execute(new Worker(client));
    }
  }

  void clientErrorBad(ServerSocket server) throws IOException {
    while (running) {
      Socket client = server.accept(); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
      try {
        client.getOutputStream().write(client.getInputStream().read());
        client.close();
      } catch (IOException e) {
        LOG.log(Level.WARNING, "client failed", e);
      }
    }
  }

  void wakeUpBad(ServerSocket server) throws IOException {
    server.accept(); // expect SOCK_NOT_CLOSED HIGH
    LOG.info("somebody knocked");
  }

  Socket firstCallerBad(int port) throws IOException {
    ServerSocket server = new ServerSocket(port); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
    Socket client = server.accept(); // expect SOCK_NOT_CLOSED_ON_EXCEPTION LOW
    server.close();
    return client;
  }

  Socket listenerForgottenBad(int port) throws IOException {
    ServerSocket server = new ServerSocket(port); // expect SOCK_NOT_CLOSED HIGH
    return server.accept();
  }
}
