package samples.fields;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Datagram sockets, channels, databases and listeners in fields. */
public class OtherTransports {
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
