package samples.second.lifetime;

import static java.net.StandardSocketOptions.SO_REUSEADDR;

import java.io.IOException;
import java.net.BindException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import javax.net.ServerSocketFactory;

/** Local addresses: reuse flags and fixed ports. */
public class Binds {
  private static final InetSocketAddress SOURCE = new InetSocketAddress(20000);

  int lateBad(int port) throws IOException {
    try (ServerSocket server = new ServerSocket(port, 50)) {
      server.setReuseAddress(true); // expect SOCK_REUSEADDR_TOO_LATE NORMAL
      try (Socket peer = server.accept()) {
        return peer.getInputStream().read();
      }
    }
  }

  int lateOk(int port) throws IOException {
    try (ServerSocket server = new ServerSocket()) {
      server.setReuseAddress(true);
      server.bind(new InetSocketAddress(port), 50);
      try (Socket peer = server.accept()) {
        return peer.getInputStream().read();
      }
    }
  }

  void lateFactoryBad(ServerSocketFactory factory) throws IOException {
    try (ServerSocket server = factory.createServerSocket(8443)) {
      server.setSoTimeout(1000);
      server.setReuseAddress(true); // expect SOCK_REUSEADDR_TOO_LATE NORMAL
      server.accept().close();
    }
  }

  void lateFactoryOk(ServerSocketFactory factory) throws IOException {
    try (ServerSocket server = factory.createServerSocket()) {
      server.setReuseAddress(true);
      server.bind(new InetSocketAddress(8443));
      server.accept().close();
    }
  }

  void lateOptionBad() throws IOException {
    try (ServerSocketChannel server = ServerSocketChannel.open()) {
      server.bind(new InetSocketAddress(7443));
      server.setOption(SO_REUSEADDR, true); // expect SOCK_REUSEADDR_TOO_LATE NORMAL
      server.accept().close();
    }
  }

  void lateOptionOk() throws IOException {
    try (ServerSocketChannel server = ServerSocketChannel.open()) {
      server.setOption(SO_REUSEADDR, true);
      server.bind(new InetSocketAddress(7443));
      server.accept().close();
    }
  }

  void lateAdaptorBad(int port) throws IOException {
    try (ServerSocketChannel server = ServerSocketChannel.open()) {
      ServerSocket socket = server.socket();
      socket.bind(new InetSocketAddress(port));
      socket.setReuseAddress(true); // expect SOCK_REUSEADDR_TOO_LATE NORMAL
      server.accept().close();
    }
  }

  /** A client's flag, a datagram's flag: not a listener. */
  int lateClientOk(String host) throws IOException {
    try (Socket socket = new Socket(host, 9000);
        DatagramSocket side = new DatagramSocket(9001)) {
      socket.setReuseAddress(true);
      side.setReuseAddress(true);
      return socket.getInputStream().read();
    }
  }

  void offBad() throws IOException {
    try (ServerSocket server = new ServerSocket()) {
      server.setReuseAddress(false); // expect SOCK_REUSEADDR_OFF LOW
      server.bind(new InetSocketAddress("127.0.0.1", 47100));
      server.accept().close();
    }
  }

  /** Any port will do: the flag does not matter. */
  int offOk() throws IOException {
    try (ServerSocket server = new ServerSocket()) {
      server.setReuseAddress(false);
      server.bind(new InetSocketAddress("127.0.0.1", 0));
      try (Socket peer = server.accept()) {
        return peer.getPort();
      }
    }
  }

  void offOptionBad() throws IOException {
    try (ServerSocketChannel server = ServerSocketChannel.open()) {
      server.setOption(SO_REUSEADDR, Boolean.FALSE); // expect SOCK_REUSEADDR_OFF LOW
      server.bind(new InetSocketAddress(9092));
      server.accept().close();
    }
  }

  ServerSocket offInRetryBad() throws IOException, InterruptedException {
    for (int attempt = 0; ; attempt++) {
      ServerSocket server = new ServerSocket();
      try {
        server.setReuseAddress(false); // expect SOCK_REUSEADDR_OFF NORMAL
        server.bind(new InetSocketAddress(2181));
        return server;
      } catch (IOException e) {
        server.close();
        if (attempt == 5) {
          throw e;
        }
        Thread.sleep(1000);
      }
    }
  }

  int fixedPortBad(String host, InetAddress nic) throws IOException {
    try (Socket s = new Socket(host, 5060, nic, 5061)) { // expect SOCK_FIXED_LOCAL_PORT NORMAL
      return s.getInputStream().read();
    }
  }

  int fixedPortOk(String host, InetAddress nic) throws IOException {
    try (Socket socket = new Socket(host, 5060, nic, 0)) {
      return socket.getInputStream().read();
    }
  }

  int boundBad(String host) throws IOException {
    try (Socket socket = new Socket()) {
      socket.bind(SOURCE); // expect SOCK_FIXED_LOCAL_PORT NORMAL
      socket.connect(new InetSocketAddress(host, 102), 2000);
      return socket.getInputStream().read();
    }
  }

  int boundOk(String host, InetAddress nic) throws IOException {
    try (Socket socket = new Socket()) {
      socket.bind(new InetSocketAddress(nic, 0));
      socket.connect(new InetSocketAddress(host, 102), 2000);
      return socket.getInputStream().read();
    }
  }

  int boundReusableBad(String host) throws IOException {
    try (Socket socket = new Socket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(4059)); // expect SOCK_FIXED_LOCAL_PORT LOW
      socket.connect(new InetSocketAddress(host, 4059));
      return socket.getInputStream().read();
    }
  }

  int channelBoundBad(InetSocketAddress target) throws IOException {
    int local = 30303;
    try (SocketChannel channel = SocketChannel.open()) {
      channel.bind(new InetSocketAddress("0.0.0.0", local)); // expect SOCK_FIXED_LOCAL_PORT NORMAL
      channel.connect(target);
      return channel.read(java.nio.ByteBuffer.allocate(1));
    }
  }

  int channelBoundOk(InetSocketAddress target) throws IOException {
    try (SocketChannel channel = SocketChannel.open()) {
      channel.bind(null);
      channel.connect(target);
      return channel.read(java.nio.ByteBuffer.allocate(1));
    }
  }

  int configuredPortOk(String host, int local) throws IOException {
    try (Socket socket = new Socket(host, 2404, null, local)) {
      return socket.getInputStream().read();
    }
  }

  /** The reserved ports of rlogin, tried in turn. */
  int reservedOk(String host) throws IOException {
    int refused = 0;
    for (int local = 1023; local > 512; local--) {
      try (Socket socket = new Socket(host, 513, InetAddress.getLocalHost(), local)) {
        return socket.getInputStream().read();
      } catch (BindException e) {
        refused++;
      }
    }
    return -refused;
  }

  void everyReadingBad(byte[][] readings) throws IOException {
    for (byte[] reading : readings) {
      try (Socket socket = new Socket()) { // expect SOCK_OPEN_IN_LOOP HIGH
        socket.bind(SOURCE); // expect SOCK_FIXED_LOCAL_PORT HIGH
        socket.connect(new InetSocketAddress("plc", 102));
        socket.getOutputStream().write(reading);
      }
    }
  }
}
