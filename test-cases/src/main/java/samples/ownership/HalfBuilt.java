package samples.ownership;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.ProtocolException;
import java.net.Socket;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** Constructors that connect: when they throw, nobody has the object to close it. */
public class HalfBuilt {

  /** What all of them do at their end. */
  abstract static class Client implements Closeable {
    Socket socket;

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }

  /** Nothing comes after the open. */
  static class PlainOk extends Client {
    PlainOk(String host) throws IOException {
      socket = new Socket(host, 6900);
    }
  }

  /** Cleans up behind itself. */
  static class GreetedOk extends Client {
    private final BufferedReader in;

    GreetedOk(String host) throws IOException {
      socket = new Socket(host, 6901);
      try {
        in = new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII));
        in.readLine();
      } catch (IOException | RuntimeException e) {
        socket.close();
        throw e;
      }
    }

    String nextOk() throws IOException {
      return in.readLine();
    }
  }

  /** Cleans up by its own close(). */
  static class LoggedInOk extends Client {
    LoggedInOk(String host, String user) throws IOException {
      boolean done = false;
      socket = Sockets.dial(host, 6902);
      try {
        login(user);
        done = true;
      } finally {
        if (!done) {
          Sockets.closeQuietly(this);
        }
      }
    }

    private void login(String user) throws IOException {
      Sockets.sendLine(socket, user);
      if (!"+OK".equals(Sockets.readLine(socket))) {
        throw new ProtocolException("refused");
      }
    }
  }

  /** Opens last. */
  static class OpensLastOk extends Client {
    private final byte[] hello;

    OpensLastOk(String host, String user) throws IOException {
      hello = user.getBytes(US_ASCII);
      socket = new Socket(host, 6903);
    }

    void helloOk() throws IOException {
      socket.getOutputStream().write(hello);
    }
  }

  /** Gets a socket that its caller closes when this fails. */
  static class GivenOk extends Client {
    final String banner;

    GivenOk(Socket given) throws IOException {
      socket = given;
      banner = Sockets.readLine(given);
    }
  }

  /** A variable first, the field when all is done. */
  static class LocalFirstOk extends Client {
    LocalFirstOk(SSLSocketFactory factory, String host) throws IOException {
      Socket s = factory.createSocket(host, 6904);
      try {
        ((SSLSocket) s).startHandshake();
      } catch (IOException | RuntimeException e) {
        Sockets.closeQuietly(s);
        throw e;
      }
      socket = s;
    }
  }

  /** Reads the greeting at once. */
  static class GreetedBad extends Client {
    private final BufferedReader in;

    GreetedBad(String host) throws IOException {
      socket = new Socket(host, 6901); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
      in = new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII));
      in.readLine();
    }

    String nextOk() throws IOException {
      return in.readLine();
    }
  }

  /** Logs in by a method of its own. */
  static class LoggedInBad extends Client {
    LoggedInBad(String host, String user) throws IOException {
      socket = Sockets.dial(host, 6902); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
      login(user);
    }

    private void login(String user) throws IOException {
      Sockets.sendLine(socket, user);
      if (!"+OK".equals(Sockets.readLine(socket))) {
        throw new ProtocolException("refused");
      }
    }
  }

  /** Asks the socket for its streams. */
  static class StreamsBad extends Client {
    final InputStream in;
    final OutputStream out;

    StreamsBad(String host) throws IOException {
      socket = new Socket(host, 6905); // expect SOCK_NOT_CLOSED_ON_EXCEPTION LOW
      in = socket.getInputStream();
      out = socket.getOutputStream();
    }
  }

  /** Shakes hands before it keeps the socket. */
  static class LocalFirstBad extends Client {
    LocalFirstBad(SSLSocketFactory factory, String host) throws IOException {
      Socket s = factory.createSocket(host, 6904); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
      ((SSLSocket) s).startHandshake();
      socket = s;
    }
  }

  /** Opens two. */
  static class TwoBad extends Client {
    private final Socket data;

    TwoBad(String host) throws IOException {
      socket = new Socket(host, 6906); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
      data = new Socket(host, 6907);
    }

    @Override
    public void close() throws IOException {
      try {
        data.close();
      } finally {
        super.close();
      }
    }
  }

  /** Opens in a field initialiser; the constructor goes on. */
  static class InitialiserBad implements Closeable {
    private final Socket control =
        Sockets.dial("127.0.0.1", 6909); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
    private final String banner;

    InitialiserBad() throws IOException {
      banner = Sockets.readLine(control);
    }

    @Override
    public void close() throws IOException {
      control.close();
    }

    @Override
    public String toString() {
      return banner;
    }
  }

  /** Says goodbye, and closes whatever comes of it. */
  static class FinishesOk extends Client {
    FinishesOk(String host) throws IOException {
      socket = new Socket(host, 6910);
    }

    @Override
    public void close() throws IOException {
      try {
        socket.getOutputStream().write('Q');
      } finally {
        socket.close();
      }
    }
  }

  /** Cannot finish its close(). */
  static class StopsEarlyBad implements Closeable {
    private final Socket socket;

    StopsEarlyBad(String host) throws IOException {
      socket = new Socket(host, 6910);
    }

    @Override
    public void close() throws IOException {
      socket.getOutputStream().write('Q');
      socket.close(); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
    }
  }

  String givenOk(String host) throws IOException {
    try (Socket s = new Socket(host, 6908);
        GivenOk client = new GivenOk(s)) {
      return client.banner;
    }
  }

  String ownerInTryOk(String host) throws IOException {
    try (GreetedOk client = new GreetedOk(host)) {
      return client.nextOk();
    }
  }

  Closeable keptOk(String host, String user) throws IOException {
    return new LoggedInOk(host, user);
  }

  String givenBad(String host) throws IOException {
    Socket s = new Socket(host, 6908); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
    try (GivenOk client = new GivenOk(s)) {
      return client.banner;
    }
  }

  String ownerDroppedBad(String host) throws IOException {
    GreetedOk client = new GreetedOk(host); // expect SOCK_NOT_CLOSED HIGH
    return client.nextOk();
  }

  void ownerClosedLateBad(String host, String user) throws IOException {
    LoggedInOk client = new LoggedInOk(host, user); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
    Sockets.sendLine(client.socket, "NOOP");
    client.close();
  }
}
