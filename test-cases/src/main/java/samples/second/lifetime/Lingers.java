package samples.second.lifetime;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.hc.core5.util.TimeValue;
import org.apache.http.config.SocketConfig;

/** SO_LINGER in all its models. */
public class Lingers {
  private static final int NO_LINGER = 0;
  private static final int LINGER_SECONDS = 3;

  private final int abort = 0;
  private final int configured;
  private final boolean hardClose;

  Lingers(int configured, boolean hardClose) {
    this.configured = configured;
    this.hardClose = hardClose;
  }

  void tuneBad(Socket socket) throws SocketException {
    socket.setTcpNoDelay(true);
    socket.setKeepAlive(true);
    socket.setSoLinger(true, NO_LINGER); // expect SOCK_LINGER_ZERO HIGH
  }

  void tuneOk(Socket socket) throws SocketException {
    socket.setTcpNoDelay(true);
    socket.setKeepAlive(true);
    socket.setSoLinger(true, LINGER_SECONDS);
  }

  void offOk(Socket socket) throws SocketException {
    socket.setSoLinger(false, 0);
  }

  void configuredOk(Socket socket) throws SocketException {
    socket.setSoLinger(configured >= 0, configured);
  }

  void flagOk(Socket socket) throws SocketException {
    socket.setSoLinger(hardClose, 0);
  }

  void chosenOk(Socket socket) throws SocketException {
    socket.setSoLinger(true, hardClose ? 0 : 10);
  }

  void fieldBad(Socket socket) throws SocketException {
    socket.setSoLinger(true, abort); // expect SOCK_LINGER_ZERO HIGH
  }

  void localBad(ServerSocket server) throws IOException {
    int seconds = 0;
    boolean on = true;
    try (Socket peer = server.accept()) {
      peer.setSoLinger(on, seconds); // expect SOCK_LINGER_ZERO HIGH
      peer.getOutputStream().write('!');
    }
  }

  private static void prepare(Socket socket, int timeout, int linger) throws SocketException {
    socket.setSoTimeout(timeout);
    socket.setSoLinger(true, linger);
  }

  int helperBad(String host) throws IOException {
    try (Socket socket = new Socket(host, 8125)) {
      prepare(socket, 1000, 0); // expect SOCK_LINGER_ZERO HIGH
      return socket.getInputStream().read();
    }
  }

  private static void prepareLong(Socket socket, int linger) throws SocketException {
    socket.setSoLinger(true, linger);
  }

  int helperOk(String host) throws IOException {
    try (Socket socket = new Socket(host, 8125)) {
      prepareLong(socket, 30);
      return socket.getInputStream().read();
    }
  }

  void channelBad(SocketChannel channel) throws IOException {
    channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    channel.setOption(StandardSocketOptions.SO_LINGER, 0); // expect SOCK_LINGER_ZERO HIGH
  }

  void channelOk(SocketChannel channel) throws IOException {
    channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    channel.setOption(StandardSocketOptions.SO_LINGER, -1);
  }

  void adaptorBad(InetSocketAddress target) throws IOException {
    try (SocketChannel channel = SocketChannel.open(target)) {
      channel.socket().setSoLinger(true, 0); // expect SOCK_LINGER_ZERO HIGH
      channel.shutdownOutput();
    }
  }

  void brokenBad(Socket socket, byte[] body) throws IOException {
    try {
      socket.getOutputStream().write(body);
    } catch (IOException e) {
      socket.setSoLinger(true, 0); // expect SOCK_LINGER_ZERO LOW
      throw e;
    }
  }

  void abortBad(Socket socket) throws IOException {
    socket.setSoLinger(true, 0); // expect SOCK_LINGER_ZERO LOW
    socket.close();
  }

  void killConnectionBad(Socket socket) {
    try {
      socket.setSoLinger(true, 0); // expect SOCK_LINGER_ZERO LOW
      socket.close();
    } catch (IOException ignored) {
      Thread.currentThread().interrupt();
    }
  }

  Consumer<Socket> initializerBad() {
    return socket -> {
      try {
        socket.setSoLinger(true, 0); // expect SOCK_LINGER_ZERO HIGH
      } catch (SocketException e) {
        throw new IllegalStateException(e);
      }
    };
  }

  SocketConfig apacheFourBad() {
    SocketConfig.Builder config = SocketConfig.custom().setTcpNoDelay(true);
    config.setSoLinger(0); // expect SOCK_LINGER_ZERO HIGH
    return config.build();
  }

  SocketConfig apacheFourOk() {
    return SocketConfig.custom().setTcpNoDelay(true).setSoLinger(-1).build();
  }

  org.apache.hc.core5.http.io.SocketConfig apacheFiveBad() {
    return org.apache.hc.core5.http.io.SocketConfig.custom()
        .setSoLinger(TimeValue.ZERO_MILLISECONDS) // expect SOCK_LINGER_ZERO HIGH
        .build();
  }

  org.apache.hc.core5.http.io.SocketConfig apacheFiveUnitsBad() {
    return org.apache.hc.core5.http.io.SocketConfig.custom()
        .setSoLinger(0, TimeUnit.SECONDS) // expect SOCK_LINGER_ZERO HIGH
        .build();
  }

  org.apache.hc.core5.http.io.SocketConfig apacheFiveOk() {
    return org.apache.hc.core5.http.io.SocketConfig.custom()
        .setSoLinger(TimeValue.ofSeconds(5))
        .build();
  }
}
