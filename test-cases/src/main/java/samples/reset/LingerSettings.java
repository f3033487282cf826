package samples.reset;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.StandardSocketOptions;
import java.nio.channels.AsynchronousSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.Properties;

/** Linger settings that are harmless, or whose value the method does not tell. */
public class LingerSettings {
  private static final int OFF = -1;
  private static final int GRACE_SECONDS = 10;
  private static final int FROM_SYSTEM = Integer.getInteger("socket.linger", 0);
  private static int adjustable = 0;

  private final int configured;
  private final boolean lingering;

  LingerSettings(int configured, boolean lingering) {
    this.configured = configured;
    this.lingering = lingering;
  }

  static void setAdjustable(int seconds) {
    adjustable = seconds;
  }

  void switchedOffOk(Socket socket) throws SocketException {
    socket.setSoLinger(false, 0);
  }

  void switchedOffByLocalOk(Socket socket) throws SocketException {
    boolean on = false;
    int seconds = 0;
    socket.setSoLinger(on, seconds);
  }

  void switchedOffWithNegativeOk(Socket socket) throws SocketException {
    socket.setSoLinger(false, -1);
  }

  void positiveOk(Socket socket) throws SocketException {
    socket.setSoLinger(true, 5);
  }

  void positiveConstantOk(Socket socket) throws SocketException {
    socket.setSoLinger(true, GRACE_SECONDS);
  }

  void oneSecondBoxedOk(Socket socket) throws SocketException {
    Integer seconds = 1;
    socket.setSoLinger(true, seconds);
  }

  void parameterOk(Socket socket, int seconds) throws SocketException {
    socket.setSoLinger(true, seconds);
  }

  void fieldOk(Socket socket) throws SocketException {
    socket.setSoLinger(true, configured);
  }

  void mutableStaticOk(Socket socket) throws SocketException {
    socket.setSoLinger(true, adjustable);
  }

  void systemPropertyOk(Socket socket) throws SocketException {
    socket.setSoLinger(true, FROM_SYSTEM);
  }

  void parsedOk(Socket socket, Properties settings) throws SocketException {
    int seconds = Integer.parseInt(settings.getProperty("linger", "0"));
    socket.setSoLinger(true, seconds);
  }

  void onlyIfConfiguredOk(Socket socket) throws SocketException {
    if (configured >= 0) {
      socket.setSoLinger(true, configured);
    } else {
      socket.setSoLinger(false, 0);
    }
  }

  void unknownFlagOk(Socket socket, boolean on) throws SocketException {
    socket.setSoLinger(on, 0);
  }

  void flagFieldOk(Socket socket) throws SocketException {
    socket.setSoLinger(lingering, 0);
  }

  void mergedTimeOk(Socket socket, boolean fast) throws SocketException {
    int seconds = fast ? 0 : 10;
    socket.setSoLinger(true, seconds);
  }

  void mergedFlagOk(Socket socket, String mode) throws SocketException {
    boolean on = false;
    if ("linger".equals(mode)) {
      on = true;
    }
    socket.setSoLinger(on, 0);
  }

  void maximumOfTwoOk(Socket socket, int seconds) throws SocketException {
    socket.setSoLinger(true, Math.max(seconds, 0));
  }

  void overwrittenBeforeUseOk(Socket socket) throws SocketException {
    int seconds = 0;
    if (socket.isConnected()) {
      seconds = 3;
    } else {
      seconds = 6;
    }
    socket.setSoLinger(true, seconds);
  }

  void copiedOk(Socket from, Socket to) throws SocketException {
    int seconds = from.getSoLinger();
    if (seconds >= 0) {
      to.setSoLinger(true, seconds);
    }
  }

  void channelOffOk(SocketChannel channel) throws IOException {
    channel.setOption(StandardSocketOptions.SO_LINGER, -1);
  }

  void channelOffByConstantOk(SocketChannel channel) throws IOException {
    channel.setOption(StandardSocketOptions.SO_LINGER, OFF);
  }

  void channelPositiveOk(AsynchronousSocketChannel channel) throws IOException {
    channel.setOption(StandardSocketOptions.SO_LINGER, 2);
  }

  void channelUnknownOk(SocketChannel channel, Integer seconds) throws IOException {
    channel.setOption(StandardSocketOptions.SO_LINGER, seconds);
  }

  void otherOptionsWithZeroOk(SocketChannel channel) throws IOException {
    channel.setOption(StandardSocketOptions.IP_TOS, 0);
    channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
  }

  void otherSettersWithZeroOk(Socket socket) throws SocketException {
    socket.setSoTimeout(0);
    socket.setTrafficClass(0);
    socket.setPerformancePreferences(0, 1, 2);
  }

  void serverSettingsOk(ServerSocket server) throws SocketException {
    server.setSoTimeout(0);
    server.setReuseAddress(true);
  }
}
