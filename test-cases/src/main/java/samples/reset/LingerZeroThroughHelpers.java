package samples.reset;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;

/** The linger time comes from the caller of a private helper. */
public class LingerZeroThroughHelpers {
  private static final Integer NONE = 0;
  private static final Integer SOME = 3;

  private final Socket socket;

  LingerZeroThroughHelpers(Socket socket) {
    this.socket = socket;
  }

  private static void tune(Socket socket, int linger) throws SocketException {
    socket.setTcpNoDelay(true);
    socket.setSoLinger(true, linger);
  }

  private void tune(boolean lingers, int linger) throws SocketException {
    socket.setSoLinger(lingers, linger);
  }

  private static void tuneIfWanted(Socket socket, int linger) throws SocketException {
    if (linger > 0) {
      socket.setSoLinger(true, linger);
    } else {
      socket.setSoLinger(false, 0);
    }
  }

  private static void tuneUnlessNegative(Socket socket, int linger) throws SocketException {
    if (linger >= 0) {
      socket.setSoLinger(true, linger);
    }
  }

  private static SocketChannel option(SocketChannel channel, Integer linger) throws IOException {
    return channel.setOption(StandardSocketOptions.SO_LINGER, linger);
  }

  private static void timeoutAndLinger(Socket socket, int millis, int linger)
      throws SocketException {
    socket.setSoTimeout(millis);
    tune(socket, linger);
  }

  static void shared(Socket socket, int linger) throws SocketException {
    socket.setSoLinger(true, linger);
  }

  void literalBad() throws IOException {
    tune(socket, 0); // expect SOCK_LINGER_ZERO HIGH
  }

  void literalOk() throws IOException {
    tune(socket, 5);
  }

  void localBad() throws IOException {
    int seconds = 0;
    socket.setKeepAlive(true);
    tune(socket, seconds); // expect SOCK_LINGER_ZERO HIGH
  }

  void configuredOk(int seconds) throws IOException {
    tune(socket, seconds);
  }

  void mergedOk(boolean fast) throws IOException {
    tune(socket, fast ? 0 : 5);
  }

  void flagAndTimeBad() throws IOException {
    tune(true, 0); // expect SOCK_LINGER_ZERO HIGH
  }

  void flagOffOk() throws IOException {
    tune(false, 0);
  }

  void flagUnknownOk(boolean lingers) throws IOException {
    tune(lingers, 0);
  }

  void zeroMeansOffOk() throws IOException {
    tuneIfWanted(socket, 0);
  }

  void zeroIsWantedBad() throws IOException {
    tuneUnlessNegative(socket, 0); // expect SOCK_LINGER_ZERO HIGH
  }

  void negativeOk() throws IOException {
    tuneUnlessNegative(socket, -1);
  }

  void optionBad(SocketChannel channel) throws IOException {
    option(channel, 0).finishConnect(); // expect SOCK_LINGER_ZERO HIGH
  }

  void optionOk(SocketChannel channel) throws IOException {
    option(channel, -1).finishConnect();
  }

  void twoHelpersBad() throws IOException {
    timeoutAndLinger(socket, 1_000, 0); // expect SOCK_LINGER_ZERO HIGH
  }

  void twoHelpersOk() throws IOException {
    timeoutAndLinger(socket, 0, 1);
  }

  void lambdaBad() {
    Runnable later =
        () -> {
          try {
            tune(socket, 0); // expect SOCK_LINGER_ZERO HIGH
          } catch (SocketException e) {
            System.err.println(e.getMessage());
          }
        };
    later.run();
  }

  /** Others call it, too, with values of their own. */
  void sharedOk() throws IOException {
    shared(socket, 0);
  }

  void abortBad() throws IOException {
    tune(socket, 0); // expect SOCK_LINGER_ZERO LOW
    socket.close();
  }

  void afterFailureBad(byte[] data) throws IOException {
    try {
      socket.getOutputStream().write(data);
    } catch (IOException e) {
      tune(socket, 0); // expect SOCK_LINGER_ZERO LOW
      throw e;
    }
  }

  private static void resetOnClose(Socket socket, int linger) throws IOException {
    socket.setSoLinger(true, linger);
    socket.close();
  }

  void plainlyBad() throws IOException {
    resetOnClose(socket, 0); // expect SOCK_LINGER_ZERO LOW
  }

  void boxedConstantBad() throws IOException {
    socket.setSoLinger(true, NONE); // expect SOCK_LINGER_ZERO HIGH
  }

  void boxedConstantOk() throws IOException {
    socket.setSoLinger(true, SOME);
  }

  void booleanObjectBad() throws IOException {
    Boolean on = Boolean.TRUE;
    socket.setSoLinger(on, 0); // expect SOCK_LINGER_ZERO HIGH
  }

  void booleanObjectOk() throws IOException {
    Boolean on = Boolean.FALSE;
    socket.setSoLinger(on, 0);
  }

  void ruledOutOk() throws IOException {
    int seconds = 0;
    if (seconds > 0) {
      socket.setSoLinger(true, seconds);
    }
  }

  void channelConstantBad(SocketChannel channel) throws IOException {
    channel.setOption(StandardSocketOptions.SO_LINGER, NONE); // expect SOCK_LINGER_ZERO HIGH
  }

  void channelConstantOk(SocketChannel channel) throws IOException {
    channel.setOption(StandardSocketOptions.SO_LINGER, SOME);
  }
}
