package samples.second.lifetime;

import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.apache.commons.io.IOUtils;

/** Who owns what: pools, helpers, callbacks, futures. */
public class Handovers {
  interface Listener {
    void connected(Socket socket);
  }

  interface Pool {
    Socket borrow(String host);

    void giveBack(Socket socket);
  }

  interface Exchange<T> {
    T run(Socket socket) throws IOException;
  }

  private final Map<String, Socket> cache = new ConcurrentHashMap<>();
  private final Deque<Socket> idle = new ArrayDeque<>();

  private static Socket dial(String host, int port) throws IOException {
    Socket socket = new Socket();
    boolean connected = false;
    try {
      socket.connect(new InetSocketAddress(host, port), 2000);
      connected = true;
      return socket;
    } finally {
      if (!connected) {
        socket.close();
      }
    }
  }

  void callBad(String host, byte[] request) throws IOException {
    Socket socket = dial(host, 9090); // expect SOCK_NOT_CLOSED HIGH
    DataOutputStream out = new DataOutputStream(socket.getOutputStream());
    out.writeInt(request.length);
    out.write(request);
  }

  void callOk(String host, byte[] request) throws IOException {
    try (Socket socket = dial(host, 9090)) {
      DataOutputStream out = new DataOutputStream(socket.getOutputStream());
      out.writeInt(request.length);
      out.write(request);
    }
  }

  int sharedOrOwnOk(Socket given, String host) throws IOException {
    boolean own = given == null;
    Socket socket = own ? dial(host, 9090) : given;
    try {
      return socket.getInputStream().read();
    } finally {
      if (own) {
        socket.close();
      }
    }
  }

  int sharedOrOwnBad(Socket given, String host) throws IOException {
    Socket socket = given;
    if (socket == null) {
      socket = dial(host, 9090); // expect SOCK_NOT_CLOSED HIGH
    }
    return socket.getInputStream().read();
  }

  int borrowedOk(Pool pool, String host) throws IOException {
    Socket socket = pool.borrow(host);
    int answer = socket.getInputStream().read();
    pool.giveBack(socket);
    return answer;
  }

  Socket cachedOk(String host) {
    return cache.computeIfAbsent(
        host,
        h -> {
          try {
            return dial(h, 11211);
          } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
          }
        });
  }

  Socket raceOk(String host) throws IOException {
    Socket fresh = dial(host, 11211);
    Socket winner = cache.putIfAbsent(host, fresh);
    if (winner != null) {
      fresh.close();
      return winner;
    }
    return fresh;
  }

  Socket takeOk(String host) throws IOException {
    Socket socket = idle.pollFirst();
    return socket != null ? socket : dial(host, 6379);
  }

  void releaseOk(String host, BlockingQueue<Socket> queue) throws IOException {
    Socket socket = dial(host, 6379);
    if (!queue.offer(socket)) {
      socket.close();
    }
  }

  void listenerOk(String host, Listener listener) throws IOException {
    listener.connected(dial(host, 61613));
  }

  Optional<Socket> optionalOk(String host) {
    try {
      return Optional.of(dial(host, 61613));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  CompletableFuture<Socket> futureOk(String host) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return dial(host, 61613);
          } catch (IOException e) {
            throw new IllegalStateException(e);
          }
        });
  }

  private <T> T with(String host, Exchange<T> exchange) throws IOException {
    Socket socket = dial(host, 2003);
    try {
      return exchange.run(socket);
    } finally {
      IOUtils.closeQuietly(socket);
    }
  }

  int aroundOk(String host) throws IOException {
    return with(host, socket -> socket.getInputStream().read());
  }

  Future<Integer> taskBad(ExecutorService pool, String host) {
    return pool.submit(
        () -> {
          Socket socket = new Socket(host, 7); // expect SOCK_NOT_CLOSED HIGH
          socket.getOutputStream().write(1);
          return socket.getInputStream().read();
        });
  }

  Future<Integer> taskOk(ExecutorService pool, String host) {
    return pool.submit(
        () -> {
          try (Socket socket = new Socket(host, 7)) {
            socket.getOutputStream().write(1);
            return socket.getInputStream().read();
          }
        });
  }

  Socket firstOfBad(InetAddress[] addresses, int port) throws IOException {
    IOException last = null;
    for (InetAddress address : addresses) {
      try {
        Socket socket = new Socket(address, port); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
        new DataOutputStream(socket.getOutputStream()).writeUTF("HELLO");
        return socket;
      } catch (IOException e) {
        last = e;
      }
    }
    throw last != null ? last : new IOException("no address");
  }

  Socket firstOfOk(InetAddress[] addresses, int port) throws IOException {
    IOException last = null;
    for (InetAddress address : addresses) {
      Socket socket = null;
      try {
        socket = new Socket(address, port);
        new DataOutputStream(socket.getOutputStream()).writeUTF("HELLO");
        return socket;
      } catch (IOException e) {
        IOUtils.closeQuietly(socket);
        last = e;
      }
    }
    throw last != null ? last : new IOException("no address");
  }

  int pauseBad(String host) throws IOException, InterruptedException {
    Socket socket = new Socket(host, 8086); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
    Thread.sleep(50);
    socket.close();
    return socket.getPort();
  }

  Socket parsedBad(String host, String limit) throws IOException {
    Socket socket = new Socket(host, 8086); // expect SOCK_NOT_CLOSED_ON_EXCEPTION LOW
    int timeout = Integer.parseInt(limit);
    socket.setSoTimeout(timeout);
    return socket;
  }

  Socket parsedOk(String host, String limit) throws IOException {
    int timeout = Integer.parseInt(limit);
    Socket socket = new Socket(host, 8086);
    try {
      socket.setSoTimeout(timeout);
    } catch (IOException e) {
      socket.close();
      throw e;
    }
    return socket;
  }

  void exitOk(String host) throws IOException {
    Socket socket = new Socket(host, 8086);
    try {
      if (socket.getInputStream().read() != 'R') {
        System.exit(3);
      }
    } finally {
      socket.close();
    }
  }

  long arrayOk(String[] hosts) throws IOException {
    Socket[] all = new Socket[hosts.length];
    long sum = 0;
    try {
      for (int i = 0; i < hosts.length; i++) {
        all[i] = dial(hosts[i], 123);
      }
      for (Socket each : all) {
        sum += each.getInputStream().read();
      }
    } finally {
      for (Socket each : all) {
        IOUtils.closeQuietly(each);
      }
    }
    return sum;
  }

  /** Keeps them all until the end. */
  static class ManyOk implements Closeable {
    private final List<Socket> peers = new ArrayList<>();
    private final ServerSocket server;

    ManyOk(int port) throws IOException {
      server = new ServerSocket(port);
    }

    int accept() throws IOException {
      Socket peer = server.accept();
      peers.add(peer);
      return new DataInputStream(peer.getInputStream()).readInt();
    }

    @Override
    public void close() throws IOException {
      try {
        peers.forEach(IOUtils::closeQuietly);
      } finally {
        server.close();
      }
    }
  }
}
