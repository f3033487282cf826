package samples.ownership;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Attempts that are made in a helper, which tells by its result how they ended. */
public class RetryHelpers implements Closeable {
  private static final Logger LOG = Logger.getLogger("samples");

  private Socket current;

  private static Socket attempt(String host, int port) {
    try {
      return new Socket(host, port);
    } catch (IOException e) {
      LOG.log(Level.FINE, "attempt failed", e);
      return null;
    }
  }

  private static Socket greetedOrNull(String host, int port) {
    Socket s = null;
    try {
      s = new Socket(host, port);
      Sockets.sendLine(s, "HELLO");
      return s;
    } catch (IOException | RuntimeException e) {
      LOG.log(Level.FINE, "attempt failed", e);
      Sockets.closeQuietly(s);
      return null;
    }
  }

  private boolean connected(String host, int port) {
    if (current != null) {
      Sockets.closeQuietly(current);
    }
    current = attempt(host, port);
    return current != null;
  }

  private static boolean connects(Socket s, String host, int port) {
    try {
      s.connect(new InetSocketAddress(host, port), 300);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static void pause(int attempt) throws InterruptedException {
    Thread.sleep(100L << attempt);
  }

  @Override
  public void close() throws IOException {
    if (current != null) {
      current.close();
    }
  }

  Socket threeTimesOk(String host, int port) throws IOException, InterruptedException {
    for (int i = 0; i < 3; i++) {
      Socket s = attempt(host, port);
      if (s != null) {
        return s;
      }
      pause(i);
    }
    throw new IOException("no connection to " + host);
  }

  Socket threeGreetingsOk(String host, int port) throws IOException, InterruptedException {
    Socket s = greetedOrNull(host, port);
    for (int i = 0; s == null && i < 2; i++) {
      pause(i);
      s = greetedOrNull(host, port);
    }
    if (s == null) {
      throw new IOException("no greeting from " + host);
    }
    return s;
  }

  int firstOfOk(List<String> hosts, int port) throws IOException {
    for (String host : hosts) {
      Socket s = attempt(host, port);
      if (s == null) {
        continue;
      }
      try {
        return s.getInputStream().read();
      } finally {
        s.close();
      }
    }
    return -1;
  }

  boolean fieldOk(String host, int port) throws InterruptedException {
    int attempts = 0;
    while (!connected(host, port)) {
      if (++attempts == 3) {
        return false;
      }
      pause(attempts);
    }
    return true;
  }

  int onceMoreOk(String host, int port) throws IOException {
    Socket s = attempt(host, port);
    if (s == null) {
      s = attempt(host, port);
    }
    try {
      return s == null ? -1 : s.getInputStream().read();
    } finally {
      Sockets.closeQuietly(s);
    }
  }

  boolean isUpOk(String host, int port) throws InterruptedException {
    for (int i = 0; i < 3; i++) {
      Socket s = attempt(host, port);
      if (s != null) {
        Sockets.closeQuietly(s);
        return true;
      }
      pause(i);
    }
    return false;
  }

  int connectedByHelperOk(String host, int port) throws IOException {
    Socket s = new Socket();
    try {
      return connects(s, host, port) ? s.getInputStream().read() : -1;
    } finally {
      s.close();
    }
  }

  Socket threeTimesBad(String host, int port, byte[] hello) throws IOException {
    for (int i = 0; i < 3; i++) {
      Socket s = attempt(host, port); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
      if (s != null) {
        s.getOutputStream().write(hello);
        return s;
      }
    }
    throw new IOException("no connection to " + host);
  }

  int firstOfBad(List<String> hosts, int port) throws IOException {
    for (String host : hosts) {
      Socket s = attempt(host, port); // expect SOCK_NOT_CLOSED HIGH
      if (s == null) {
        continue;
      }
      return s.getInputStream().read();
    }
    return -1;
  }

  boolean isUpBad(String host, int port) throws InterruptedException {
    for (int i = 0; i < 3; i++) {
      if (attempt(host, port) != null) { // expect SOCK_NOT_CLOSED HIGH
        return true;
      }
      pause(i);
    }
    return false;
  }

  int onceMoreBad(String host, int port) throws IOException {
    Socket s = attempt(host, port); // expect SOCK_NOT_CLOSED HIGH
    if (s == null) {
      s = attempt(host, port); // expect SOCK_NOT_CLOSED HIGH
    }
    return s == null ? -1 : s.getInputStream().read();
  }

  Socket greetedOrNullBad(String host, int port) {
    try {
      Socket s = new Socket(host, port); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
      Sockets.sendLine(s, "HELLO");
      return s;
    } catch (IOException e) {
      LOG.log(Level.FINE, "attempt failed", e);
      return null;
    }
  }

  boolean connectedByHelperBad(String host, int port) {
    Socket s = new Socket(); // expect SOCK_NOT_CLOSED HIGH
    return connects(s, host, port);
  }
}
