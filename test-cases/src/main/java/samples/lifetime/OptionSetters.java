package samples.lifetime;

import java.io.IOException;
import java.io.InputStream;
import java.net.DatagramSocket;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.net.StandardSocketOptions;
import java.net.URL;
import java.net.URLConnection;
import java.nio.channels.SocketChannel;
import java.util.concurrent.Executor;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** Only option setters, or the streams of a fresh socket, stand between open and safety. */
public class OptionSetters {

  /** Serves one client. */
  interface Service {
    Runnable serve(Socket client);
  }

  /** A socket with its input. */
  static final class Link {
    final Socket socket;
    final InputStream input;

    Link(Socket socket, InputStream input) {
      this.socket = socket;
      this.input = input;
    }

    void close() throws IOException {
      socket.close();
    }
  }

  Socket tunedOk(String host, int port) throws IOException {
    Socket s = new Socket(host, port);
    try {
      s.setSoTimeout(10_000);
      s.setTcpNoDelay(true);
      return s;
    } catch (IOException | RuntimeException e) {
      s.close();
      throw e;
    }
  }

  Socket tunedWithFlagOk(String host, int port) throws IOException {
    Socket s = new Socket(host, port);
    boolean done = false;
    try {
      s.setKeepAlive(true);
      s.setReceiveBufferSize(1 << 16);
      done = true;
    } finally {
      if (!done) {
        s.close();
      }
    }
    return s;
  }

  int tunedInsideOk(SocketAddress address) throws IOException {
    try (SocketChannel channel = SocketChannel.open()) {
      channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
      channel.connect(address);
      return channel.socket().getInputStream().read();
    }
  }

  void serverTunedOk(int port, Service service, Executor pool) throws IOException {
    try (ServerSocket server = new ServerSocket(port)) {
      server.setSoTimeout(60_000);
      for (int i = 0; i < 5; i++) {
        Socket client = server.accept();
        pool.execute(service.serve(client));
      }
    }
  }

  Link linkOk(String host, int port) throws IOException {
    Socket s = new Socket(host, port);
    try {
      return new Link(s, s.getInputStream());
    } catch (IOException | RuntimeException e) {
      s.close();
      throw e;
    }
  }

  int notConnectedOk(URL url) throws IOException {
    URLConnection connection = url.openConnection();
    connection.setConnectTimeout(1000);
    connection.setReadTimeout(1000);
    return connection.getReadTimeout();
  }

  SSLSocket protocolsOk(SSLSocketFactory factory, String host) throws IOException {
    SSLSocket result = null;
    Socket s = factory.createSocket(host, 636);
    try {
      SSLSocket tls = (SSLSocket) s;
      tls.setUseClientMode(true);
      tls.setEnabledProtocols(new String[] {"TLSv1.3"});
      result = tls;
    } finally {
      if (result == null) {
        s.close();
      }
    }
    return result;
  }

  int datagramOk(int port) throws SocketException {
    try (DatagramSocket socket = new DatagramSocket(port)) {
      socket.setSoTimeout(1000);
      socket.setBroadcast(true);
      return socket.getReceiveBufferSize();
    }
  }

  SocketChannel nonBlockingOk(SocketAddress address) throws IOException {
    SocketChannel channel = SocketChannel.open(address);
    try {
      channel.setOption(StandardSocketOptions.SO_KEEPALIVE, true);
      channel.configureBlocking(false);
    } catch (Exception e) {
      channel.close();
      throw e;
    }
    return channel;
  }

  Socket timeoutBad(String host, int port) throws IOException {
    Socket s = new Socket(host, port); // expect SOCK_NOT_CLOSED_ON_EXCEPTION LOW
    s.setSoTimeout(10_000);
    return s;
  }

  Socket severalBad(String host, int port) throws IOException {
    Socket s = new Socket(host, port); // expect SOCK_NOT_CLOSED_ON_EXCEPTION LOW
    s.setKeepAlive(true);
    s.setTcpNoDelay(true);
    s.setTrafficClass(0x10);
    s.setSendBufferSize(1 << 15);
    return s;
  }

  SSLSocket protocolsBad(SSLSocketFactory factory, String host) throws IOException {
    SSLSocket s =
        (SSLSocket) factory.createSocket(host, 636); // expect SOCK_NOT_CLOSED_ON_EXCEPTION LOW
    s.setUseClientMode(true);
    s.setEnabledProtocols(s.getSupportedProtocols());
    return s;
  }

  SocketChannel nonBlockingBad(SocketAddress address) throws IOException {
    SocketChannel channel = SocketChannel.open(address); // expect SOCK_NOT_CLOSED_ON_EXCEPTION LOW
    channel.setOption(StandardSocketOptions.SO_KEEPALIVE, true);
    channel.configureBlocking(false);
    return channel;
  }

  ServerSocket acceptTimeoutBad(int port) throws IOException {
    ServerSocket server = new ServerSocket(port); // expect SOCK_NOT_CLOSED_ON_EXCEPTION LOW
    server.setSoTimeout(500);
    return server;
  }

  Link linkBad(String host, int port) throws IOException {
    Socket s = new Socket(host, port); // expect SOCK_NOT_CLOSED_ON_EXCEPTION LOW
    return new Link(s, s.getInputStream());
  }

  DatagramSocket datagramBad() throws SocketException {
    DatagramSocket socket = new DatagramSocket(); // expect SOCK_NOT_CLOSED_ON_EXCEPTION LOW
    socket.setSoTimeout(1000);
    return socket;
  }

  int streamBeforeTryBad(String host, int port) throws IOException {
    Socket s = new Socket(host, port); // expect SOCK_NOT_CLOSED_ON_EXCEPTION LOW
    InputStream in = s.getInputStream();
    try {
      return in.read();
    } finally {
      in.close();
    }
  }

  void handedOverBad(ServerSocket server, Service service, Executor pool) throws IOException {
    Socket client = server.accept(); // expect SOCK_NOT_CLOSED_ON_EXCEPTION LOW
    client.setSoTimeout(1000);
    pool.execute(service.serve(client));
  }

  Socket tunedThenUsedBad(String host, int port) throws IOException {
    Socket s = new Socket(host, port); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
    s.setSoTimeout(1000);
    s.getOutputStream().flush();
    s.getOutputStream().write('\n');
    return s;
  }

  boolean tunedAndForgottenBad(String host, int port) throws IOException {
    Socket s = new Socket(host, port); // expect SOCK_NOT_CLOSED HIGH
    s.setSoTimeout(1000);
    return s.getTcpNoDelay();
  }
}
