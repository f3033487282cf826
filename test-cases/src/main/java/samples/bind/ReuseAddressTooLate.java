package samples.bind;

import static java.net.StandardSocketOptions.SO_REUSEADDR;

import java.io.Closeable;
import java.io.IOException;
import java.net.BindException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.nio.channels.AsynchronousServerSocketChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import javax.net.ServerSocketFactory;

/** SO_REUSEADDR after the bind, and before it. */
public class ReuseAddressTooLate {
  private static final boolean REUSE = true;

  private final InetSocketAddress address;
  private ServerSocket restarted;

  ReuseAddressTooLate(InetSocketAddress address) {
    this.address = address;
  }

  /** The listener of a small daemon; it lives as long as its owner. */
  static final class Listener implements Closeable {
    private final ServerSocket server;

    /** Binds in the constructor of the socket. */
    Listener(int port) throws IOException {
      server = new ServerSocket(port); // expect SOCK_NOT_CLOSED_ON_EXCEPTION LOW
      server.setReuseAddress(true); // expect SOCK_REUSEADDR_TOO_LATE NORMAL
    }

    /** Unbound, option, bind. */
    Listener(InetSocketAddress at) throws IOException {
      server = new ServerSocket(); // expect SOCK_NOT_CLOSED_ON_EXCEPTION LOW
      server.setReuseAddress(true);
      server.bind(at);
    }

    int acceptOne() throws IOException {
      try (Socket peer = server.accept()) {
        return peer.getInputStream().read();
      }
    }

    @Override
    public void close() throws IOException {
      server.close();
    }
  }

  int constructorWithPortBad(int port) throws IOException {
    try (ServerSocket server = new ServerSocket(port)) {
      server.setReuseAddress(true); // expect SOCK_REUSEADDR_TOO_LATE NORMAL
      return serve(server);
    }
  }

  int constructorWithBacklogBad(int port) throws IOException {
    try (ServerSocket server = new ServerSocket(port, 50, InetAddress.getLoopbackAddress())) {
      server.setSoTimeout(2_000);
      server.setReuseAddress(REUSE); // expect SOCK_REUSEADDR_TOO_LATE NORMAL
      return serve(server);
    }
  }

  int unboundFirstOk() throws IOException {
    try (ServerSocket server = new ServerSocket()) {
      server.setReuseAddress(true);
      server.bind(address);
      return serve(server);
    }
  }

  int afterBindBad() throws IOException {
    try (ServerSocket server = new ServerSocket()) {
      server.bind(address, 100);
      server.setReuseAddress(true); // expect SOCK_REUSEADDR_TOO_LATE NORMAL
      return serve(server);
    }
  }

  int factoryBad(ServerSocketFactory factory, int port) throws IOException {
    try (ServerSocket server = factory.createServerSocket(port)) {
      server.setReuseAddress(true); // expect SOCK_REUSEADDR_TOO_LATE NORMAL
      return serve(server);
    }
  }

  int factoryOk(ServerSocketFactory factory) throws IOException {
    try (ServerSocket server = factory.createServerSocket()) {
      server.setReuseAddress(true);
      server.bind(address);
      return serve(server);
    }
  }

  private ServerSocket listen(int port) throws IOException {
    return new ServerSocket(port);
  }

  private ServerSocket unbound() throws IOException {
    return new ServerSocket();
  }

  int boundByOwnHelperBad(int port) throws IOException {
    try (ServerSocket server = listen(port)) {
      server.setReuseAddress(true); // expect SOCK_REUSEADDR_TOO_LATE NORMAL
      return serve(server);
    }
  }

  int unboundFromOwnHelperOk() throws IOException {
    try (ServerSocket server = unbound()) {
      server.setReuseAddress(true);
      server.bind(address);
      return serve(server);
    }
  }

  int oneOfTwoIsBoundBad(Integer port) throws IOException {
    try (ServerSocket server = port != null ? new ServerSocket(port) : new ServerSocket()) {
      server.setReuseAddress(true); // expect SOCK_REUSEADDR_TOO_LATE NORMAL
      if (port == null) {
        server.bind(address);
      }
      return serve(server);
    }
  }

  /** The first bind has failed, so the option comes before the one that counts. */
  int secondAttemptOk(ServerSocket server) throws IOException {
    try {
      server.bind(address);
    } catch (BindException e) {
      server.setReuseAddress(true);
      server.bind(address);
    }
    return serve(server);
  }

  /** Each attempt sets the option on a socket of its own. */
  int retryOk() throws IOException, InterruptedException {
    for (int attempt = 0; attempt < 5; attempt++) {
      try (ServerSocket server = new ServerSocket()) {
        server.setReuseAddress(true);
        server.bind(address);
        return serve(server);
      } catch (BindException e) {
        Thread.sleep(1_000);
      }
    }
    return -1;
  }

