package samples.ownership;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Sockets given to threads, tasks, registries and callbacks, and some that only look given. */
public class HandOver implements Closeable {
  private static final Logger LOG = Logger.getLogger("samples");

  private final List<Socket> open = new CopyOnWriteArrayList<>();
  private volatile boolean stopping;

  /** Whatever serves clients; nobody knows how. */
  public interface Service {
    void serve(Socket client) throws IOException;
  }

  /** Serves one client in its own thread. */
  static class ClientThread extends Thread {
    private final Socket client;

    ClientThread(Socket client) {
      this.client = client;
    }

    @Override
    public void run() {
      try {
        Sockets.sendLine(client, "hello");
      } catch (IOException e) {
        LOG.log(Level.FINE, "client left", e);
      } finally {
        Sockets.closeQuietly(client);
      }
    }
  }

  /** Serves one client wherever it is run. */
  static final class Task implements Runnable, Callable<Void> {
    private final Socket client;

    Task(Socket client) {
      this.client = client;
    }

    @Override
    public void run() {
      answer(client);
    }

    @Override
    public Void call() {
      run();
      return null;
    }
  }

  private static void answer(Socket client) {
    try (Socket s = client) {
      Sockets.sendLine(s, "hello");
    } catch (IOException e) {
      LOG.log(Level.FINE, "client left", e);
    }
  }

  private static void greet(Socket client) throws IOException {
    Sockets.sendLine(client, "220 ready");
  }

  private static boolean isBanned(Socket client, Set<InetAddress> banned) {
    return banned.contains(client.getInetAddress());
  }

  private void register(Socket client) {
    open.add(client);
  }

  private static void remember(Socket client, Set<InetAddress> seen) {
    seen.add(client.getInetAddress());
  }

  private static void startThread(Socket client) {
    new ClientThread(client).start();
  }

  private static void next(ServerSocket server, Consumer<Socket> sink) throws IOException {
    sink.accept(server.accept());
  }

  @Override
  public void close() {
    stopping = true;
    for (Socket client : open) {
      Sockets.closeQuietly(client);
    }
  }

  void threadOk(ServerSocket server) throws IOException {
    while (!stopping) {
      new ClientThread(server.accept()).start();
    }
  }

  void threadByHelperOk(ServerSocket server) throws IOException {
    while (!stopping) {
      startThread(server.accept());
    }
  }

  void lambdaOk(ServerSocket server, ExecutorService pool) throws IOException {
    while (!stopping) {
      Socket client = server.accept();
      pool.execute(() -> answer(client));
    }
  }

  void methodReferenceOk(ServerSocket server, ExecutorService pool) throws IOException {
    Socket client = server.accept();
    pool.execute(new Task(client)::run);
  }

  void lambdaThatOnlyWritesBad(ServerSocket server, ExecutorService pool) throws IOException {
    Socket client = server.accept(); // expect SOCK_NOT_CLOSED HIGH
    pool.submit(
        () -> {
          greet(client);
          return null;
        });
  }

  void futureOk(ServerSocket server) throws IOException {
    Socket client = server.accept();
    CompletableFuture.runAsync(() -> answer(client));
  }

  void taskRunHereOk(ServerSocket server) throws IOException {
    while (!stopping) {
      new Task(server.accept()).run();
    }
  }

  void answeredHereOk(ServerSocket server) throws IOException {
    while (!stopping) {
      Socket client = server.accept();
      answer(client);
    }
  }

  void sinkOk(ServerSocket server, ExecutorService pool) throws IOException {
    next(server, client -> pool.execute(new Task(client)));
  }

  void unknownServiceOk(ServerSocket server, Service service) throws IOException {
    while (!stopping) {
      service.serve(server.accept());
    }
  }

  void registeredOk(ServerSocket server) throws IOException {
    while (!stopping) {
      Socket client = server.accept();
      register(client);
    }
  }

  void greetedThenThreadOk(ServerSocket server) throws IOException {
    Socket client = server.accept();
    boolean started = false;
    try {
      greet(client);
      startThread(client);
      started = true;
    } finally {
      if (!started) {
        client.close();
      }
    }
  }

  void bannedOk(ServerSocket server, Set<InetAddress> banned) throws IOException {
    Socket client = server.accept();
    try {
      if (!isBanned(client, banned)) {
        greet(client);
      }
    } finally {
      client.close();
    }
  }

  void shutdownHookOk(String host) throws IOException {
    Runtime runtime = Runtime.getRuntime();
    Socket s = new Socket(host, 6300);
    runtime.addShutdownHook(new Thread(() -> Sockets.closeQuietly(s)));
  }

  void greetedThenThreadBad(ServerSocket server) throws IOException {
    Socket client = server.accept(); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
    greet(client);
    startThread(client);
  }

  void describedThenThreadBad(ServerSocket server) throws IOException {
    Socket client = server.accept(); // expect SOCK_NOT_CLOSED_ON_EXCEPTION LOW
    Sockets.describe(client);
    startThread(client);
  }

  void bannedBad(ServerSocket server, Set<InetAddress> banned) throws IOException {
    while (!stopping) {
      Socket client = server.accept(); // expect SOCK_NOT_CLOSED NORMAL
      if (isBanned(client, banned)) {
        continue;
      }
      answer(client);
    }
  }

  void onlyIfRunningBad(ServerSocket server, ExecutorService pool) throws IOException {
    Socket client = server.accept(); // expect SOCK_NOT_CLOSED NORMAL
    Task task = new Task(client);
    if (!stopping) {
      pool.submit((Callable<Void>) task);
    }
  }

  void neverStartedBad(ServerSocket server) throws IOException {
    Socket client = server.accept(); // expect SOCK_NOT_CLOSED HIGH
    Task task = new Task(client);
    LOG.fine("one more client");
  }

  void onlyGreetedBad(ServerSocket server) throws IOException {
    while (!stopping) {
      Socket client = server.accept(); // expect SOCK_NOT_CLOSED HIGH
      greet(client);
    }
  }

  void addressKeptBad(ServerSocket server, Set<InetAddress> seen) throws IOException {
    Socket client = server.accept(); // expect SOCK_NOT_CLOSED HIGH
    remember(client, seen);
  }

  void addressInTaskBad(ServerSocket server, ExecutorService pool) throws IOException {
    Socket client = server.accept(); // expect SOCK_NOT_CLOSED HIGH
    InetAddress address = client.getInetAddress();
    pool.execute(() -> LOG.info("seen " + address));
  }

  void clientErrorBad(ServerSocket server) throws IOException {
    while (!stopping) {
      Socket client = server.accept(); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
      try {
        greet(client);
        startThread(client);
      } catch (IOException e) {
        LOG.log(Level.WARNING, "client failed", e);
      }
    }
  }
}
