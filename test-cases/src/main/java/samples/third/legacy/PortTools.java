package samples.third.legacy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

/** Scanners, waiters and finders of ports. */
public final class PortTools {
  private static volatile int lastPort;

  private PortTools() {}

  /** Another port each time: a scan. */
  public static List<Integer> scanBad(String host) {
    List<Integer> open = new ArrayList<>();
    for (int port = 1; port < 1024; port++) {
      Socket s = new Socket(); // expect SOCK_OPEN_IN_LOOP LOW
      try {
        s.connect(new InetSocketAddress(host, port), 200);
        open.add(port);
      } catch (IOException e) {
        continue;
      } finally {
        close(s);
      }
    }
    return open;
  }

  /** A sweep over hosts by way of a helper. */
  public static int countAliveBad(List<String> hosts) {
    int alive = 0;
    for (String host : hosts) {
      if (isReachableOk(host, 22, 500)) { // expect SOCK_OPEN_IN_LOOP LOW
        alive++;
      }
    }
    return alive;
  }

  public static boolean isReachableOk(String host, int port, int timeout) {
    try (Socket s = new Socket()) {
      s.connect(new InetSocketAddress(host, port), timeout);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** The classic waiter of integration tests. */
  public static void waitForPortOk(String host, int port, long millis)
      throws InterruptedException, IOException {
    long end = System.currentTimeMillis() + millis;
    while (System.currentTimeMillis() < end) {
      if (isReachableOk(host, port, 500)) {
        return;
      }
      Thread.sleep(250);
    }
    throw new IOException("port " + port + " stays closed");
  }

  /** Waits for the port to close, so that each success is followed by another attempt. */
  public static void waitForCloseBad(String host, int port) throws InterruptedException {
    while (isReachableOk(host, port, 500)) { // expect SOCK_OPEN_IN_LOOP HIGH
      Thread.sleep(100);
    }
  }

  /** As above once a second. */
  public static void waitForCloseSlowBad(String host, int port) throws InterruptedException {
    while (isReachableOk(host, port, 500)) { // expect SOCK_OPEN_IN_LOOP LOW
      Thread.sleep(1000);
    }
  }

  public static int findFreePortBad() throws IOException {
    try (ServerSocket probe = new ServerSocket(0)) { // expect SOCK_FREE_PORT_RACE LOW
      return probe.getLocalPort();
    }
  }

  /** The socket goes on listening; its port is only told. */
  public static ServerSocket listenAnywhereOk() throws IOException {
    ServerSocket server = new ServerSocket(0);
    lastPort = server.getLocalPort();
    return server;
  }

  public static int findFreePortOldBad() {
    ServerSocket socket = null;
    try {
      socket = new ServerSocket(0); // expect SOCK_FREE_PORT_RACE LOW
      socket.setReuseAddress(true); // expect SOCK_REUSEADDR_TOO_LATE NORMAL
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new IllegalStateException("no free port", e);
    } finally {
      if (socket != null) {
        try {
          socket.close();
        } catch (IOException ignored) {
          // nothing to be done
        }
      }
    }
  }

  /** Tests one port by binding it: no connection, no race of an unknown number. */
  public static boolean isFreeOk(int port) {
    try (ServerSocket probe = new ServerSocket(port)) {
      return probe.isBound();
    } catch (IOException e) {
      return false;
    }
  }

  public static boolean isFreeBad(int port) {
    try {
      ServerSocket probe = new ServerSocket(port); // expect SOCK_NOT_CLOSED HIGH
      return probe.isBound();
    } catch (IOException e) {
      return false;
    }
  }

  /** One attempt tells whether somebody listens. */
  public static boolean refusesOk(String host, int port) throws IOException {
    try {
      new Socket(host, port).close();
      return false;
    } catch (ConnectException e) {
      return true;
    }
  }

  /** The socket is nowhere kept. */
  public static boolean answersBad(String host, int port) {
    try {
      new Socket(host, port); // expect SOCK_NOT_CLOSED HIGH
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static void close(Socket s) {
    try {
      s.close();
    } catch (IOException ignored) {
      // nothing to be done
    }
  }
}
