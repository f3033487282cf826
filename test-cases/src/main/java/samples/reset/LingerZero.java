package samples.reset;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.StandardSocketOptions;
import java.nio.channels.AsynchronousSocketChannel;
import java.nio.channels.NetworkChannel;
import java.nio.channels.SocketChannel;
import java.util.List;

/** SO_LINGER switched on with time 0: the close that follows resets the connection. */
public class LingerZero {
  private static final int NO_LINGER = 0;
  private static final boolean LINGER_ON = true;

  private final String host;
  private final int port;

  LingerZero(String host, int port) {
    this.host = host;
    this.port = port;
  }

  void literalBad(Socket socket) throws SocketException {
    socket.setTcpNoDelay(true);
    socket.setSoLinger(true, 0); // expect SOCK_LINGER_ZERO HIGH
  }

  void staticFinalsBad(Socket socket) throws SocketException {
    socket.setSoLinger(LINGER_ON, NO_LINGER); // expect SOCK_LINGER_ZERO HIGH
  }

  void localsBad(Socket socket) throws SocketException {
    boolean on = true;
    int seconds = 0;
    socket.setKeepAlive(true);
    socket.setSoLinger(on, seconds); // expect SOCK_LINGER_ZERO HIGH
  }

  void boxedBad(Socket socket) throws SocketException {
    Integer seconds = 0;
    socket.setSoLinger(true, seconds); // expect SOCK_LINGER_ZERO HIGH
  }

  void sameOnBothBranchesBad(Socket socket, boolean loud) throws SocketException {
    int seconds;
    if (loud) {
      System.out.println("no lingering");
      seconds = 0;
    } else {
      seconds = NO_LINGER;
    }
    socket.setSoLinger(true, seconds); // expect SOCK_LINGER_ZERO HIGH
  }

  void oneBranchOnlyBad(Socket socket, boolean fast) throws SocketException {
    if (fast) {
      socket.setSoLinger(true, 0); // expect SOCK_LINGER_ZERO HIGH
    } else {
      socket.setSoLinger(true, 5);
    }
  }

  void sendsAndResetsTheRestBad(byte[] report) throws IOException {
    try (Socket socket = new Socket(host, port)) {
      socket.setSoLinger(true, 0); // expect SOCK_LINGER_ZERO HIGH
      socket.getOutputStream().write(report);
    }
  }

  boolean quickProbeBad() {
    try (Socket probe = new Socket()) {
      probe.setSoLinger(true, 0); // expect SOCK_LINGER_ZERO HIGH
      probe.connect(new InetSocketAddress(host, port), 500);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  void scannerThatHidesTimeWaitBad(List<String> hosts) throws IOException {
    for (String next : hosts) {
      try (Socket socket = new Socket(next, 80)) { // expect SOCK_OPEN_IN_LOOP LOW
        socket.setSoLinger(true, 0); // expect SOCK_LINGER_ZERO HIGH
      }
    }
  }

  void channelOptionBad(SocketChannel channel) throws IOException {
    channel.setOption(StandardSocketOptions.SO_LINGER, 0); // expect SOCK_LINGER_ZERO HIGH
  }

  void channelOptionFromConstantBad(SocketChannel channel) throws IOException {
    Integer seconds = NO_LINGER;
    channel.setOption(StandardSocketOptions.SO_LINGER, seconds); // expect SOCK_LINGER_ZERO HIGH
  }

  void asynchronousChannelOptionBad(AsynchronousSocketChannel channel) throws IOException {
    channel
        .setOption(StandardSocketOptions.TCP_NODELAY, true)
        .setOption(StandardSocketOptions.SO_LINGER, 0); // expect SOCK_LINGER_ZERO HIGH
  }

  void anyChannelOptionBad(NetworkChannel channel) throws IOException {
    Integer none = Integer.valueOf(0);
    channel.setOption(StandardSocketOptions.SO_LINGER, none); // expect SOCK_LINGER_ZERO HIGH
  }

  void socketOfAChannelBad(SocketChannel channel) throws IOException {
    channel.socket().setSoLinger(true, 0); // expect SOCK_LINGER_ZERO HIGH
  }

  void switchedOnLaterBad(Socket socket, byte[] farewell) throws IOException {
    socket.setSoLinger(false, 0);
    socket.getOutputStream().write(farewell);
    socket.setSoLinger(true, 0); // expect SOCK_LINGER_ZERO HIGH
    socket.close();
  }

  /** The finally block runs after success too. */
  void inFinallyBad(Socket socket, byte[] message) throws IOException {
    try {
      socket.getOutputStream().write(message);
    } finally {
      socket.setSoLinger(true, 0); // expect SOCK_LINGER_ZERO HIGH
      socket.close();
    }
  }

  void lambdaBad(Socket socket) {
    Runnable tuning =
        () -> {
          try {
            socket.setSoLinger(true, 0); // expect SOCK_LINGER_ZERO HIGH
          } catch (SocketException e) {
            System.err.println("cannot tune: " + e.getMessage());
          }
        };
    tuning.run();
  }
}
