package samples.ownership;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.logging.Logger;

/** Connections that are opened when a class is loaded. */
public class StaticInitialisers {
  private static final Logger LOG = Logger.getLogger("samples");

  /** One for the whole program. */
  static class SharedOk {
    private static final DatagramSocket SOCKET = create();

    private static DatagramSocket create() {
      try {
        return new DatagramSocket();
      } catch (SocketException e) {
        throw new ExceptionInInitializerError(e);
      }
    }

    static int portOk() {
      return SOCKET.getLocalPort();
    }

    static void stop() {
      SOCKET.close();
    }
  }

  /** Asks once, and closes. */
  static class AskedOk {
    static final int ANSWER;

    static {
      int answer = -1;
      try (Socket s = new Socket("a.example", 6800)) {
        answer = s.getInputStream().read();
      } catch (IOException e) {
        LOG.warning("no configuration: " + e);
      }
      ANSWER = answer;
    }
  }

  /** Greets before it keeps, with care. */
  static class GreetedOk {
    static final Socket SOCKET = greeted();

    private static Socket greeted() {
      Socket s = null;
      try {
        s = new Socket("a.example", 6801);
        Sockets.sendLine(s, "HELLO");
        return s;
      } catch (IOException | RuntimeException e) {
        Sockets.closeQuietly(s);
        throw new IllegalStateException("no configuration", e);
      }
    }
  }

  /** The lock of a program that may run only once. */
  static class SingleInstanceOk {
    private static ServerSocket lock;

    static boolean takeOk(int port) {
      try {
        lock = new ServerSocket(port);
        return true;
      } catch (IOException e) {
        return false;
      }
    }

    static void release() throws IOException {
      if (lock != null) {
        lock.close();
      }
    }
  }

  /** Made when it is first asked for. */
  static class LazyHolderOk {
    /** Loaded late. */
    private static class Instance {
      static final Closeable SOCKET = connect();
    }

    private static Socket connect() {
      try {
        return Sockets.dial("log.example.net", 6802);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    static Closeable instanceOk() {
      return Instance.SOCKET;
    }
  }

  /** Asks once, and forgets. */
  static class AskedBad {
    static final int ANSWER;

    static {
      int answer = -1;
      try {
        Socket s = new Socket("a.example", 6800); // expect SOCK_NOT_CLOSED HIGH
        answer = s.getInputStream().read();
      } catch (IOException e) {
        LOG.warning("no configuration: " + e);
      }
      ANSWER = answer;
    }
  }

  /** Asks with a helper, and forgets when it fails. */
  static class AskedLateBad {
    static final String ANSWER = ask();

    private static String ask() {
      try {
        Socket s = Sockets.dial("a.example", 6800); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
        String answer = Sockets.readLine(s);
        s.close();
        return answer;
      } catch (IOException e) {
        return "";
      }
    }
  }

  /** Greets before it keeps. */
  static class GreetedBad {
    static final Socket SOCKET;

    static {
      Socket kept = null;
      try {
        Socket s = new Socket("a.example", 6801); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
        s.getOutputStream().write("HELLO\n".getBytes(US_ASCII));
        kept = s;
      } catch (IOException e) {
        LOG.warning("no configuration: " + e);
      }
      SOCKET = kept;
    }
  }
}
