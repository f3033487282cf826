package samples.third.odd;

import com.google.common.base.Suppliers;
import com.google.common.cache.CacheBuilder;
import com.google.common.cache.CacheLoader;
import com.google.common.cache.LoadingCache;
import com.google.common.cache.RemovalListener;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.AbstractMap;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import okhttp3.OkHttpClient;
import org.apache.commons.pool2.BasePooledObjectFactory;
import org.apache.commons.pool2.PooledObject;
import org.apache.commons.pool2.impl.DefaultPooledObject;

/** Where connections can be held. */
public class Holders {
  private final ThreadLocal<Socket> perThread = new ThreadLocal<>();
  private final AtomicReference<Socket> current = new AtomicReference<>();
  private final ReentrantLock lock = new ReentrantLock();
  private final Supplier<OkHttpClient> memo = Suppliers.memoize(OkHttpClient::new);
  private final LoadingCache<String, Socket> cache =
      CacheBuilder.newBuilder()
          .maximumSize(10)
          .removalListener((RemovalListener<String, Socket>) n -> closeQuietly(n.getValue()))
          .build(
              new CacheLoader<String, Socket>() {
                @Override
                public Socket load(String host) throws IOException {
                  return new Socket(host, 80);
                }
              });
  private Socket guarded;

  public Socket threadOk(String host) throws IOException {
    Socket s = perThread.get();
    if (s == null || s.isClosed()) {
      s = new Socket(host, 80);
      perThread.set(s);
    }
    return s;
  }

  public void swapOk(String host) throws IOException {
    Socket old = current.getAndSet(new Socket(host, 80));
    closeQuietly(old);
  }

  /** Somebody else was faster; then the new one is not needed. */
  public Socket raceOk(String host) throws IOException {
    Socket mine = new Socket(host, 80);
    if (!current.compareAndSet(null, mine)) {
      mine.close();
    }
    return current.get();
  }

  public Socket cachedOk(String host) {
    return cache.getUnchecked(host);
  }

  public OkHttpClient memoOk() {
    return memo.get();
  }

  public Socket guardedOk(String host) throws IOException {
    lock.lock();
    try {
      if (guarded == null || guarded.isClosed()) {
        closeQuietly(guarded);
        guarded = new Socket(host, 80);
      }
      return guarded;
    } finally {
      lock.unlock();
    }
  }

  public Map.Entry<String, Socket> pairOk(String host) throws IOException {
    return new AbstractMap.SimpleEntry<>(host, new Socket(host, 80));
  }

  public CompletableFuture<Socket> futureOk(String host) {
    CompletableFuture<Socket> f = new CompletableFuture<>();
    try {
      f.complete(new Socket(host, 80));
    } catch (IOException e) {
      f.completeExceptionally(e);
    }
    return f;
  }

  /** A lazy stream of lines; its close closes the socket. */
  public Stream<String> linesOk(String host) throws IOException {
    Socket s = new Socket(host, 80);
    try {
      BufferedReader in = new BufferedReader(new InputStreamReader(s.getInputStream(), "UTF-8"));
      return in.lines().onClose(() -> closeQuietly(s));
    } catch (IOException | RuntimeException e) {
      s.close();
      throw e;
    }
  }

  /** An iterator that holds the connection until its end. */
  public Iterator<Integer> bytesOk(String host) throws IOException {
    final Socket s = new Socket(host, 80);
    return new Iterator<Integer>() {
      private int next = read();

      private int read() {
        try {
          int b = s.getInputStream().read();
          if (b < 0) {
            s.close();
          }
          return b;
        } catch (IOException e) {
          closeQuietly(s);
          throw new UncheckedIOException(e);
        }
      }

      @Override
      public boolean hasNext() {
        return next >= 0;
      }

      @Override
      public Integer next() {
        if (next < 0) {
          throw new NoSuchElementException();
        }
        int b = next;
        next = read();
        return b;
      }
    };
  }

  public ServerSocket hookedOk(int port) throws IOException {
    ServerSocket server = new ServerSocket(port);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> closeQuietly(server)));
    return server;
  }

  /** A struct with open fields. */
  static final class Line {
    Socket socket;
    BufferedReader in;
  }

  public String structOk(String host) throws IOException {
    Line line = new Line();
    try {
      line.socket = new Socket(host, 80);
      line.in = new BufferedReader(new InputStreamReader(line.socket.getInputStream(), "UTF-8"));
      return line.in.readLine();
    } finally {
      closeQuietly(line.socket);
    }
  }

  /** A generic resource. */
  static final class Resource<T extends Closeable> implements Closeable {
    private final T held;

    Resource(T held) {
      this.held = held;
    }

    T get() {
      return held;
    }

    @Override
    public void close() throws IOException {
      held.close();
    }
  }

  public int genericOk(String host) throws IOException {
    try (Resource<Socket> r = new Resource<>(new Socket(host, 80))) {
      return r.get().getInputStream().read();
    }
  }

  public int genericBad(String host) throws IOException {
    Resource<Socket> r = new Resource<>(new Socket(host, 80)); // expect SOCK_NOT_CLOSED NORMAL
    int b = r.get().getInputStream().read();
    if (b > 0) {
      r.close();
    }
    return b;
  }

  public int methodReferenceOk(String host) throws Exception {
    Socket s = new Socket(host, 80);
    try (AutoCloseable closer = s::close) {
      return s.getInputStream().read();
    }
  }

  /** A factory of commons-pool. */
  static final class SocketFactoryOk extends BasePooledObjectFactory<Socket> {
    private final String host;

    SocketFactoryOk(String host) {
      this.host = host;
    }

    @Override
    public Socket create() throws IOException {
      return new Socket(host, 80);
    }

    @Override
    public PooledObject<Socket> wrap(Socket s) {
      return new DefaultPooledObject<>(s);
    }

    @Override
    public void destroyObject(PooledObject<Socket> p) throws IOException {
      p.getObject().close();
    }
  }

  private static void closeQuietly(Closeable c) {
    try {
      if (c != null) {
        c.close();
      }
    } catch (IOException ignored) {
      // nobody waits for it
    }
  }
}
