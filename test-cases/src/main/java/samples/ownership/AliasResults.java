package samples.ownership;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.net.ssl.SSLSocketFactory;

/** The result is the parameter once more, something around it, or a connection already known. */
public class AliasResults implements Closeable {
  private final Deque<Socket> idle = new ArrayDeque<>();
  private final Socket shared;

  AliasResults(Socket shared) {
    this.shared = shared;
  }

  private static Socket tuned(Socket s) throws IOException {
    s.setTcpNoDelay(true);
    s.setSoTimeout(3000);
    return s;
  }

  private static Socket tunedOrClosed(Socket s) throws IOException {
    try {
      s.setTcpNoDelay(true);
      return s;
    } catch (IOException | RuntimeException e) {
      s.close();
      throw e;
    }
  }

  private static OutputStream output(Socket s) throws IOException {
    return s.getOutputStream();
  }

  private static Socket upgraded(SSLSocketFactory factory, Socket plain, boolean secure)
      throws IOException {
    if (!secure) {
      return plain;
    }
    return factory.createSocket(plain, "mail.example.net", 465, true);
  }

  private static Socket layered(SSLSocketFactory factory, Socket plain) throws IOException {
    return factory.createSocket(plain, "mail.example.net", 465, true);
  }

  private Socket shared() {
    return shared;
  }

  private Socket sharedOr(Socket given) {
    return given != null ? given : shared;
  }

  private static BufferedReader open(String host) throws IOException {
    Socket s = new Socket(host, 5100);
    try {
      return new BufferedReader(new InputStreamReader(s.getInputStream(), US_ASCII));
    } catch (IOException | RuntimeException e) {
      s.close();
      throw e;
    }
  }

  private Socket borrow(String host) throws IOException {
    Socket s = idle.poll();
    return s != null ? s : new Socket(host, 5101);
  }

  private void giveBack(Socket s) {
    idle.push(s);
  }

  @Override
  public void close() throws IOException {
    Sockets.closeAll(idle.toArray(new Socket[0]));
    shared.close();
  }

  int closedByResultOk(String host) throws IOException {
    Socket s = new Socket(host, 5102);
    try (Socket same = tuned(s)) {
      return same.getInputStream().read();
    } catch (IOException | RuntimeException e) {
      s.close();
      throw e;
    }
  }

  int closedByFirstNameOk(String host) throws IOException {
    try (Socket s = new Socket(host, 5102)) {
      Socket same = tuned(s);
      return same.getInputStream().read();
    }
  }

  Socket returnedAliasOk(String host) throws IOException {
    return tunedOrClosed(new Socket(host, 5103));
  }

  int aliasInTryOk(String host) throws IOException {
    try (Socket s = tunedOrClosed(new Socket(host, 5103))) {
      return s.getInputStream().read();
    }
  }

  void closedByStreamOk(String host, byte[] data) throws IOException {
    Socket s = new Socket(host, 5104);
    try {
      OutputStream out = output(s);
      try {
        out.write(data);
      } finally {
        out.close();
      }
    } catch (IOException | RuntimeException e) {
      s.close();
      throw e;
    }
  }

  void upgradedOk(SSLSocketFactory factory, String host, boolean secure) throws IOException {
    Socket s = new Socket(host, 5105);
    try {
      s = upgraded(factory, s, secure);
      s.getOutputStream().write('\n');
    } finally {
      s.close();
    }
  }

  int layeredOk(SSLSocketFactory factory, String host) throws IOException {
    try (Socket plain = Sockets.dial(host, 5105);
        Socket s = layered(factory, plain)) {
      return s.getInputStream().read();
    }
  }

  void sharedOk(byte[] data) throws IOException {
    shared().getOutputStream().write(data);
  }

  void sharedOrGivenOk(Socket given, byte[] data) throws IOException {
    Socket s = sharedOr(given);
    s.getOutputStream().write(data);
  }

  String readerOk(String host) throws IOException {
    try (BufferedReader in = open(host)) {
      return in.readLine();
    }
  }

  int pooledOk(String host) throws IOException {
    Socket s = borrow(host);
    try {
      return s.getInputStream().read();
    } finally {
      giveBack(s);
    }
  }

  Socket tunedBad(String host) throws IOException {
    return tuned(new Socket(host, 5102)); // expect SOCK_NOT_CLOSED_ON_EXCEPTION LOW
  }

  int aliasDroppedBad(String host) throws IOException {
    Socket s = tuned(new Socket(host, 5102)); // expect SOCK_NOT_CLOSED HIGH
    return s.getInputStream().read();
  }

  void streamDroppedBad(String host, byte[] data) throws IOException {
    output(new Socket(host, 5104)).write(data); // expect SOCK_NOT_CLOSED HIGH
  }

  void closedByStreamBad(String host, byte[] data) throws IOException {
    Socket s = new Socket(host, 5104); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
    OutputStream out = output(s);
    out.write(data);
    out.close();
  }

  String readerBad(String host) throws IOException {
    BufferedReader in = open(host); // expect SOCK_NOT_CLOSED HIGH
    return in.readLine();
  }

  InputStream inputBad(String host) throws IOException {
    return new Socket(host, 5106).getInputStream(); // expect SOCK_NOT_CLOSED_ON_EXCEPTION LOW
  }

  int inputOfCallerBad(String host) throws IOException {
    InputStream in = inputBad(host); // expect SOCK_NOT_CLOSED HIGH
    return in.read();
  }

  int layeredBad(SSLSocketFactory factory, String host) throws IOException {
    Socket plain = Sockets.dial(host, 5105);
    Socket s = layered(factory, plain); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
    int answer = s.getInputStream().read();
    s.close();
    return answer;
  }
}
