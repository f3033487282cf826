package samples.churn;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import javax.net.SocketFactory;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** The same shapes with channels, factories and TLS. */
public class OtherTransports {
  private final SocketFactory factory;
  private final SSLSocketFactory tls;
  private final String host;
  private final SocketAddress address;

  OtherTransports(SocketFactory factory, SSLSocketFactory tls, String host) {
    this.factory = factory;
    this.tls = tls;
    this.host = host;
    this.address = new InetSocketAddress(host, 9092);
  }

  void channelBad(List<ByteBuffer> buffers) throws IOException {
    for (ByteBuffer buffer : buffers) {
      try (SocketChannel channel = SocketChannel.open(address)) { // expect SOCK_OPEN_IN_LOOP HIGH
        channel.write(buffer);
      }
    }
  }

  void channelConnectedLaterBad(List<ByteBuffer> buffers) throws IOException {
    for (ByteBuffer buffer : buffers) {
      try (SocketChannel channel = SocketChannel.open()) { // expect SOCK_OPEN_IN_LOOP HIGH
        channel.connect(new InetSocketAddress("store.internal", 9092));
        channel.write(buffer);
      }
    }
  }

  void channelScanBad(List<SocketAddress> addresses, ByteBuffer hello) throws IOException {
    for (SocketAddress next : addresses) {
      try (SocketChannel channel = SocketChannel.open(next)) { // expect SOCK_OPEN_IN_LOOP LOW
        channel.write(hello.duplicate());
      }
    }
  }

  void asynchronousChannelBad(List<ByteBuffer> buffers)
      throws IOException, InterruptedException, ExecutionException {
    AsynchronousSocketChannel channel;
    for (ByteBuffer buffer : buffers) {
      channel = AsynchronousSocketChannel.open(); // expect SOCK_OPEN_IN_LOOP HIGH
      try {
        channel.connect(address).get();
        channel.write(buffer).get();
      } finally {
        channel.close();
      }
    }
  }

  void factoryBad(List<byte[]> frames) throws IOException {
    for (byte[] frame : frames) {
      try (Socket socket = factory.createSocket(host, 9093)) { // expect SOCK_OPEN_IN_LOOP HIGH
        socket.getOutputStream().write(frame);
      }
    }
  }

  void defaultFactoryConnectedLaterBad(List<byte[]> frames) throws IOException {
    SocketFactory plain = SocketFactory.getDefault();
    for (byte[] frame : frames) {
      try (Socket socket = plain.createSocket()) { // expect SOCK_OPEN_IN_LOOP HIGH
        socket.connect(address, 1_000);
        socket.getOutputStream().write(frame);
      }
    }
  }

  void tlsFactoryBad(List<byte[]> frames) throws IOException {
    for (byte[] frame : frames) {
      try (Socket socket = tls.createSocket(host, 443)) { // expect SOCK_OPEN_IN_LOOP HIGH
        socket.getOutputStream().write(frame);
      }
    }
  }

  void tlsWithCastBad(List<byte[]> frames) throws IOException {
    for (byte[] frame : frames) {
      try (SSLSocket s = (SSLSocket) tls.createSocket(host, 443)) { // expect SOCK_OPEN_IN_LOOP HIGH
        s.startHandshake();
        s.getOutputStream().write(frame);
      }
    }
  }

  /** One TCP connection through the proxy for each frame; the TLS socket only wraps it. */
  void tlsOverAProxyBad(List<byte[]> frames) throws IOException {
    for (byte[] frame : frames) {
      try (Socket tunnel = new Socket("proxy.internal", 3128); // expect SOCK_OPEN_IN_LOOP HIGH
          Socket secure = tls.createSocket(tunnel, host, 443, true)) {
        secure.getOutputStream().write(frame);
      }
    }
  }

  void socksProxyBad(Proxy proxy, List<byte[]> frames) throws IOException {
    for (byte[] frame : frames) {
      try (Socket socket = new Socket(proxy)) { // expect SOCK_OPEN_IN_LOOP HIGH
        socket.connect(address);
        socket.getOutputStream().write(frame);
      }
    }
  }

  void localAddressBad(List<byte[]> frames) throws IOException {
    for (byte[] frame : frames) {
      try (Socket socket = new Socket(host, 515, null, 0)) { // expect SOCK_OPEN_IN_LOOP HIGH
        socket.getOutputStream().write(frame);
      }
    }
  }

  void pausedTlsPollBad(byte[] question) throws IOException, InterruptedException {
    while (true) {
      try (Socket socket = tls.createSocket(host, 443)) { // expect SOCK_OPEN_IN_LOOP LOW
        socket.getOutputStream().write(question);
      }
      Thread.sleep(30_000);
    }
  }

  void oneChannelOk(List<ByteBuffer> buffers) throws IOException {
    try (SocketChannel channel = SocketChannel.open()) {
      channel.connect(address);
      for (ByteBuffer buffer : buffers) {
        channel.write(buffer);
      }
    }
  }

  void oneAsynchronousChannelOk(List<ByteBuffer> buffers)
      throws IOException, InterruptedException, ExecutionException {
    try (AsynchronousSocketChannel channel = AsynchronousSocketChannel.open()) {
      channel.connect(address).get();
      for (ByteBuffer buffer : buffers) {
        channel.write(buffer).get();
      }
    }
  }

  void oneTlsSocketOk(List<byte[]> frames) throws IOException {
    try (Socket socket = tls.createSocket(host, 443)) {
      for (byte[] frame : frames) {
        socket.getOutputStream().write(frame);
      }
    }
  }

  void factoryInALoopOk(List<byte[]> frames) throws IOException {
    SocketFactory chosen = null;
    for (byte[] frame : frames) {
      chosen = frame.length > 0 ? SSLSocketFactory.getDefault() : SocketFactory.getDefault();
    }
    if (chosen != null) {
      try (Socket socket = chosen.createSocket(host, 9093)) {
        socket.getOutputStream().write('.');
      }
    }
  }

  void retriedChannelOk(ByteBuffer message) throws InterruptedException {
    while (true) {
      try (SocketChannel channel = SocketChannel.open(address)) {
        channel.write(message.duplicate());
        return;
      } catch (IOException e) {
        Thread.sleep(2_000);
      }
    }
  }

  boolean retriedTlsOk(byte[] message) throws InterruptedException {
    boolean sent = false;
    for (int attempt = 0; !sent && attempt < 50; attempt++) {
      try (Socket socket = tls.createSocket(host, 443)) {
        socket.getOutputStream().write(message);
        sent = true;
      } catch (IOException e) {
        Thread.sleep(2_000);
      }
    }
    return sent;
  }

  List<Socket> tlsPoolOk(int size) throws IOException {
    List<Socket> pool = new ArrayList<>(size);
    while (pool.size() < size) {
      pool.add(tls.createSocket(host, 443));
    }
    return pool;
  }

  SocketChannel[] channelPerPartitionOk(int partitions) throws IOException {
    SocketChannel[] channels = new SocketChannel[partitions];
    for (int i = 0; i < partitions; i++) {
      channels[i] = SocketChannel.open(address);
    }
    return channels;
  }
}
