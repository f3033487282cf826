package samples.fields;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
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

/** A fresh connection takes the place of an old one that may still be open. */
public class Reconnects {
  static void closeQuietly(Closeable c) {
    if (c != null) {
      try {
        c.close();
      } catch (IOException e) {
        System.err.println("close failed: " + e);
      }
    }
  }

  static class ByNameBad implements Closeable {
    private Socket socket;

    void connect() throws IOException {
      socket = new Socket("quotes.example.net", 7100);
    }

    void reconnect() throws IOException {
      socket = new Socket("quotes.example.net", 7100); // expect SOCK_FIELD_NOT_CLOSED NORMAL
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }

  static class ByNameOk implements Closeable {
    private Socket socket;

    void connect() throws IOException {
      socket = new Socket("quotes.example.net", 7100);
    }

    void reconnect() throws IOException {
      close();
      socket = new Socket("quotes.example.net", 7100);
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }

  /** The new connection is there before the old one goes. */
  static class SwapOk implements Closeable {
    private Socket socket;

    void reconnect() throws IOException {
      Socket old = socket;
      socket = new Socket("quotes.example.net", 7101);
      closeQuietly(old);
    }

    @Override
    public void close() {
      closeQuietly(socket);
    }
  }

  static class NullCheckedOk implements Closeable {
    private Socket socket;

    void reconnect() throws IOException {
      if (socket != null && !socket.isClosed()) {
        return;
      }
      socket = new Socket("quotes.example.net", 7102);
    }

    @Override
    public void close() {
      closeQuietly(socket);
    }
  }

  /** The failed connection is replaced in the catch block. */
  static class AfterFailureBad implements Closeable {
    private Socket socket;

    private void connect() throws IOException {
      socket = new Socket("quotes.example.net", 7103); // expect SOCK_FIELD_NOT_CLOSED NORMAL
    }

    void send(byte[] message) throws IOException {
      try {
        socket.getOutputStream().write(message);
      } catch (IOException e) {
        connect();
        socket.getOutputStream().write(message);
      }
    }

    @Override
    public void close() {
      closeQuietly(socket);
    }
  }

  static class AfterFailureOk implements Closeable {
    private Socket socket;

    private void connect() throws IOException {
      socket = new Socket("quotes.example.net", 7103);
    }

    void send(byte[] message) throws IOException {
      try {
        socket.getOutputStream().write(message);
      } catch (IOException e) {
        closeQuietly(socket);
        connect();
        socket.getOutputStream().write(message);
      }
    }

    @Override
    public void close() {
      closeQuietly(socket);
    }
  }

  /** Each round of the loop connects anew and drops what it had. */
  static class LoopBad implements Runnable, Closeable {
    private volatile boolean stopped;
    private Socket socket;
    private BufferedReader in;

    private void connect() throws IOException {
      socket = new Socket("feed.example.net", 7104); // expect SOCK_FIELD_NOT_CLOSED NORMAL
      in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
    }

    private void readAll() throws IOException {
      String line;
      while ((line = in.readLine()) != null) {
        System.out.println(line);
      }
    }

    @Override
    public void run() {
      while (!stopped) {
        try {
          Thread.sleep(5000);
          connect();
          readAll();
        } catch (IOException e) {
          System.err.println("feed lost: " + e);
        } catch (InterruptedException e) {
          return;
        }
      }
    }

    @Override
    public void close() throws IOException {
      stopped = true;
      socket.close();
    }
  }

  static class LoopOk implements Runnable, Closeable {
    private volatile boolean stopped;
    private Socket socket;
    private BufferedReader in;

    private void connect() throws IOException {
      socket = new Socket("feed.example.net", 7104);
      in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
    }

    private void readAll() throws IOException {
      String line;
      while ((line = in.readLine()) != null) {
        System.out.println(line);
      }
    }

    @Override
    public void run() {
      while (!stopped) {
        try {
          Thread.sleep(5000);
          connect();
          readAll();
        } catch (IOException e) {
          System.err.println("feed lost: " + e);
        } catch (InterruptedException e) {
          return;
        } finally {
          closeQuietly(socket);
        }
      }
    }

    @Override
    public void close() {
      stopped = true;
      closeQuietly(socket);
    }
  }

  /** The first attempts fail, and a failed attempt has put nothing into the field. */
  static class FirstConnectOk implements Closeable {
    private Socket socket;

    private void connect() throws IOException {
      socket = new Socket("feed.example.net", 7105);
    }

    void start() throws IOException, InterruptedException {
      try {
        connect();
      } catch (IOException e) {
        Thread.sleep(2000);
        connect();
      }
    }

    @Override
    public void close() {
      closeQuietly(socket);
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
