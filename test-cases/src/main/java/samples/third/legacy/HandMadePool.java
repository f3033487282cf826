package samples.third.legacy;

import java.io.Closeable;
import java.io.IOException;
import java.net.Socket;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Pools of connections as people write them by hand. */
public class HandMadePool implements Closeable {
  private final String host;
  private final int port;
  private final BlockingQueue<Socket> idle = new ArrayBlockingQueue<>(8);
  private final Map<String, Socket> byName = new HashMap<>();
  private final ConcurrentHashMap<String, Socket> shared = new ConcurrentHashMap<>();

  public HandMadePool(String host, int port) {
    this.host = host;
    this.port = port;
  }

  /** Fills the pool: each socket stays. */
  public void fillOk() throws IOException {
    for (int i = 0; i < 8; i++) {
      idle.add(new Socket(host, port));
    }
  }

  /** The pool is a local list that nobody reads again. */
  public int warmUpBad() throws IOException {
    int done = 0;
    for (int i = 0; i < 20; i++) {
      Socket s = new Socket(host, port); // expect SOCK_OPEN_IN_LOOP HIGH
      try {
        s.getOutputStream().write(0);
        done++;
      } finally {
        s.close();
      }
    }
    return done;
  }

  public Socket borrowOk() throws IOException {
    Socket s = idle.poll();
    if (s == null || s.isClosed()) {
      s = new Socket(host, port);
    }
    return s;
  }

  public void giveBackOk(Socket s) throws IOException {
    if (!idle.offer(s)) {
      s.close();
    }
  }

  /** Asks through a pooled connection: open only if none is idle, then given back. */
  public int askOk(byte[] request) throws IOException {
    Socket s = borrowOk();
    try {
      s.getOutputStream().write(request);
      return s.getInputStream().read();
    } finally {
      giveBackOk(s);
    }
  }

  public Socket namedOk(String name) throws IOException {
    Socket s = byName.get(name);
    if (s == null) {
      s = new Socket(name, port);
      byName.put(name, s);
    }
    return s;
  }

  public Socket sharedOk(String name) {
    return shared.computeIfAbsent(name, n -> unchecked(n));
  }

  private Socket unchecked(String name) {
    try {
      return new Socket(name, port);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Sends to all names, one kept connection each. */
  public void broadcastOk(List<String> names, byte[] message) throws IOException {
    for (String name : names) {
      namedOk(name).getOutputStream().write(message);
    }
  }

  /** Sends every message over a connection of its own, in a stream. */
  public void broadcastBad(List<byte[]> messages) {
    messages.forEach(
        m -> {
          try (Socket s = new Socket(host, port)) { // expect SOCK_OPEN_IN_LOOP HIGH
            s.getOutputStream().write(m);
          } catch (IOException e) {
            throw new IllegalStateException(e);
          }
        });
  }

  /** The peers of a mesh, kept in a list that is returned. */
  public List<Socket> meshOk(List<String> peers) throws IOException {
    List<Socket> mesh = new ArrayList<>();
    for (String peer : peers) {
      mesh.add(new Socket(peer, port));
    }
    return mesh;
  }

  private final Deque<Lease> leases = new ArrayDeque<>();

  /** A lease object that outlives the loop. */
  public void leaseOk(int n) throws IOException {
    while (leases.size() < n) {
      leases.push(new Lease(new Socket(host, port), System.nanoTime()));
    }
  }

  /** A task object per message that itself goes away. */
  public void eachTaskBad(List<byte[]> messages) throws IOException {
    for (byte[] message : messages) {
      try (Exchange exchange = new Exchange(host, port)) { // expect SOCK_OPEN_IN_LOOP HIGH
        exchange.send(message);
      }
    }
  }

  public void eachTaskOk(List<byte[]> messages) throws IOException {
    Exchange exchange = new Exchange(host, port);
    try {
      for (byte[] message : messages) {
        exchange.send(message);
      }
    } finally {
      exchange.close();
    }
  }

  public static <T, R> List<R> mapAllOk(List<T> in, Function<T, R> f) {
    List<R> out = new ArrayList<>();
    for (T t : in) {
      out.add(f.apply(t));
    }
    return out;
  }

  @Override
  public void close() {
    Socket s;
    while ((s = idle.poll()) != null) {
      quietly(s);
    }
    for (Socket named : byName.values()) {
      quietly(named);
    }
    for (Lease lease : leases) {
      quietly(lease.socket);
    }
    shared.values().forEach(HandMadePool::quietly);
  }

  private static void quietly(Socket s) {
    try {
      s.close();
    } catch (IOException ignored) {
      // it goes away all the same
    }
  }

  private static final class Lease {
    private final Socket socket;
    private final long since;

    Lease(Socket socket, long since) {
      this.socket = socket;
      this.since = since;
    }

    long ageNanos() {
      return System.nanoTime() - since;
    }
  }

  private static final class Exchange implements Closeable {
    private final Socket socket;

    Exchange(String host, int port) throws IOException {
      this.socket = new Socket(host, port);
    }

    void send(byte[] message) throws IOException {
      socket.getOutputStream().write(message);
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }
}