  int parameterBad(ServerSocket server) throws IOException {
    server.bind(address);
    server.setReuseAddress(true); // expect SOCK_REUSEADDR_TOO_LATE NORMAL
    return serve(server);
  }

  private void claim(ServerSocket server) throws IOException {
    server.bind(address);
  }

  int boundByHelperBad() throws IOException {
    try (ServerSocket server = new ServerSocket()) {
      claim(server);
      server.setReuseAddress(true); // expect SOCK_REUSEADDR_TOO_LATE NORMAL
      return serve(server);
    }
  }

  int boundByCallerOk(ServerSocket server) throws IOException {
    server.setReuseAddress(true);
    return serve(server);
  }

  int onlyIfUnboundOk(ServerSocket server) throws IOException {
    while (!server.isClosed()) {
      if (!server.isBound()) {
        server.setReuseAddress(true);
        server.bind(address);
      }
      int answer = serve(server);
      if (answer > 0) {
        return answer;
      }
    }
    return -1;
  }

  void fieldBad() throws IOException {
    restarted.close();
    restarted = new ServerSocket(address.getPort());
    restarted.setReuseAddress(true); // expect SOCK_REUSEADDR_TOO_LATE NORMAL
  }

  /** The old socket is bound, the new one is not. */
  void anotherSocketOk(ServerSocket old) throws IOException {
    old.bind(address);
    old.close();
    try (ServerSocket server = new ServerSocket()) {
      server.setReuseAddress(true);
      server.bind(address);
      serve(server);
    }
  }

  void switchedOffLateOk(int port) throws IOException {
    try (ServerSocket server = new ServerSocket(port)) {
      server.setReuseAddress(false);
      serve(server);
    }
  }

  void unknownValueOk(int port, boolean reuse) throws IOException {
    try (ServerSocket server = new ServerSocket(port)) {
      server.setReuseAddress(reuse);
      serve(server);
    }
  }

  void channelBad() throws IOException {
    try (ServerSocketChannel server = ServerSocketChannel.open()) {
      server.bind(address);
      server.setOption(SO_REUSEADDR, true); // expect SOCK_REUSEADDR_TOO_LATE NORMAL
      server.accept().close();
    }
  }

  void channelChainBad() throws IOException {
    try (ServerSocketChannel server =
        ServerSocketChannel.open() // expect SOCK_NOT_CLOSED_ON_EXCEPTION LOW
            .bind(address)
            .setOption(SO_REUSEADDR, true)) { // expect SOCK_REUSEADDR_TOO_LATE NORMAL
      server.accept().close();
    }
  }

  void channelOk() throws IOException {
    try (ServerSocketChannel server = ServerSocketChannel.open()) {
      server.setOption(StandardSocketOptions.SO_REUSEADDR, Boolean.TRUE).bind(address);
      server.setOption(StandardSocketOptions.SO_RCVBUF, 65_536);
      server.accept().close();
    }
  }

  void socketOfChannelBad(Selector selector) throws IOException {
    try (ServerSocketChannel server = ServerSocketChannel.open()) {
      server.configureBlocking(false);
      server.socket().bind(address);
      server.register(selector, SelectionKey.OP_ACCEPT);
      server.socket().setReuseAddress(true); // expect SOCK_REUSEADDR_TOO_LATE NORMAL
      selector.select();
    }
  }

  void socketOfChannelOk(Selector selector) throws IOException {
    try (ServerSocketChannel server = ServerSocketChannel.open()) {
      server.configureBlocking(false);
      server.socket().setReuseAddress(true);
      server.socket().bind(address);
      server.register(selector, SelectionKey.OP_ACCEPT);
      selector.select();
    }
  }

  void asynchronousBad() throws IOException {
    try (AsynchronousServerSocketChannel server = AsynchronousServerSocketChannel.open()) {
      server.bind(address);
      server.setOption(SO_REUSEADDR, true); // expect SOCK_REUSEADDR_TOO_LATE NORMAL
      System.out.println(server.getLocalAddress());
    }
  }

  /** Neither is a listener. */
  int othersOk(String host) throws IOException {
    try (Socket client = new Socket(host, 7_000);
        DatagramSocket datagrams = new DatagramSocket(7_001)) {
      client.setReuseAddress(true);
      datagrams.setReuseAddress(true);
      return client.getInputStream().read();
    }
  }

  private static int serve(ServerSocket server) throws IOException {
    try (Socket peer = server.accept()) {
      return peer.getInputStream().read();
    }
  }
}
