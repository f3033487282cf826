package samples.ownership;

import java.io.Closeable;
import java.io.IOException;
import java.net.Socket;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** Several sockets at once: in arrays, lists and variable arguments. */
public class VarargsAndArrays implements Closeable {
  private static final Logger LOG = Logger.getLogger("samples");

  private final Socket[] slots = new Socket[4];

  private static void closeSockets(Socket... sockets) {
    for (Socket s : sockets) {
      Sockets.closeQuietly(s);
    }
  }

  private static void closeSockets(Collection<Socket> sockets) {
    sockets.forEach(Sockets::closeQuietly);
  }

  private static void closeByStream(Socket... sockets) {
    Stream.of(sockets).filter(Objects::nonNull).forEach(Sockets::closeQuietly);
  }

  private static void closeWith(Socket first, Closeable... others) {
    Sockets.closeQuietly(first);
    Sockets.closeAll(others);
  }

  private static void log(String format, Object... arguments) {
    LOG.fine(String.format(format, arguments));
  }

  private static void sendAll(byte[] data, Socket... sockets) throws IOException {
    for (Socket s : sockets) {
      s.getOutputStream().write(data);
    }
  }

  private static void addAll(List<Socket> peers, Socket... more) {
    peers.addAll(Arrays.asList(more));
  }

  private void store(int slot, Socket s) {
    slots[slot] = s;
  }

  private static Socket[] pair(String left, String right) throws IOException {
    Socket[] result = new Socket[2];
    try {
      result[0] = new Socket(left, 6600);
      result[1] = new Socket(right, 6600);
      return result;
    } catch (IOException | RuntimeException e) {
      closeSockets(result);
      throw e;
    }
  }

  @Override
  public void close() {
    closeSockets(slots);
  }

  int variableArgumentsOk(String left, String right) throws IOException {
    Socket a = null;
    Socket b = null;
    try {
      a = new Socket(left, 6601);
      b = new Socket(right, 6601);
      b.getOutputStream().write(a.getInputStream().read());
      return b.getInputStream().read();
    } finally {
      closeSockets(a, b);
    }
  }

  int oneArgumentOk(String host) throws IOException {
    Socket s = new Socket(host, 6602);
    try {
      return s.getInputStream().read();
    } finally {
      Sockets.closeAll(s);
    }
  }

  int firstAndOthersOk(String left, String right) throws IOException {
    Socket a = null;
    Socket b = null;
    try {
      a = new Socket(left, 6603);
      b = new Socket(right, 6603);
      return a.getInputStream().read() + b.getInputStream().read();
    } finally {
      closeWith(a, b);
    }
  }

  int listOk(String left, String right) throws IOException {
    Socket a = null;
    Socket b = null;
    try {
      a = new Socket(left, 6604);
      b = new Socket(right, 6604);
      return a.getInputStream().read() + b.getInputStream().read();
    } finally {
      closeSockets(Arrays.asList(a, b));
    }
  }

  int streamOk(String left, String right) throws IOException {
    Socket a = null;
    Socket b = null;
    try {
      a = new Socket(left, 6605);
      b = new Socket(right, 6605);
      return a.getInputStream().read() + b.getInputStream().read();
    } finally {
      closeByStream(a, b);
    }
  }

  void storedOk(String host, int slot) throws IOException {
    store(slot, new Socket(host, 6606));
  }

  int pairOk(String left, String right) throws IOException {
    Socket[] pair = pair(left, right);
    try {
      return pair[0].getInputStream().read() + pair[1].getInputStream().read();
    } finally {
      closeSockets(pair);
    }
  }

  void addedByHelperOk(List<Socket> peers, String host) throws IOException {
    addAll(peers, new Socket(host, 6607));
  }

  void sentToAllOk(String left, String right, byte[] data) throws IOException {
    try (Socket a = new Socket(left, 6608);
        Socket b = new Socket(right, 6608)) {
      sendAll(data, a, b);
    }
  }

  int oneMissingBad(String left, String right) throws IOException {
    Socket a = null;
    Socket b = null;
    try {
      a = new Socket(left, 6601);
      b = new Socket(right, 6601); // expect SOCK_NOT_CLOSED HIGH
      b.getOutputStream().write(a.getInputStream().read());
      return b.getInputStream().read();
    } finally {
      closeSockets(a);
    }
  }

  void loggedBad(String host) throws IOException {
    Socket s = new Socket(host, 6609); // expect SOCK_NOT_CLOSED HIGH
    log("connected to %s by %s", host, s);
  }

  void sentToAllBad(String left, String right, byte[] data) throws IOException {
    try (Socket a = new Socket(left, 6608)) {
      Socket b = new Socket(right, 6608); // expect SOCK_NOT_CLOSED HIGH
      sendAll(data, a, b);
    }
  }

  void sentLateBad(String host, byte[] data) throws IOException {
    Socket s = new Socket(host, 6608); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
    sendAll(data, s);
    closeSockets(s);
  }

  Socket[] pairBad(String left, String right) throws IOException {
    Socket first = new Socket(left, 6600); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
    Socket second = new Socket(right, 6600);
    return new Socket[] {first, second};
  }

  int closedInHelperLateBad(String host) throws IOException {
    Socket s = new Socket(host, 6603); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
    int answer = s.getInputStream().read();
    closeWith(null, s);
    return answer;
  }
}
