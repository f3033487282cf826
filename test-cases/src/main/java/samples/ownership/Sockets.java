package samples.ownership;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What a project keeps in one place for its sockets; the other samples call it. */
final class Sockets {
  private static final Logger LOG = Logger.getLogger("samples");

  private Sockets() {}

  static void closeQuietly(Closeable closeable) {
    if (closeable != null) {
      try {
        closeable.close();
      } catch (IOException e) {
        LOG.log(Level.FINE, "close", e);
      }
    }
  }

  static void closeAll(Closeable... closeables) {
    for (Closeable closeable : closeables) {
      closeQuietly(closeable);
    }
  }

  static Socket dial(String host, int port) throws IOException {
    return new Socket(host, port);
  }

  static Socket dialWithin(String host, int port, int millis) throws IOException {
    Socket s = new Socket();
    try {
      s.connect(new InetSocketAddress(host, port), millis);
      s.setSoTimeout(millis);
      return s;
    } catch (IOException | RuntimeException e) {
      closeQuietly(s);
      throw e;
    }
  }

  static void sendLine(Socket s, String line) throws IOException {
    s.getOutputStream().write((line + "\r\n").getBytes(US_ASCII));
  }

  static String readLine(Socket s) throws IOException {
    return new BufferedReader(new InputStreamReader(s.getInputStream(), US_ASCII)).readLine();
  }

  static void describe(Socket s) {
    LOG.info("connected to " + s.getRemoteSocketAddress());
  }
}
