package samples.third.server;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.Iterator;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Selector loops and channel clients. */
public class NioServers {
  private static final Logger LOG = Logger.getLogger(NioServers.class.getName());

  /** The usual reactor: accepted channels live in the selector. */
  public void reactOk(int port) throws IOException {
    try (Selector selector = Selector.open();
        ServerSocketChannel server = ServerSocketChannel.open()) {
      server.bind(new InetSocketAddress(port));
      server.configureBlocking(false);
      server.register(selector, SelectionKey.OP_ACCEPT);
      ByteBuffer buffer = ByteBuffer.allocate(4096);
      while (selector.isOpen()) {
        selector.select();
        Iterator<SelectionKey> keys = selector.selectedKeys().iterator();
        while (keys.hasNext()) {
          SelectionKey key = keys.next();
          keys.remove();
          if (key.isAcceptable()) {
            SocketChannel client = server.accept();
            if (client != null) {
              try {
                client.configureBlocking(false);
                client.register(selector, SelectionKey.OP_READ);
              } catch (IOException e) {
                client.close();
              }
            }
          } else if (key.isReadable()) {
            echoOk(key, buffer);
          }
        }
      }
    }
  }

  private void echoOk(SelectionKey key, ByteBuffer buffer) {
    SocketChannel channel = (SocketChannel) key.channel();
    try {
      buffer.clear();
      if (channel.read(buffer) < 0) {
        channel.close();
        return;
      }
      buffer.flip();
      channel.write(buffer);
    } catch (IOException e) {
      key.cancel();
      try {
        channel.close();
      } catch (IOException ignored) {
        LOG.finest("close");
      }
    }
  }

  public ByteBuffer fetchBad(SocketAddress peer, ByteBuffer request) throws IOException {
    SocketChannel channel = SocketChannel.open(peer); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
    while (request.hasRemaining()) {
      channel.write(request);
    }
    ByteBuffer answer = ByteBuffer.allocate(1024);
    channel.read(answer);
    channel.close();
    answer.flip();
    return answer;
  }

  public ByteBuffer fetchOk(SocketAddress peer, ByteBuffer request) throws IOException {
    try (SocketChannel channel = SocketChannel.open(peer)) {
      while (request.hasRemaining()) {
        channel.write(request);
      }
      ByteBuffer answer = ByteBuffer.allocate(1024);
      channel.read(answer);
      answer.flip();
      return answer;
    }
  }

  /** The channel that cannot finish its connect in time is dropped. */
  public SocketChannel connectBad(InetSocketAddress peer, long millis) throws Exception {
    SocketChannel channel = SocketChannel.open(); // expect SOCK_NOT_CLOSED NORMAL
    channel.configureBlocking(false);
    channel.connect(peer);
    long end = System.currentTimeMillis() + millis;
    while (!channel.finishConnect()) {
      if (System.currentTimeMillis() > end) {
        return null;
      }
      Thread.sleep(10);
    }
    return channel;
  }

  public SocketChannel connectOk(InetSocketAddress peer, long millis) throws Exception {
    SocketChannel channel = SocketChannel.open();
    boolean connected = false;
    try {
      channel.configureBlocking(false);
      channel.connect(peer);
      long end = System.currentTimeMillis() + millis;
      while (!(connected = channel.finishConnect())) {
        if (System.currentTimeMillis() > end) {
          return null;
        }
        Thread.sleep(10);
      }
      return channel;
    } finally {
      if (!connected) {
        channel.close();
      }
    }
  }

  /** Ships blocks, a channel for each. */
  public void shipBad(InetSocketAddress peer, Iterable<ByteBuffer> blocks) throws IOException {
    for (ByteBuffer block : blocks) {
      try (SocketChannel channel = SocketChannel.open(peer)) { // expect SOCK_OPEN_IN_LOOP HIGH
        channel.write(block);
      }
    }
  }

  public void shipOk(InetSocketAddress peer, Iterable<ByteBuffer> blocks) throws IOException {
    try (SocketChannel channel = SocketChannel.open(peer)) {
      for (ByteBuffer block : blocks) {
        channel.write(block);
      }
    }
  }

  /** Opens again only after the channel broke. */
  public void shipReopenOk(InetSocketAddress peer, Iterable<ByteBuffer> blocks) throws IOException {
    SocketChannel channel = null;
    try {
      for (ByteBuffer block : blocks) {
        if (channel == null || !channel.isConnected()) {
          channel = SocketChannel.open(peer);
        }
        channel.write(block);
      }
    } catch (IOException e) {
      LOG.log(Level.WARNING, "not all shipped", e);
    } finally {
      if (channel != null) {
        channel.close();
      }
    }
  }
}
