package samples.bind;

import java.io.IOException;
import java.net.BindException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.List;
import javax.net.SocketFactory;

/** Clients that insist on one local port, and those that do not. */
public class FixedLocalPorts {
  private static final int PORT = 40_001;
  private static final SocketAddress SOURCE = new InetSocketAddress("0.0.0.0", PORT);
  private static final InetSocketAddress ANY_SOURCE = new InetSocketAddress(0);
  private static final int FROM_SYSTEM = Integer.getInteger("local.port", 40_002);
  private static InetSocketAddress adjustable = new InetSocketAddress(40_003);

  private final String host;
  private final int configured;
  private final InetSocketAddress own = new InetSocketAddress("localhost", 40_004);
  private InetSocketAddress changing = new InetSocketAddress("localhost", 40_005);

  FixedLocalPorts(String host, int configured) {
    this.host = host;
    this.configured = configured;
  }

  static void adjust(InetSocketAddress source) {
    adjustable = source;
  }

  int constructorBad(InetAddress local) throws IOException {
    try (Socket s = new Socket(host, 102, local, 40_000)) { // expect SOCK_FIXED_LOCAL_PORT NORMAL
      return s.getInputStream().read();
    }
  }

  int constructorWithConstantBad(InetAddress peer) throws IOException {
    try (Socket s = new Socket(peer, 102, null, PORT)) { // expect SOCK_FIXED_LOCAL_PORT NORMAL
      return s.getInputStream().read();
    }
  }

  int constructorWithAnyPortOk(InetAddress local) throws IOException {
    try (Socket socket = new Socket(host, 102, local, 0)) {
      return socket.getInputStream().read();
    }
  }

  int constructorWithSettingOk(InetAddress local) throws IOException {
    try (Socket socket = new Socket(host, 102, local, configured)) {
      return socket.getInputStream().read();
    }
  }

  int constructorWithPropertyOk(InetAddress local) throws IOException {
    try (Socket socket = new Socket(host, 102, local, FROM_SYSTEM)) {
      return socket.getInputStream().read();
    }
  }

  int factoryBad(SocketFactory maker) throws IOException {
    try (Socket s =
        maker.createSocket(host, 443, null, 4_430)) { // expect SOCK_FIXED_LOCAL_PORT NORMAL
      return s.getInputStream().read();
    }
  }

  int factoryOk(SocketFactory factory) throws IOException {
    try (Socket socket = factory.createSocket(host, 443, null, 0)) {
      return socket.getInputStream().read();
    }
  }

  int boundThenConnectedBad() throws IOException {
    try (Socket socket = new Socket()) {
      socket.setTcpNoDelay(true);
      socket.bind(new InetSocketAddress(40_000)); // expect SOCK_FIXED_LOCAL_PORT NORMAL
      socket.connect(new InetSocketAddress(host, 102), 1_000);
      return socket.getInputStream().read();
    }
  }

  int addressInLocalBad() throws IOException {
    InetSocketAddress source = new InetSocketAddress(InetAddress.getLocalHost(), 40_000);
    try (Socket socket = new Socket()) {
      socket.bind(source); // expect SOCK_FIXED_LOCAL_PORT NORMAL
      socket.connect(new InetSocketAddress(host, 102));
      return socket.getInputStream().read();
    }
  }

  int addressInConstantBad() throws IOException {
    try (Socket socket = new Socket()) {
      socket.bind(SOURCE); // expect SOCK_FIXED_LOCAL_PORT NORMAL
      socket.connect(new InetSocketAddress(host, 102));
      return socket.getInputStream().read();
    }
  }

  int addressInFinalFieldBad() throws IOException {
    try (Socket socket = new Socket()) {
      socket.bind(own); // expect SOCK_FIXED_LOCAL_PORT NORMAL
      socket.connect(new InetSocketAddress(host, 102));
      return socket.getInputStream().read();
    }
  }

  int addressInFieldOk() throws IOException {
    try (Socket socket = new Socket()) {
      socket.bind(changing);
      socket.connect(new InetSocketAddress(host, 102));
      changing = new InetSocketAddress("localhost", socket.getLocalPort() + 1);
      return socket.getInputStream().read();
    }
  }

  int anyPortInConstantOk() throws IOException {
    try (Socket socket = new Socket()) {
      socket.bind(ANY_SOURCE);
      socket.connect(new InetSocketAddress(host, 102));
      return socket.getInputStream().read();
    }
  }

  int adjustableOk() throws IOException {
    try (Socket socket = new Socket()) {
      socket.bind(adjustable);
      socket.connect(new InetSocketAddress(host, 102));
      return socket.getInputStream().read();
    }
  }

  int localAddressOnlyOk(InetAddress local) throws IOException {
    try (Socket socket = new Socket()) {
      socket.bind(new InetSocketAddress(local, 0));
      socket.connect(new InetSocketAddress(host, 102));
      return socket.getInputStream().read();
    }
  }

