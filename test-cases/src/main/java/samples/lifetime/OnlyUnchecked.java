package samples.lifetime;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.Socket;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Gaps through which only an unchecked exception can fall. */
public class OnlyUnchecked {
  private static final Logger LOG = Logger.getLogger("samples");

  /** Told about progress. */
  interface Listener {
    void opened(String host);

    void closed(String host);
  }

  int parsedBeforeOk(String host, String port) throws IOException {
    int number = Integer.parseInt(port);
    Socket s = new Socket(host, number);
    try {
      return s.getInputStream().read();
    } finally {
      s.close();
    }
  }

  void listenerInsideOk(String host, Listener listener) throws IOException {
    try (Socket s = new Socket(host, 7001)) {
      listener.opened(host);
      s.getOutputStream().write(0);
    }
    listener.closed(host);
  }

  int plainVariablesOk(String host, int first) throws IOException {
    Socket s = new Socket(host, 7002);
    int sum = first + 3;
    long limit = 1L << 32;
    boolean more = sum > 0;
    try {
      while (more && sum < limit) {
        int b = s.getInputStream().read();
        more = b >= 0;
        sum += b;
      }
      return sum;
    } finally {
      s.close();
    }
  }

  Socket bothKindsOk(String host, String user) throws IOException {
    Socket s = new Socket(host, 7003);
    try {
      s.getOutputStream().write(user.getBytes(UTF_8));
    } catch (IOException e) {
      s.close();
      throw e;
    } catch (RuntimeException e) {
      s.close();
      throw new IOException("bad user name", e);
    }
    return s;
  }

  boolean catchExceptionOk(String host, byte[] data) throws IOException {
    Socket s = new Socket(host, 7004);
    try {
      s.getOutputStream().write(data);
      s.close();
      return true;
    } catch (Exception e) {
      s.close();
      LOG.log(Level.WARNING, "not sent", e);
      return false;
    }
  }

  void encodedBeforeOk(String text, SocketAddress target) throws IOException {
    byte[] data = text.getBytes(UTF_8);
    DatagramSocket socket = new DatagramSocket();
    try {
      socket.send(new DatagramPacket(data, data.length, target));
    } finally {
      socket.close();
    }
  }

  void listenerLastInFinallyOk(String host, Listener listener) throws IOException {
    Socket s = new Socket(host, 7013);
    try {
      s.getOutputStream().write(0);
    } finally {
      s.close();
      listener.closed(host);
    }
  }

  void guardedListenerOk(String host, Listener listener) throws IOException {
    Socket s = new Socket(host, 7014);
    try {
      s.getOutputStream().write(0);
    } finally {
      try {
        listener.closed(host);
      } finally {
        s.close();
      }
    }
  }

  int parsedBetweenBad(String host, String timeout) throws IOException {
    Socket s = new Socket(host, 7005); // expect SOCK_NOT_CLOSED_ON_EXCEPTION LOW
    int millis = Integer.parseInt(timeout);
    try {
      s.setSoTimeout(millis);
      return s.getInputStream().read();
    } finally {
      s.close();
    }
  }

  void listenerBetweenBad(String host, Listener listener) throws IOException {
    Socket s = new Socket(host, 7006); // expect SOCK_NOT_CLOSED_ON_EXCEPTION LOW
    listener.opened(host);
    try {
      s.getOutputStream().write(0);
    } finally {
      s.close();
    }
  }

  void listenerFirstInFinallyBad(String host, Listener listener) throws IOException {
    Socket s = new Socket(host, 7007); // expect SOCK_NOT_CLOSED_ON_EXCEPTION LOW
    try {
      s.getOutputStream().write(0);
    } finally {
      listener.closed(host);
      s.close();
    }
  }

  int checkedOnlyBad(String host, String request) throws IOException {
    Socket s = new Socket(host, 7008); // expect SOCK_NOT_CLOSED_ON_EXCEPTION LOW
    int answer;
    try {
      s.getOutputStream().write(request.getBytes(UTF_8));
      answer = s.getInputStream().read();
    } catch (IOException e) {
      s.close();
      throw e;
    }
    s.close();
    return answer;
  }

  boolean handledBad(String host, String request) {
    Socket s = null;
    try {
      s = new Socket(host, 7009); // expect SOCK_NOT_CLOSED_ON_EXCEPTION LOW
      s.getOutputStream().write(request.getBytes(UTF_8));
      s.close();
      return true;
    } catch (IOException e) {
      if (s != null) {
        try {
          s.close();
        } catch (IOException ignored) {
          // closed all the same
        }
      }
      return false;
    }
  }

  void encodedBetweenBad(String text, SocketAddress target) throws IOException {
    DatagramSocket socket = new DatagramSocket(); // expect SOCK_NOT_CLOSED_ON_EXCEPTION LOW
    byte[] data = text.getBytes(UTF_8);
    try {
      socket.send(new DatagramPacket(data, data.length, target));
    } finally {
      socket.close();
    }
  }

  Socket countedBad(String host, Map<String, Integer> opened) throws IOException {
    Socket s = new Socket(host, 7010); // expect SOCK_NOT_CLOSED_ON_EXCEPTION LOW
    opened.merge(host, 1, Integer::sum);
    return s;
  }

  Socket requiredBad(String host, String user) throws IOException {
    Socket s = new Socket(host, 7011); // expect SOCK_NOT_CLOSED_ON_EXCEPTION LOW
    Objects.requireNonNull(user, "user");
    return s;
  }

  int wrappedBufferBad(SocketAddress address, byte[] frame, int length) throws IOException {
    SocketChannel channel = SocketChannel.open(address); // expect SOCK_NOT_CLOSED_ON_EXCEPTION LOW
    ByteBuffer buffer = ByteBuffer.wrap(frame, 0, length);
    try (SocketChannel closing = channel) {
      return closing.write(buffer);
    }
  }

  void swallowThenCloseOk(String host, byte[] data) throws IOException {
    // what declares how it fails hardly fails in another way
    Socket s = new Socket(host, 7012);
    try {
      s.getOutputStream().write(data);
    } catch (IOException ignored) {
      // best effort
    }
    s.close();
  }
}
