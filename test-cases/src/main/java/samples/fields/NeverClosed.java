package samples.fields;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Fields that hold a connection which no method closes, and their closed twins. */
public class NeverClosed {
  static class QuoteClientBad {
    private Socket socket;

    void connect(String host) throws IOException {
      socket = new Socket(host, 7001); // expect SOCK_FIELD_NOT_CLOSED NORMAL
    }

    void send(byte[] quote) throws IOException {
      socket.getOutputStream().write(quote);
    }
  }

  static class QuoteClientOk {
    private Socket socket;

    void connect(String host) throws IOException {
      socket = new Socket(host, 7001);
    }

    void send(byte[] quote) throws IOException {
      socket.getOutputStream().write(quote);
    }

    void stop() throws IOException {
      socket.close();
    }
  }

  /** Its close forgets the socket and only clears the reference. */
  static class ForgetfulBad implements Closeable {
    private Socket socket;

    void connect(String host) throws IOException {
      socket = new Socket(host, 7002); // expect SOCK_FIELD_NOT_CLOSED NORMAL
      socket.setTcpNoDelay(true);
    }

    int read() throws IOException {
      return socket.getInputStream().read();
    }

    @Override
    public void close() {
      socket = null;
    }
  }

  static class MindfulOk implements Closeable {
    private Socket socket;

    void connect(String host) throws IOException {
      socket = new Socket(host, 7002);
      socket.setTcpNoDelay(true);
    }

    int read() throws IOException {
      return socket.getInputStream().read();
    }

    @Override
    public void close() throws IOException {
      if (socket != null) {
        socket.close();
        socket = null;
      }
    }
  }

  /** Ends the output, not the connection. */
  static class HalfCloserBad {
    private final Socket socket;

    HalfCloserBad(String host) throws IOException {
      this.socket = new Socket(host, 7003); // expect SOCK_FIELD_NOT_CLOSED NORMAL
    }

    void finish() throws IOException {
      socket.shutdownOutput();
    }
  }

  static class FullCloserOk {
    private final Socket socket;

    FullCloserOk(String host) throws IOException {
      this.socket = new Socket(host, 7003);
    }

    void finish() throws IOException {
      socket.shutdownOutput();
      socket.close();
    }
  }

  /** The streams are kept too, and nobody closes any of them. */
  static class LineClientBad {
    private Socket socket;
    private BufferedReader in;
    private PrintWriter out;

    void open(String host) throws IOException {
      socket = new Socket(host, 7004); // expect SOCK_FIELD_NOT_CLOSED NORMAL
      in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      out = new PrintWriter(socket.getOutputStream(), true);
    }

    String ask(String question) throws IOException {
      out.println(question);
      return in.readLine();
    }
  }

  /** Closing a stream of the socket closes the socket. */
  static class LineClientOk implements Closeable {
    private Socket socket;
    private BufferedReader in;
    private PrintWriter out;

    void open(String host) throws IOException {
      socket = new Socket(host, 7004);
      in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      out = new PrintWriter(socket.getOutputStream(), true);
    }

    String ask(String question) throws IOException {
      out.println(question);
      return in.readLine();
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }

  static class PingerBad {
    private final DatagramSocket socket;

    PingerBad() throws SocketException {
      socket = new DatagramSocket(); // expect SOCK_FIELD_NOT_CLOSED NORMAL
    }

    void ping(DatagramPacket packet) throws IOException {
      socket.send(packet);
    }
  }

  static class PingerOk implements AutoCloseable {
    private final DatagramSocket socket;

    PingerOk() throws SocketException {
      socket = new DatagramSocket();
    }

    void ping(DatagramPacket packet) throws IOException {
      socket.send(packet);
    }

    @Override
    public void close() {
      socket.close();
    }
  }

  static class ChannelClientBad {
    private SocketChannel channel;

    void start(InetSocketAddress address) throws IOException {
      channel = SocketChannel.open(address); // expect SOCK_FIELD_NOT_CLOSED NORMAL
    }

    void send(ByteBuffer data) throws IOException {
      while (data.hasRemaining()) {
        channel.write(data);
      }
    }
  }

  static class ChannelClientOk {
    private SocketChannel channel;

    void start(InetSocketAddress address) throws IOException {
      channel = SocketChannel.open(address);
    }

    void send(ByteBuffer data) throws IOException {
      while (data.hasRemaining()) {
        channel.write(data);
      }
    }

    void shutdown() throws IOException {
      if (channel != null && channel.isOpen()) {
        channel.close();
      }
    }
  }

  /** Closing the statement leaves its connection open. */
  static class OrderDaoBad implements AutoCloseable {
    private Connection connection;
    private PreparedStatement insert;

    void open(String url) throws SQLException {
      connection = DriverManager.getConnection(url); // expect SOCK_FIELD_NOT_CLOSED NORMAL
      insert = connection.prepareStatement("insert into orders values (?)");
    }

    void add(int id) throws SQLException {
      insert.setInt(1, id);
      insert.executeUpdate();
    }

    @Override
    public void close() throws SQLException {
      insert.close();
    }
  }

  static class OrderDaoOk implements AutoCloseable {
    private Connection connection;
    private PreparedStatement insert;

    void open(String url) throws SQLException {
      connection = DriverManager.getConnection(url);
      insert = connection.prepareStatement("insert into orders values (?)");
    }

    void add(int id) throws SQLException {
      insert.setInt(1, id);
      insert.executeUpdate();
    }

    @Override
    public void close() throws SQLException {
      try {
        insert.close();
      } finally {
        connection.close();
      }
    }
  }

  /** Stopping ends the loop, not the listening. */
  static class ListenerBad implements Runnable {
    private volatile boolean running = true;
    private final ServerSocket server;

    ListenerBad(int port) throws IOException {
      server = new ServerSocket(port); // expect SOCK_FIELD_NOT_CLOSED NORMAL
    }

    @Override
    public void run() {
      while (running) {
        try (Socket peer = server.accept()) {
          peer.getOutputStream().write('\n');
        } catch (IOException e) {
          running = false;
        }
      }
    }

    void stop() {
      running = false;
    }
  }

  static class ListenerOk implements Runnable {
    private volatile boolean running = true;
    private final ServerSocket server;

    ListenerOk(int port) throws IOException {
      server = new ServerSocket(port);
    }

    @Override
    public void run() {
      while (running) {
        try (Socket peer = server.accept()) {
          peer.getOutputStream().write('\n');
        } catch (IOException e) {
          running = false;
        }
      }
    }

    void stop() throws IOException {
      running = false;
      server.close();
    }
  }

  /** Listens for as long as the program runs. */
  static class EternalListenerOk implements Runnable {
    private final ServerSocket server;

    EternalListenerOk(int port) throws IOException {
      server = new ServerSocket(port);
    }

    @Override
    public void run() {
      while (true) {
        try (Socket peer = server.accept()) {
          peer.getOutputStream().write('\n');
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }
}
