package samples.lifetime;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousSocketChannel;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.concurrent.TimeUnit;

/** Socket channels, blocking and not. */
public class Channels {

  void openAddressOk(SocketAddress address, ByteBuffer data) throws IOException {
    try (SocketChannel channel = SocketChannel.open(address)) {
      while (data.hasRemaining()) {
        channel.write(data);
      }
    }
  }

  int connectInsideOk(SocketAddress address, ByteBuffer answer) throws IOException {
    try (SocketChannel channel = SocketChannel.open()) {
      channel.configureBlocking(true);
      channel.connect(address);
      return channel.read(answer);
    }
  }

  void isOpenOk(SocketAddress address, ByteBuffer data) throws IOException {
    SocketChannel channel = null;
    try {
      channel = SocketChannel.open(address);
      channel.write(data);
    } finally {
      if (channel != null && channel.isOpen()) {
        channel.close();
      }
    }
  }

  int streamOverChannelOk(SocketAddress address) throws IOException {
    try (SocketChannel channel = SocketChannel.open(address);
        InputStream in = java.nio.channels.Channels.newInputStream(channel)) {
      return in.read();
    }
  }

  boolean selectedConnectOk(SocketAddress address, long millis) throws IOException {
    try (Selector selector = Selector.open();
        SocketChannel channel = SocketChannel.open()) {
      channel.configureBlocking(false);
      channel.register(selector, SelectionKey.OP_CONNECT);
      if (channel.connect(address)) {
        return true;
      }
      return selector.select(millis) > 0 && channel.finishConnect();
    }
  }

  SocketChannel pendingOk(SocketAddress address) throws IOException {
    SocketChannel channel = SocketChannel.open();
    try {
      channel.configureBlocking(false);
      channel.connect(address);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
    return channel;
  }

  SocketChannel notConnectedYetOk() throws IOException {
    SocketChannel channel = SocketChannel.open();
    channel.configureBlocking(false);
    return channel;
  }

  void acceptedIntoSelectorOk(ServerSocketChannel server, Selector selector) throws IOException {
    SocketChannel client = server.accept();
    if (client == null) {
      return;
    }
    try {
      client.configureBlocking(false);
      client.register(selector, SelectionKey.OP_READ);
    } catch (IOException | RuntimeException e) {
      client.close();
      throw e;
    }
  }

  int datagramOk(SocketAddress target, ByteBuffer packet) throws IOException {
    DatagramChannel channel = DatagramChannel.open();
    try {
      return channel.send(packet, target);
    } finally {
      channel.close();
    }
  }

  void asynchronousOk(SocketAddress address, ByteBuffer data) throws Exception {
    try (AsynchronousSocketChannel channel = AsynchronousSocketChannel.open()) {
      channel.connect(address).get(5, TimeUnit.SECONDS);
      channel.write(data).get(5, TimeUnit.SECONDS);
    }
  }

  int localPortOk(SocketAddress address) throws IOException {
    try (ServerSocketChannel server = ServerSocketChannel.open()) {
      server.bind(address);
      return server.socket().getLocalPort();
    }
  }

  void openAddressBad(SocketAddress address, ByteBuffer data) throws IOException {
    SocketChannel channel = SocketChannel.open(address); // expect SOCK_NOT_CLOSED HIGH
    channel.write(data);
    channel.shutdownOutput();
  }

  int noFinallyBad(SocketAddress address, ByteBuffer data) throws IOException {
    SocketChannel channel = SocketChannel.open(); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
    channel.connect(address);
    int n = channel.write(data);
    channel.close();
    return n;
  }

  SocketChannel connectOnlyBad(SocketAddress address) throws IOException {
    SocketChannel channel = SocketChannel.open(); // expect SOCK_NOT_CLOSED_ON_EXCEPTION LOW
    channel.connect(address);
    channel.configureBlocking(false);
    return channel;
  }

  SocketChannel pendingGivenUpBad(SocketAddress address) throws IOException {
    SocketChannel channel = SocketChannel.open(); // expect SOCK_NOT_CLOSED NORMAL
    channel.configureBlocking(false);
    channel.connect(address);
    if (!channel.finishConnect()) {
      return null;
    }
    return channel;
  }

  SocketChannel unresolvedBad(InetSocketAddress address) throws IOException {
    // a channel holds its descriptor from open() on
    SocketChannel channel = SocketChannel.open(); // expect SOCK_NOT_CLOSED NORMAL
    if (address.isUnresolved()) {
      return null;
    }
    channel.connect(address);
    return channel;
  }

  ServerSocketChannel bindOk(int port) throws IOException {
    ServerSocketChannel server = ServerSocketChannel.open();
    server.bind(new InetSocketAddress(port));
    return server;
  }

  void acceptedIntoSelectorBad(ServerSocketChannel server, Selector selector) throws IOException {
    SocketChannel client = server.accept(); // expect SOCK_NOT_CLOSED_ON_EXCEPTION LOW
    if (client != null) {
      client.configureBlocking(false);
      client.register(selector, SelectionKey.OP_READ);
    }
  }

  void greetedIntoSelectorBad(ServerSocketChannel server, Selector selector, ByteBuffer hello)
      throws IOException {
    SocketChannel client = server.accept(); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
    if (client != null) {
      client.write(hello);
      client.configureBlocking(false);
      client.register(selector, SelectionKey.OP_READ);
    }
  }

  int datagramBad(SocketAddress target, ByteBuffer packet) throws IOException {
    DatagramChannel channel = DatagramChannel.open(); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
    channel.configureBlocking(false);
    int sent = channel.send(packet, target);
    channel.close();
    return sent;
  }

  boolean selectorBad(SocketAddress address) throws IOException {
    Selector selector = Selector.open(); // expect SOCK_NOT_CLOSED HIGH
    try (SocketChannel channel = SocketChannel.open()) {
      channel.configureBlocking(false);
      channel.connect(address);
      channel.register(selector, SelectionKey.OP_CONNECT);
      return selector.select(1000) > 0 && channel.finishConnect();
    }
  }

  void asynchronousBad(SocketAddress address, ByteBuffer data) throws Exception {
    AsynchronousSocketChannel channel =
        AsynchronousSocketChannel.open(); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
    channel.connect(address).get();
    channel.write(data).get();
    channel.close();
  }
}
