package samples.ownership;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;

/** Types of the project around a socket: closing the outside closes the inside. */
public class Wrappers {

  /** Takes a connected socket and closes it. */
  static final class Session implements Closeable {
    private final Socket socket;

    Session(Socket socket) {
      this.socket = socket;
    }

    void send(String line) throws IOException {
      Sockets.sendLine(socket, line);
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }

  /** Reads the greeting of the server at once. */
  static final class Greeting implements Closeable {
    final String text;
    private final Socket socket;

    Greeting(Socket socket) throws IOException {
      this.socket = socket;
      this.text = Sockets.readLine(socket);
    }

    @Override
    public void close() {
      Sockets.closeQuietly(socket);
    }
  }

  /** Keeps the streams alone: to close one is to close the socket. */
  static final class Streams implements Closeable {
    private final InputStream in;
    private final OutputStream out;

    Streams(Socket socket) throws IOException {
      in = socket.getInputStream();
      out = socket.getOutputStream();
    }

    int ask(int question) throws IOException {
      out.write(question);
      return in.read();
    }

    @Override
    public void close() throws IOException {
      out.close();
    }
  }

  /** Has another name for the end. */
  static final class Link {
    private final Socket socket;
    private final BufferedReader in;

    private Link(Socket socket, BufferedReader in) {
      this.socket = socket;
      this.in = in;
    }

    static Link over(Socket socket) throws IOException {
      try {
        InputStream in = socket.getInputStream();
        return new Link(socket, new BufferedReader(new InputStreamReader(in, US_ASCII)));
      } catch (IOException | RuntimeException e) {
        socket.close();
        throw e;
      }
    }

    String next() throws IOException {
      return in.readLine();
    }

    void disconnect() throws IOException {
      socket.close();
    }
  }

  /** A session within something larger. */
  static final class Account implements AutoCloseable {
    private final Session session;

    Account(Session session) {
      this.session = session;
    }

    @Override
    public void close() throws IOException {
      session.close();
    }
  }

  /** A socket like any other, but for the constructor. */
  static class EchoSocket extends Socket {
    EchoSocket(String host) throws IOException {
      super(host, 7);
    }
  }

  /** Counts what it passes on; closing it closes what is below. */
  static class CountingStream extends FilterOutputStream {
    long count;

    CountingStream(OutputStream out) {
      super(out);
    }

    @Override
    public void write(int b) throws IOException {
      out.write(b);
      count++;
    }
  }

  void sessionOk(String host) throws IOException {
    try (Session session = new Session(new Socket(host, 6100))) {
      session.send("NOOP");
    }
  }

  void sessionInFinallyOk(String host) throws IOException {
    Session session = new Session(new Socket(host, 6100));
    try {
      session.send("NOOP");
    } finally {
      session.close();
    }
  }

  void insideClosedOk(String host) throws IOException {
    try (Socket s = new Socket(host, 6100)) {
      new Session(s).send("NOOP");
    }
  }

  String greetingOk(String host) throws IOException {
    try (Socket s = new Socket(host, 6101);
        Greeting greeting = new Greeting(s)) {
      return greeting.text;
    }
  }

  int streamsOk(String host) throws IOException {
    Socket s = new Socket(host, 6102);
    try (Streams streams = new Streams(s)) {
      return streams.ask('?');
    } catch (IOException | RuntimeException e) {
      s.close();
      throw e;
    }
  }

  String linkOk(String host) throws IOException {
    Link link = Link.over(new Socket(host, 6103));
    try {
      return link.next();
    } finally {
      link.disconnect();
    }
  }

  void twoDeepOk(String host) throws IOException {
    try (Account account = new Account(new Session(new Socket(host, 6104)))) {
      account.session.send("NOOP");
    }
  }

  int subclassOk(String host) throws IOException {
    try (EchoSocket s = new EchoSocket(host)) {
      return s.getInputStream().read();
    }
  }

  long countingOk(String host, byte[] data) throws IOException {
    try (Socket s = new Socket(host, 6105);
        CountingStream out = new CountingStream(s.getOutputStream())) {
      out.write(data);
      return out.count;
    }
  }

  Session returnedOk(String host) throws IOException {
    Session session = new Session(Sockets.dial(host, 6100));
    return session;
  }

  void sessionBad(String host) throws IOException {
    Session session = new Session(new Socket(host, 6100)); // expect SOCK_NOT_CLOSED HIGH
    session.send("NOOP");
  }

  void sessionClosedLateBad(String host) throws IOException {
    Socket s = new Socket(host, 6100); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
    Session session = new Session(s);
    session.send("NOOP");
    session.close();
  }

  String greetingBad(String host) throws IOException {
    Socket s = new Socket(host, 6101); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
    try (Greeting greeting = new Greeting(s)) {
      return greeting.text;
    }
  }

  int streamsBad(String host) throws IOException {
    Socket s = new Socket(host, 6102); // expect SOCK_NOT_CLOSED_ON_EXCEPTION LOW
    try (Streams streams = new Streams(s)) {
      return streams.ask('?');
    }
  }

  String linkBad(String host) throws IOException {
    Link link = Link.over(new Socket(host, 6103)); // expect SOCK_NOT_CLOSED HIGH
    return link.next();
  }

  void twoDeepBad(String host) throws IOException {
    Socket s = new Socket(host, 6104); // expect SOCK_NOT_CLOSED HIGH
    Account account = new Account(new Session(s));
    account.session.send("NOOP");
  }

  int subclassBad(String host) throws IOException {
    EchoSocket s = new EchoSocket(host); // expect SOCK_NOT_CLOSED HIGH
    return s.getInputStream().read();
  }

  long countingBad(String host, byte[] data) throws IOException {
    Socket s = new Socket(host, 6105); // expect SOCK_NOT_CLOSED HIGH
    CountingStream out = new CountingStream(s.getOutputStream());
    out.write(data);
    out.flush();
    return out.count;
  }
}
