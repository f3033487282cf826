package samples.third.server;

import static java.net.StandardSocketOptions.SO_REUSEADDR;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.channels.ServerSocketChannel;
import java.util.concurrent.atomic.AtomicBoolean;

/** Small servers with a thread of their own. */
public class TinyServer {

  /** The listening socket is never closed by stop. */
  static class StatusPortBad implements Runnable {
    private ServerSocket server;
    private final AtomicBoolean stopped = new AtomicBoolean();

    void startBad(int port) throws IOException {
      server = new ServerSocket(port); // expect SOCK_FIELD_NOT_CLOSED NORMAL
      new Thread(this, "status").start();
    }

    @Override
    public void run() {
      while (!stopped.get()) {
        try (Socket s = server.accept()) {
          s.getOutputStream().write('+');
        } catch (IOException e) {
          return;
        }
      }
    }

    void stopOk() {
      stopped.set(true);
    }
  }

  static class StatusPortOk implements Runnable, Closeable {
    private ServerSocket server;

    void startOk(int port) throws IOException {
      server = new ServerSocket(port);
      new Thread(this, "status").start();
    }

    @Override
    public void run() {
      while (!server.isClosed()) {
        try (Socket s = server.accept()) {
          s.getOutputStream().write('+');
        } catch (IOException e) {
          return;
        }
      }
    }

    @Override
    public void close() throws IOException {
      server.close();
    }
  }

  /** Shuts the port on a restart: the next start meets TIME_WAIT. */
  public ServerSocket exclusiveBad(int port) throws IOException {
    ServerSocket server = new ServerSocket();
    try {
      server.setReuseAddress(false); // expect SOCK_REUSEADDR_OFF LOW
      server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    } catch (IOException e) {
      server.close();
      throw e;
    }
    return server;
  }

  /** Any port will do. */
  public ServerSocket exclusiveOk() throws IOException {
    ServerSocket server = new ServerSocket();
    try {
      server.setReuseAddress(false);
      server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    } catch (IOException e) {
      server.close();
      throw e;
    }
    return server;
  }

  /** Tries to bind until the old instance is gone. */
  public ServerSocket takeOverBad(int port) throws InterruptedException {
    for (int i = 0; i < 60; i++) {
      ServerSocket server = null;
      try {
        server = new ServerSocket();
        server.setReuseAddress(false); // expect SOCK_REUSEADDR_OFF NORMAL
        server.bind(new InetSocketAddress(port));
        return server;
      } catch (IOException e) {
        closeQuietly(server);
        Thread.sleep(1000);
      }
    }
    throw new IllegalStateException("port " + port + " stays taken");
  }

  public ServerSocketChannel channelBad(int port) throws IOException {
    ServerSocketChannel channel = ServerSocketChannel.open();
    try {
      channel.bind(new InetSocketAddress(port));
      channel.setOption(SO_REUSEADDR, true); // expect SOCK_REUSEADDR_TOO_LATE NORMAL
    } catch (IOException e) {
      channel.close();
      throw e;
    }
    return channel;
  }

  public ServerSocketChannel channelOk(int port) throws IOException {
    ServerSocketChannel channel = ServerSocketChannel.open();
    try {
      channel.setOption(SO_REUSEADDR, true);
      channel.bind(new InetSocketAddress(port));
    } catch (IOException e) {
      channel.close();
      throw e;
    }
    return channel;
  }

  /** The second statement never runs if the first fails. */
  static class TwoPortsBad implements Closeable {
    private final ServerSocket data;
    private final ServerSocket control;

    TwoPortsBad(ServerSocket data, ServerSocket control) {
      this.data = data;
      this.control = control;
    }

    @Override
    public void close() throws IOException {
      data.close();
      control.close(); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
    }
  }

  static class TwoPortsOk implements Closeable {
    private final ServerSocket data;
    private final ServerSocket control;

    TwoPortsOk(ServerSocket data, ServerSocket control) {
      this.data = data;
      this.control = control;
    }

    @Override
    public void close() throws IOException {
      try {
        data.close();
      } finally {
        control.close();
      }
    }
  }

  /** The second bind fails and the first port is lost with the half-built object. */
  static class PairBad implements Closeable {
    private final ServerSocket first;
    private final ServerSocket second;

    PairBad(int port) throws IOException {
      first = new ServerSocket(port); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
      second = new ServerSocket(port + 1);
    }

    @Override
    public void close() throws IOException {
      try {
        first.close();
      } finally {
        second.close();
      }
    }
  }

  static class PairOk implements Closeable {
    private final ServerSocket first;
    private final ServerSocket second;

    PairOk(int port) throws IOException {
      first = new ServerSocket(port);
      try {
        second = new ServerSocket(port + 1);
      } catch (IOException e) {
        first.close();
        throw e;
      }
    }

    @Override
    public void close() throws IOException {
      try {
        first.close();
      } finally {
        second.close();
      }
    }
  }

  private static void closeQuietly(Closeable c) {
    try {
      if (c != null) {
        c.close();
      }
    } catch (IOException ignored) {
      // the port is given up anyway
    }
  }
}
