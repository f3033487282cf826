package samples.second.churn;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.google.common.base.Suppliers;
import com.google.common.cache.CacheBuilder;
import com.google.common.cache.CacheLoader;
import com.google.common.cache.LoadingCache;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.Test;

/** Opens in loops and hot entries that are no churn, beside some that are. */
public class Kept {
  private final Deque<Socket> idle = new ArrayDeque<>();
  private final Map<String, Socket> byHost = new HashMap<>();
  private final Socket[] slots = new Socket[16];

  private static Socket dial(String host) {
    try {
      return new Socket(host, 3310);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void fillOk(String host, int size) {
    while (idle.size() < size) {
      idle.addLast(dial(host));
    }
  }

  void slotsOk(String host) throws IOException {
    for (int i = 0; i < slots.length; i++) {
      if (slots[i] == null || slots[i].isClosed()) {
        slots[i] = new Socket(host, 3311);
      }
    }
  }

  void cachedOk(List<String> hosts, byte[] message) throws IOException {
    for (String host : hosts) {
      Socket socket = byHost.computeIfAbsent(host, Kept::dial);
      socket.getOutputStream().write(message);
    }
  }

  List<Socket> listOk(List<String> hosts) {
    List<Socket> all = new ArrayList<>();
    for (String host : hosts) {
      all.add(dial(host));
    }
    return all;
  }

  void eventLoopOk(Selector selector, List<InetSocketAddress> peers) throws IOException {
    for (InetSocketAddress peer : peers) {
      SocketChannel channel = SocketChannel.open();
      try {
        channel.configureBlocking(false);
        channel.connect(peer);
        channel.register(selector, SelectionKey.OP_CONNECT);
      } catch (IOException | RuntimeException e) {
        channel.close();
        throw e;
      }
    }
  }

  void serverOk(ServerSocket server) throws IOException {
    while (!server.isClosed()) {
      try (Socket peer = server.accept()) {
        peer.getOutputStream().write(peer.getInputStream().read());
      }
    }
  }

  void firstOnlyOk(String host, List<byte[]> all) throws IOException {
    Socket socket = null;
    try {
      boolean first = true;
      for (byte[] each : all) {
        if (first) {
          socket = new Socket(host, 3312);
          first = false;
        }
        socket.getOutputStream().write(each);
      }
    } finally {
      if (socket != null) {
        socket.close();
      }
    }
  }

  /** One handler, one connection, however it is made. */
  static final class MemoOk implements HttpHandler {
    private final Supplier<Socket> backend = Suppliers.memoize(() -> dial("backend.example.net"));

    @Override
    public void handle(HttpExchange exchange) throws IOException {
      backend.get().getOutputStream().write('m');
      exchange.sendResponseHeaders(204, -1);
      exchange.close();
    }
  }

  static final class CacheOk implements HttpHandler {
    private final LoadingCache<String, Socket> backends =
        CacheBuilder.newBuilder()
            .maximumSize(20)
            .build(
                new CacheLoader<String, Socket>() {
                  @Override
                  public Socket load(String host) {
                    return dial(host);
                  }
                });

    @Override
    public void handle(HttpExchange exchange) throws IOException {
      String host = exchange.getRequestHeaders().getFirst("X-Backend");
      backends.getUnchecked(host).getOutputStream().write('c');
      exchange.sendResponseHeaders(204, -1);
      exchange.close();
    }
  }

  /** Lives for one request only, and with it its connection. */
  static final class UnitOfWorkBad implements Closeable {
    private final Socket socket;

    UnitOfWorkBad(String host) throws IOException {
      socket = new Socket(host, 3313); // expect SOCK_OPEN_PER_REQUEST NORMAL
    }

    void commit() throws IOException {
      socket.getOutputStream().write('!');
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }

    /** Makes one each time. */
    static final class Entry implements HttpHandler {
      @Override
      public void handle(HttpExchange exchange) throws IOException {
        try (UnitOfWorkBad work = new UnitOfWorkBad("tx.example.net")) {
          work.commit();
        }
        exchange.sendResponseHeaders(204, -1);
        exchange.close();
      }
    }
  }

  /** The connections of a session: each request finds its own again. */
  static final class SessionsOk implements HttpHandler {
    private final Map<String, Socket> sessions = new HashMap<>();

    @Override
    public synchronized void handle(HttpExchange exchange) throws IOException {
      String id = exchange.getRequestHeaders().getFirst("Cookie");
      Socket socket = sessions.get(id);
      if (socket == null) {
        socket = new Socket("game.example.net", 3314);
        sessions.put(id, socket);
      }
      socket.getOutputStream().write('s');
      exchange.sendResponseHeaders(204, -1);
      exchange.close();
    }
  }

  /** Tests may open as often as they like. */
  public static class ServerTest {
    @Test
    public void answersOftenBad() throws IOException {
      for (int i = 0; i < 100; i++) {
        try (Socket socket = new Socket("localhost", 3315)) { // expect SOCK_OPEN_IN_LOOP LOW
          socket.getOutputStream().write(i);
          assertEquals(i, socket.getInputStream().read());
        }
      }
    }

    @Test
    public void answersOnceOk() throws IOException {
      try (Socket socket = new Socket("localhost", 3315)) {
        assertTrue(socket.isConnected());
      }
    }
  }
}
