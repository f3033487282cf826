package samples.second.lifetime;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.MulticastSocket;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousSocketChannel;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Channels, blocking and not. */
public class Channels {

  void frameBad(SocketAddress target, ByteBuffer frame) throws IOException {
    SocketChannel channel = SocketChannel.open(target); // expect SOCK_NOT_CLOSED HIGH
    while (frame.hasRemaining()) {
      channel.write(frame);
    }
    channel.shutdownOutput();
  }

  void frameOk(SocketAddress target, ByteBuffer frame) throws IOException {
    SocketChannel channel = SocketChannel.open(target);
    try {
      while (frame.hasRemaining()) {
        channel.write(frame);
      }
    } finally {
      channel.socket().close();
    }
  }

  SocketChannel pendingBad(SocketAddress target) throws IOException {
    SocketChannel channel = SocketChannel.open(); // expect SOCK_NOT_CLOSED NORMAL
    channel.configureBlocking(false);
    if (!channel.connect(target)) {
      return null;
    }
    return channel;
  }

  SocketChannel pendingOk(SocketAddress target) throws IOException {
    SocketChannel channel = SocketChannel.open();
    boolean ready = false;
    try {
      channel.configureBlocking(false);
      ready = channel.connect(target);
      return ready ? channel : null;
    } finally {
      if (!ready) {
        channel.close();
      }
    }
  }

  boolean finishBad(SocketAddress target, long millis) throws IOException {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
    SocketChannel channel = SocketChannel.open(); // expect SOCK_NOT_CLOSED NORMAL
    channel.configureBlocking(false);
    channel.connect(target);
    while (!channel.finishConnect()) {
      if (System.nanoTime() > end) {
        return false;
      }
    }
    channel.close();
    return true;
  }

  boolean finishOk(SocketAddress target, long millis) throws IOException {
    try (SocketChannel channel = SocketChannel.open();
        Selector selector = Selector.open()) {
      channel.configureBlocking(false);
      channel.connect(target);
      channel.register(selector, SelectionKey.OP_CONNECT);
      return selector.select(millis) > 0 && channel.finishConnect();
    }
  }

  SocketChannel preambleBad(SocketAddress target, int version) throws IOException {
    SocketChannel channel =
        SocketChannel.open(target); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
    ByteBuffer hello = ByteBuffer.allocate(4).putInt(version);
    hello.flip();
    channel.write(hello);
    return channel;
  }

  SocketChannel preambleOk(SocketAddress target, int version) throws IOException {
    SocketChannel channel = SocketChannel.open(target);
    try {
      ByteBuffer hello = ByteBuffer.allocate(4).putInt(version);
      hello.flip();
      channel.write(hello);
      return channel;
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  SocketChannel optionsBad(SocketAddress target) throws IOException {
    SocketChannel channel = SocketChannel.open(target); // expect SOCK_NOT_CLOSED_ON_EXCEPTION LOW
    channel.configureBlocking(false);
    channel.socket().setTcpNoDelay(true);
    return channel;
  }

  int asyncBad(SocketAddress target, ByteBuffer in)
      throws IOException, InterruptedException, ExecutionException {
    AsynchronousSocketChannel channel =
        AsynchronousSocketChannel.open(); // expect SOCK_NOT_CLOSED HIGH
    channel.connect(target).get();
    return channel.read(in).get();
  }

  int asyncOk(SocketAddress target, ByteBuffer in)
      throws IOException, InterruptedException, ExecutionException, TimeoutException {
    try (AsynchronousSocketChannel channel = AsynchronousSocketChannel.open()) {
      channel.connect(target).get(5, TimeUnit.SECONDS);
      return channel.read(in).get(5, TimeUnit.SECONDS);
    }
  }

  void statsBad(SocketAddress collector, String line) throws IOException {
    DatagramChannel channel = DatagramChannel.open(); // expect SOCK_NOT_CLOSED HIGH
    channel.send(ByteBuffer.wrap(line.getBytes(UTF_8)), collector);
  }

  void statsOk(SocketAddress collector, String line) throws IOException {
    try (DatagramChannel channel = DatagramChannel.open()) {
      channel.send(ByteBuffer.wrap(line.getBytes(UTF_8)), collector);
    }
  }

  void wrappedBad(SocketAddress target, byte[] body) throws IOException {
    SocketChannel channel = SocketChannel.open(target); // expect SOCK_NOT_CLOSED HIGH
    OutputStream out = java.nio.channels.Channels.newOutputStream(channel);
    out.write(body);
    out.flush();
  }

  void wrappedOk(SocketAddress target, byte[] body) throws IOException {
    SocketChannel channel = SocketChannel.open(target);
    try (OutputStream out = java.nio.channels.Channels.newOutputStream(channel)) {
      out.write(body);
    }
  }

  ServerSocketChannel listenOk(int port) throws IOException {
    return ServerSocketChannel.open().bind(new InetSocketAddress(port));
  }

  void listenAndForgetBad(int port) throws IOException {
    ServerSocketChannel server = ServerSocketChannel.open(); // expect SOCK_NOT_CLOSED HIGH
    server.bind(new InetSocketAddress(port));
    server.configureBlocking(false);
  }

  void groupBad(InetAddress group, byte[] buffer) throws IOException {
    MulticastSocket s = new MulticastSocket(5353); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
    s.joinGroup(group);
    s.receive(new java.net.DatagramPacket(buffer, buffer.length));
    s.leaveGroup(group);
    s.close();
  }

  void groupOk(InetAddress group, byte[] buffer) throws IOException {
    MulticastSocket socket = new MulticastSocket(5353);
    try {
      socket.joinGroup(group);
      socket.receive(new java.net.DatagramPacket(buffer, buffer.length));
      socket.leaveGroup(group);
    } finally {
      socket.close();
    }
  }

  /** The event loop closes what its keys carry. */
  SelectionKey attachOk(SocketAddress target, Selector selector) throws IOException {
    SocketChannel channel = SocketChannel.open(target);
    SelectionKey key;
    try {
      channel.configureBlocking(false);
      key = channel.register(selector, SelectionKey.OP_READ, new StringBuilder());
    } catch (Exception e) {
      channel.close();
      throw e;
    }
    return key;
  }
}
