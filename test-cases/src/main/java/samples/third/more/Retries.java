package samples.third.more;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Retries, fail-over and loops of acceptors. */
public class Retries {
  private static final Logger LOG = Logger.getLogger(Retries.class.getName());
  private volatile boolean stopped;
  private int maxAttempts = 3;

  /** Calls itself when it fails. */
  public Socket recursiveBad(String host) {
    try {
      return new Socket(host, 80); // expect SOCK_RECONNECT_NO_BACKOFF NORMAL
    } catch (IOException e) {
      LOG.log(Level.INFO, "again", e);
      return recursiveBad(host);
    }
  }

  public Socket recursiveOk(String host, int left) throws IOException {
    try {
      return new Socket(host, 80);
    } catch (IOException e) {
      if (left == 0) {
        throw e;
      }
      LockSupport.parkNanos(100_000_000L);
      return recursiveOk(host, left - 1);
    }
  }

  /** A bound from a field is a bound. */
  public Socket boundedOk(String host) throws IOException {
    for (int i = 0; ; i++) {
      try {
        return new Socket(host, 80);
      } catch (IOException e) {
        if (i >= maxAttempts) {
          throw e;
        }
      }
    }
  }

  /** Takes turns over the hosts for ever. */
  public Socket roundRobinBad(String[] hosts) {
    int i = 0;
    while (!stopped) {
      try {
        return new Socket(hosts[i], 80); // expect SOCK_RECONNECT_NO_BACKOFF NORMAL
      } catch (IOException e) {
        i = (i + 1) % hosts.length;
      }
    }
    return null;
  }

  /** Gives way, but does not wait. */
  public SocketChannel yieldingBad(InetSocketAddress peer) {
    while (true) {
      try {
        return SocketChannel.open(peer); // expect SOCK_RECONNECT_NO_BACKOFF NORMAL
      } catch (IOException e) {
        Thread.yield();
      }
    }
  }

  /** Waits on its own monitor. */
  public synchronized SocketChannel waitingOk(InetSocketAddress peer) throws InterruptedException {
    while (true) {
      try {
        return SocketChannel.open(peer);
      } catch (IOException e) {
        wait(500);
      }
    }
  }

  /** Null tells of the failure. */
  public Connection databaseBad(String url) {
    Connection c = null;
    while (c == null) {
      c = tryOpen(url); // expect SOCK_RECONNECT_NO_BACKOFF NORMAL
    }
    return c;
  }

  public Connection databaseOk(String url) throws InterruptedException {
    Connection c = tryOpen(url);
    while (c == null) {
      TimeUnit.SECONDS.sleep(5);
      c = tryOpen(url);
    }
    return c;
  }

  private static Connection tryOpen(String url) {
    try {
      return DriverManager.getConnection(url);
    } catch (SQLException e) {
      LOG.log(Level.WARNING, "database away", e);
      return null;
    }
  }

  /** The scheduler waits. */
  public void scheduledOk(ScheduledExecutorService timer, String host, List<Socket> sink) {
    try {
      sink.add(new Socket(host, 80));
    } catch (IOException e) {
      timer.schedule(() -> scheduledOk(timer, host, sink), 3, TimeUnit.SECONDS);
    }
  }

  /** Nothing waits. */
  public void executedBad(Executor executor, String host, List<Socket> sink) {
    try {
      sink.add(new Socket(host, 80)); // expect SOCK_RECONNECT_NO_BACKOFF NORMAL
    } catch (IOException e) {
      executor.execute(() -> executedBad(executor, host, sink));
    }
  }

  /** Takes a message, sends it, keeps the socket until it breaks. */
  public void pumpOk(BlockingQueue<byte[]> queue, String host) throws InterruptedException {
    Socket s = null;
    try {
      while (!stopped) {
        byte[] next = queue.take();
        try {
          if (s == null) {
            s = new Socket(host, 514);
          }
          s.getOutputStream().write(next);
        } catch (IOException e) {
          close(s);
          s = null;
        }
      }
    } finally {
      close(s);
    }
  }

  /** Takes a message, sends it over a socket of its own. */
  public void pumpBad(BlockingQueue<byte[]> queue, String host) throws InterruptedException {
    while (!stopped) {
      byte[] next = queue.take();
      try (Socket s = new Socket(host, 514)) { // expect SOCK_OPEN_IN_LOOP HIGH
        s.getOutputStream().write(next);
      } catch (IOException e) {
        LOG.log(Level.INFO, "lost", e);
      }
    }
  }

  /** The first of several that answers, asked at once. */
  public CompletableFuture<Object> raceOk(List<String> hosts) {
    return CompletableFuture.anyOf(
        hosts.stream()
            .map(h -> CompletableFuture.supplyAsync(() -> dial(h)))
            .toArray(CompletableFuture[]::new));
  }

  private static Socket dial(String host) {
    try {
      return new Socket(host, 80);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  public void acceptNioBad(ServerSocketChannel server, Executor pool) {
    while (!stopped) {
      try {
        SocketChannel c = server.accept(); // expect SOCK_ACCEPT_SPIN NORMAL
        pool.execute(() -> closeNow(c));
      } catch (IOException e) {
        LOG.log(Level.WARNING, "accept", e);
      }
    }
  }

  public void acceptNioOk(ServerSocketChannel server, Executor pool) {
    while (!stopped) {
      try {
        SocketChannel c = server.accept();
        pool.execute(() -> closeNow(c));
      } catch (IOException e) {
        LOG.log(Level.WARNING, "accept", e);
        break;
      }
    }
  }

  public void acceptClosedOk(ServerSocket server) throws IOException {
    while (true) {
      try (Socket s = server.accept()) {
        s.getOutputStream().write('!');
      } catch (SocketException e) {
        if (server.isClosed()) {
          return;
        }
        throw e;
      }
    }
  }

  public void acceptSleepingOk(ServerSocket server) {
    while (!stopped) {
      try {
        serve(server.accept());
      } catch (IOException e) {
        LOG.log(Level.WARNING, "accept", e);
        LockSupport.parkNanos(50_000_000L);
      }
    }
  }

  public void acceptServingBad(ServerSocket server) {
    for (; ; ) {
      try {
        serve(server.accept()); // expect SOCK_ACCEPT_SPIN NORMAL
      } catch (IOException e) {
        LOG.log(Level.WARNING, "accept", e);
      }
    }
  }

  private static void serve(Socket socket) throws IOException {
    try (Socket s = socket) {
      s.getOutputStream().write(s.getInputStream().read());
    }
  }

  private static void closeNow(SocketChannel c) {
    try {
      c.close();
    } catch (IOException e) {
      LOG.log(Level.FINE, "close", e);
    }
  }

  private static void close(Socket s) {
    try {
      if (s != null) {
        s.close();
      }
    } catch (IOException e) {
      LOG.log(Level.FINE, "close", e);
    }
  }
}
