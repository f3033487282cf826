package samples.bind;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.nio.channels.ServerSocketChannel;
import java.util.concurrent.TimeUnit;

/** Listeners that give SO_REUSEADDR up, and wait for TIME_WAIT after each restart. */
public class ReuseAddressOff {
  private static final int PORT = 9_300;
  private static final InetSocketAddress ANY_PORT = new InetSocketAddress(0);

  private final InetSocketAddress address;
  private final ServerSocket listener;

  ReuseAddressOff(InetSocketAddress address, ServerSocket listener) {
    this.address = address;
    this.listener = listener;
  }

  int literalPortBad() throws IOException {
    try (ServerSocket server = new ServerSocket()) {
      server.setReuseAddress(false); // expect SOCK_REUSEADDR_OFF LOW
      server.bind(new InetSocketAddress(8_080));
      return serve(server);
    }
  }

  int constantPortBad() throws IOException {
    try (ServerSocket server = new ServerSocket()) {
      boolean reuse = false;
      server.setReuseAddress(reuse); // expect SOCK_REUSEADDR_OFF LOW
      server.setReceiveBufferSize(65_536);
      server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), PORT), 20);
      return serve(server);
    }
  }

  int configuredAddressBad() throws IOException {
    try (ServerSocket server = new ServerSocket()) {
      server.setReuseAddress(false); // expect SOCK_REUSEADDR_OFF LOW
      server.bind(address);
      return serve(server);
    }
  }

  void fieldBad() throws IOException {
    listener.setReuseAddress(false); // expect SOCK_REUSEADDR_OFF LOW
    listener.bind(address);
  }

  void channelBad() throws IOException {
    try (ServerSocketChannel server = ServerSocketChannel.open()) {
      server.setOption(StandardSocketOptions.SO_REUSEADDR, false); // expect SOCK_REUSEADDR_OFF LOW
      server.bind(new InetSocketAddress(PORT));
      server.accept().close();
    }
  }

  void socketOfChannelBad() throws IOException {
    try (ServerSocketChannel server = ServerSocketChannel.open()) {
      server.socket().setReuseAddress(false); // expect SOCK_REUSEADDR_OFF LOW
      server.socket().bind(new InetSocketAddress(PORT));
      server.accept().close();
    }
  }

  private void claim(ServerSocket server) throws IOException {
    server.bind(address, 10);
  }

  int boundByHelperBad() throws IOException {
    try (ServerSocket server = new ServerSocket()) {
      server.setReuseAddress(false); // expect SOCK_REUSEADDR_OFF LOW
      claim(server);
      return serve(server);
    }
  }

  int anyPortOk() throws IOException {
    try (ServerSocket server = new ServerSocket()) {
      server.setReuseAddress(false);
      server.bind(new InetSocketAddress("localhost", 0));
      return serve(server);
    }
  }

  int constantAnyPortOk() throws IOException {
    try (ServerSocket server = new ServerSocket()) {
      server.setReuseAddress(false);
      server.bind(ANY_PORT);
      return serve(server);
    }
  }

  int nullAddressOk() throws IOException {
    try (ServerSocket server = new ServerSocket()) {
      server.setReuseAddress(false);
      server.bind(null);
      return serve(server);
    }
  }

  int switchedOnOk() throws IOException {
    try (ServerSocket server = new ServerSocket()) {
      server.setReuseAddress(true);
      server.bind(new InetSocketAddress(PORT));
      return serve(server);
    }
  }

  int onAgainOk() throws IOException {
    try (ServerSocket server = new ServerSocket()) {
      server.setReuseAddress(false);
      System.out.println("buffer " + server.getReceiveBufferSize());
      server.setReuseAddress(true);
      server.bind(new InetSocketAddress(PORT));
      return serve(server);
    }
  }

  int dependsOnThePlatformOk(boolean windows) throws IOException {
    try (ServerSocket server = new ServerSocket()) {
      server.setReuseAddress(!windows);
      server.bind(new InetSocketAddress(PORT));
      return serve(server);
    }
  }

  /** The option of a socket that is bound already changes nothing for it. */
  int afterTheBindOk() throws IOException {
    try (ServerSocket server = new ServerSocket(PORT)) {
      server.setReuseAddress(false);
      return serve(server);
    }
  }

  void neverBoundOk(ServerSocket server) throws IOException {
    server.setReuseAddress(false);
    System.out.println("prepared " + server);
  }

  int retryForEverBad() throws IOException, InterruptedException {
    while (true) {
      try (ServerSocket server = new ServerSocket()) {
        server.setReuseAddress(false); // expect SOCK_REUSEADDR_OFF NORMAL
        server.bind(new InetSocketAddress(PORT));
        return serve(server);
      } catch (BindException e) {
        TimeUnit.SECONDS.sleep(5);
      }
    }
  }

  int retrySomeTimesBad(int port) throws IOException, InterruptedException {
    IOException last = null;
    for (int attempt = 1; attempt <= 10; attempt++) {
      try (ServerSocket server = new ServerSocket()) {
        server.setReuseAddress(false); // expect SOCK_REUSEADDR_OFF NORMAL
        server.bind(new InetSocketAddress(port));
        return serve(server);
      } catch (BindException e) {
        last = e;
        Thread.sleep(attempt * 500L);
      }
    }
    throw last;
  }

  int retryWithTheOptionOk() throws IOException, InterruptedException {
    while (true) {
      try (ServerSocket server = new ServerSocket()) {
        server.setReuseAddress(true);
        server.bind(new InetSocketAddress(PORT));
        return serve(server);
      } catch (BindException e) {
        TimeUnit.SECONDS.sleep(5);
      }
    }
  }

  /** Takes the first port that nobody has; the option keeps it exact. */
  int firstFreePortOk(int from, int to) throws IOException {
    for (int port = from; port < to; port++) {
      try (ServerSocket server = new ServerSocket()) {
        server.setReuseAddress(false);
        server.bind(new InetSocketAddress(port));
        return serve(server);
      } catch (BindException e) {
        System.out.println(port + " is taken");
      }
    }
    return -1;
  }

  private static int serve(ServerSocket server) throws IOException {
    try (Socket peer = server.accept()) {
      return peer.getInputStream().read();
    }
  }
}