  int nullAddressOk() throws IOException {
    try (Socket socket = new Socket()) {
      socket.bind(null);
      socket.connect(new InetSocketAddress(host, 102));
      return socket.getInputStream().read();
    }
  }

  int reusableBad() throws IOException {
    try (Socket socket = new Socket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(40_000)); // expect SOCK_FIXED_LOCAL_PORT LOW
      socket.connect(new InetSocketAddress(host, 102));
      return socket.getInputStream().read();
    }
  }

  /** The option comes too late to help this bind. */
  int reusableTooLateBad() throws IOException {
    try (Socket socket = new Socket()) {
      socket.bind(new InetSocketAddress(40_000)); // expect SOCK_FIXED_LOCAL_PORT NORMAL
      socket.setReuseAddress(true);
      socket.connect(new InetSocketAddress(host, 102));
      return socket.getInputStream().read();
    }
  }

  int channelBad(ByteBuffer buffer) throws IOException {
    try (SocketChannel channel = SocketChannel.open()) {
      channel.bind(new InetSocketAddress(40_000)); // expect SOCK_FIXED_LOCAL_PORT NORMAL
      channel.connect(new InetSocketAddress(host, 102));
      return channel.read(buffer);
    }
  }

  int socketOfChannelBad(ByteBuffer buffer) throws IOException {
    try (SocketChannel channel = SocketChannel.open()) {
      channel.setOption(StandardSocketOptions.SO_REUSEADDR, true);
      channel.socket().bind(SOURCE); // expect SOCK_FIXED_LOCAL_PORT LOW
      channel.connect(new InetSocketAddress(host, 102));
      return channel.read(buffer);
    }
  }

  int channelOk(ByteBuffer buffer) throws IOException {
    try (SocketChannel channel = SocketChannel.open()) {
      channel.connect(new InetSocketAddress(host, 102));
      return channel.read(buffer);
    }
  }

  void perReadingBad(List<byte[]> readings) throws IOException {
    for (byte[] reading : readings) {
      try (Socket socket = new Socket()) { // expect SOCK_OPEN_IN_LOOP HIGH
        socket.bind(SOURCE); // expect SOCK_FIXED_LOCAL_PORT HIGH
        socket.connect(new InetSocketAddress(host, 102));
        socket.getOutputStream().write(reading);
      }
    }
  }

  /** Tried until it works, then kept: nothing repeats. */
  int untilConnectedBad() throws IOException, InterruptedException {
    while (true) {
      try (Socket socket = new Socket()) {
        socket.bind(SOURCE); // expect SOCK_FIXED_LOCAL_PORT NORMAL
        socket.connect(new InetSocketAddress(host, 102));
        return socket.getLocalPort();
      } catch (BindException e) {
        Thread.sleep(1_000);
      }
    }
  }

  int parameterBad(Socket socket) throws IOException {
    socket.bind(SOURCE); // expect SOCK_FIXED_LOCAL_PORT NORMAL
    socket.connect(new InetSocketAddress(host, 102));
    return socket.getInputStream().read();
  }

  private void dial(Socket socket) throws IOException {
    socket.connect(new InetSocketAddress(host, 102), 3_000);
  }

  int connectedByHelperBad() throws IOException {
    try (Socket socket = new Socket()) {
      socket.bind(SOURCE); // expect SOCK_FIXED_LOCAL_PORT NORMAL
      dial(socket);
      return socket.getInputStream().read();
    }
  }

  int connectedByHelperOk() throws IOException {
    try (Socket socket = new Socket()) {
      dial(socket);
      return socket.getInputStream().read();
    }
  }

  /** Whoever connects it may have set the option before. */
  void onlyBoundOk(Socket socket) throws IOException {
    socket.bind(SOURCE);
  }

  /** The r-commands prove by a low port that they run as root. */
  int privilegedPortsOk() throws IOException {
    for (int local = 1_023; local >= 512; local--) {
      try (Socket socket = new Socket(host, 514, null, local)) {
        return socket.getInputStream().read();
      } catch (BindException e) {
        System.out.println(local + " is taken");
      }
    }
    return -1;
  }

  int nextPortIfTakenOk(InetAddress local) throws IOException {
    int port = 1_023;
    while (true) {
      try (Socket socket = new Socket(host, 513, local, port)) {
        return socket.getInputStream().read();
      } catch (BindException e) {
        port--;
        if (port < 600) {
          throw e;
        }
      }
    }
  }

  int serverOk() throws IOException {
    try (ServerSocket server = new ServerSocket(40_000);
        Socket peer = server.accept()) {
      return peer.getInputStream().read();
    }
  }

  void datagramsOk(byte[] data) throws IOException {
    try (DatagramSocket socket = new DatagramSocket(40_000)) {
      socket.connect(new InetSocketAddress(host, 514));
      socket.send(new DatagramPacket(data, data.length));
    }
  }
}
