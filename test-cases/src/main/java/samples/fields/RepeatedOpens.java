package samples.fields;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * What shows that a method opens a second time: a schedule, a flag, a constructor that has opened
 * one.
 */
public class RepeatedOpens {
  static void closeQuietly(Closeable c) {
    if (c != null) {
      try {
        c.close();
      } catch (IOException e) {
        System.err.println("close failed: " + e);
      }
    }
  }

  /** The constructor has opened one already. */
  static class BesideConstructorBad implements AutoCloseable {
    private final String url;
    private Connection connection;

    BesideConstructorBad(String url) throws SQLException {
      this.url = url;
      this.connection = DriverManager.getConnection(url);
    }

    void useSchema(String schema) throws SQLException {
      connection =
          DriverManager.getConnection(url + "/" + schema); // expect SOCK_FIELD_NOT_CLOSED NORMAL
    }

    int isolation() throws SQLException {
      return connection.getTransactionIsolation();
    }

    @Override
    public void close() throws SQLException {
      connection.close();
    }
  }

  static class BesideConstructorOk implements AutoCloseable {
    private final String url;
    private Connection connection;

    BesideConstructorOk(String url) throws SQLException {
      this.url = url;
      this.connection = DriverManager.getConnection(url);
    }

    void useSchema(String schema) throws SQLException {
      connection.close();
      connection = DriverManager.getConnection(url + "/" + schema);
    }

    int isolation() throws SQLException {
      return connection.getTransactionIsolation();
    }

    @Override
    public void close() throws SQLException {
      connection.close();
    }
  }

  /** Opened when first needed, once. */
  static class LazyOk implements Closeable {
    private SocketChannel channel;

    private SocketChannel channel() throws IOException {
      if (channel == null) {
        channel = SocketChannel.open(new InetSocketAddress("lazy.example.net", 7106));
      }
      return channel;
    }

    boolean isBlocking() throws IOException {
      return channel().isBlocking();
    }

    @Override
    public void close() throws IOException {
      if (channel != null) {
        channel.close();
      }
    }
  }

  /** A flag tells whether there is a connection. */
  static class FlagOk implements Closeable {
    private Socket socket;
    private boolean connected;

    private void ensureConnected() throws IOException {
      if (!connected) {
        socket = new Socket("flag.example.net", 7107);
        connected = true;
      }
    }

    void pump(Iterable<byte[]> frames) throws IOException {
      for (byte[] frame : frames) {
        try {
          ensureConnected();
          socket.getOutputStream().write(frame);
        } catch (IOException e) {
          close();
        }
      }
    }

    @Override
    public void close() {
      connected = false;
      closeQuietly(socket);
    }
  }

  /** A schedule runs it again and again. */
  static class ScheduledBad implements Closeable {
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private Socket socket;

    void start() {
      timer.scheduleWithFixedDelay(this::renew, 1, 30, TimeUnit.MINUTES);
    }

    private void renew() {
      try {
        socket = new Socket("lease.example.net", 7108); // expect SOCK_FIELD_NOT_CLOSED NORMAL
        OutputStream out = socket.getOutputStream();
        out.write("RENEW\n".getBytes(StandardCharsets.US_ASCII));
      } catch (IOException e) {
        System.err.println("no lease: " + e);
      }
    }

    @Override
    public void close() {
      timer.shutdownNow();
      closeQuietly(socket);
    }
  }

  static class ScheduledOk implements Closeable {
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private Socket socket;

    void start() {
      timer.scheduleWithFixedDelay(this::renew, 1, 30, TimeUnit.MINUTES);
    }

    private void renew() {
      closeQuietly(socket);
      try {
        socket = new Socket("lease.example.net", 7108);
        OutputStream out = socket.getOutputStream();
        out.write("RENEW\n".getBytes(StandardCharsets.US_ASCII));
      } catch (IOException e) {
        System.err.println("no lease: " + e);
      }
    }

    @Override
    public void close() {
      timer.shutdownNow();
      closeQuietly(socket);
    }
  }
}
