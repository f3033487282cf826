package samples.ownership;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.util.Iterator;

/** Helpers that call themselves or one another. */
public class Recursion {

  private static void drainAndClose(Socket s, int limit) throws IOException {
    try {
      if (limit == 0 || s.getInputStream().read() < 0) {
        s.close();
        return;
      }
    } catch (IOException | RuntimeException e) {
      s.close();
      throw e;
    }
    drainAndClose(s, limit - 1);
  }

  private static int skip(Socket s, int limit) throws IOException {
    if (limit == 0 || s.getInputStream().read() < 0) {
      return limit;
    }
    return skip(s, limit - 1);
  }

  private static int even(Socket s, int depth) throws IOException {
    return depth == 0 ? s.getInputStream().read() : odd(s, depth - 1);
  }

  private static int odd(Socket s, int depth) throws IOException {
    return depth == 0 ? -1 : even(s, depth - 1);
  }

  private static void closeTwice(Socket s, boolean again) {
    Sockets.closeQuietly(s);
    if (again) {
      closeTwice(s, false);
    }
  }

  private static Socket unwrap(Socket s, int depth) {
    return depth == 0 ? s : unwrap(s, depth - 1);
  }

  private static Socket connect(String host, int attempts) throws IOException {
    try {
      return new Socket(host, 6500);
    } catch (IOException e) {
      if (attempts <= 1) {
        throw e;
      }
      return connect(host, attempts - 1);
    }
  }

  private static Socket connectAny(Iterator<String> hosts) throws IOException {
    String host = hosts.next();
    try {
      return new Socket(host, 6501);
    } catch (IOException e) {
      if (!hosts.hasNext()) {
        throw e;
      }
      return connectAny(hosts);
    }
  }

  void drainOk(String host) throws IOException {
    Socket s = new Socket(host, 6502);
    drainAndClose(s, 100);
  }

  int skipOk(String host) throws IOException {
    try (Socket s = new Socket(host, 6502)) {
      return skip(s, 100);
    }
  }

  int mutualOk(String host, int depth) throws IOException {
    Socket s = new Socket(host, 6503);
    try {
      return even(s, depth);
    } finally {
      closeTwice(s, true);
    }
  }

  int unwrapOk(String host, int depth) throws IOException {
    try (Socket s = new Socket(host, 6504)) {
      InputStream in = unwrap(s, depth).getInputStream();
      return in.read();
    }
  }

  int connectOk(String host) throws IOException {
    try (Socket s = connect(host, 3)) {
      return s.getInputStream().read();
    }
  }

  Socket connectAnyOk(Iterable<String> hosts) throws IOException {
    return connectAny(hosts.iterator());
  }

  int skipBad(String host) throws IOException {
    Socket s = new Socket(host, 6502); // expect SOCK_NOT_CLOSED HIGH
    return skip(s, 100);
  }

  int mutualBad(String host, int depth) throws IOException {
    Socket s = new Socket(host, 6503); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
    int answer = even(s, depth);
    closeTwice(s, false);
    return answer;
  }

  int unwrapBad(String host, int depth) throws IOException {
    Socket s = new Socket(host, 6504); // expect SOCK_NOT_CLOSED HIGH
    return unwrap(s, depth).getInputStream().read();
  }

  int connectBad(String host) throws IOException {
    Socket s = connect(host, 3); // expect SOCK_NOT_CLOSED HIGH
    return s.getInputStream().read();
  }
}
