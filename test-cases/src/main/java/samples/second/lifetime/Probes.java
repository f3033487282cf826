package samples.second.lifetime;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.channels.SocketChannel;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.commons.io.IOUtils;
import org.junit.Test;

/** Probes, builders and what tests do. */
public class Probes {

  /** A connection with its settings. */
  static final class Link implements Closeable {
    private final Socket socket;
    private final int window;

    private Link(Socket socket, int window) {
      this.socket = socket;
      this.window = window;
    }

    int window() {
      return window;
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }

    static final class Builder {
      private String host = "localhost";
      private int window = 16;

      Builder host(String name) {
        host = name;
        return this;
      }

      Builder window(int size) {
        window = size;
        return this;
      }

      Link connectOk() throws IOException {
        return new Link(new Socket(host, 4369), window);
      }

      Link checkedBad() throws IOException {
        Socket socket = new Socket(host, 4369); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
        if (socket.getInputStream().read() != window) {
          throw new IOException("other window");
        }
        return new Link(socket, window);
      }
    }
  }

  int linkBad(String host) throws IOException {
    Link link = new Link.Builder().host(host).window(8).connectOk(); // expect SOCK_NOT_CLOSED HIGH
    return link.window();
  }

  int linkOk(String host) throws IOException {
    try (Link link = new Link.Builder().host(host).window(8).connectOk()) {
      return link.window();
    }
  }

  boolean waitForOk(String host, int port, int tries) throws InterruptedException {
    for (int i = 0; i < tries; i++) {
      try (Socket socket = new Socket(host, port)) {
        return socket.isConnected();
      } catch (IOException e) {
        TimeUnit.MILLISECONDS.sleep(200);
      }
    }
    return false;
  }

  boolean waitForBad(String host, int port, int tries) throws InterruptedException {
    for (int i = 0; i < tries; i++) {
      try {
        Socket socket = new Socket(host, port); // expect SOCK_NOT_CLOSED NORMAL
        if (socket.getInputStream().read() == 'R') {
          socket.close();
          return true;
        }
        return false;
      } catch (IOException e) {
        TimeUnit.MILLISECONDS.sleep(200);
      }
    }
    return false;
  }

  @Test
  public void echoesBad() throws IOException {
    Socket socket = new Socket("localhost", 7777); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
    socket.getOutputStream().write(42);
    assertEquals(42, socket.getInputStream().read());
    socket.close();
  }

  @Test
  public void echoesOk() throws IOException {
    try (Socket socket = new Socket("localhost", 7777)) {
      socket.getOutputStream().write(42);
      assertEquals(42, socket.getInputStream().read());
    }
  }

  @Test
  public void acceptsBad() throws IOException {
    try (ServerSocket server = new ServerSocket(0)) {
      Socket client = new Socket("localhost", server.getLocalPort()); // expect SOCK_NOT_CLOSED HIGH
      try (Socket peer = server.accept()) {
        assertEquals(client.getLocalPort(), peer.getPort());
      }
    }
  }

  @Test
  public void acceptsOk() throws IOException {
    try (ServerSocket server = new ServerSocket(0);
        Socket client = new Socket("localhost", server.getLocalPort());
        Socket peer = server.accept()) {
      assertEquals(client.getLocalPort(), peer.getPort());
    }
  }

  @Test
  public void swappedOk() throws IOException {
    AtomicReference<SocketChannel> current = new AtomicReference<>();
    current.set(SocketChannel.open(new InetSocketAddress("localhost", 7777)));
    SocketChannel last = current.getAndSet(null);
    assertTrue(last.isConnected());
    last.close();
  }

  /** Two variables, one connection; then one variable, two connections. */
  int twoInTurnOk(String host) throws IOException {
    Socket socket = new Socket(host, 1);
    Socket same = socket;
    try {
      same.getOutputStream().write(1);
    } finally {
      same.close();
    }
    socket = new Socket(host, 2);
    try {
      return socket.getInputStream().read();
    } finally {
      socket.close();
    }
  }

  int twoInTurnBad(String host) throws IOException {
    Socket socket = new Socket(host, 1); // expect SOCK_NOT_CLOSED HIGH
    socket.getOutputStream().write(1);
    socket = new Socket(host, 2);
    try {
      return socket.getInputStream().read();
    } finally {
      socket.close();
    }
  }

  int callableOk(String host) throws Exception {
    Callable<Integer> task =
        () -> {
          Socket socket = new Socket(host, 3);
          try (InputStream in = new java.io.BufferedInputStream(socket.getInputStream())) {
            return in.read();
          } finally {
            socket.close();
          }
        };
    return task.call();
  }

  static void closeAll(Closeable... all) {
    for (Closeable each : all) {
      IOUtils.closeQuietly(each);
    }
  }

  int closeAllOk(String host) throws IOException {
    Socket socket = null;
    InputStream in = null;
    try {
      socket = new Socket(host, 4);
      in = socket.getInputStream();
      return in.read();
    } finally {
      closeAll(in, socket);
    }
  }
}
