package samples.ownership;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.List;

/** Constructors that wrap a connection in an object of the program before they may still fail. */
public class HalfBuiltSessions {
  /** Owns a socket that somebody else has connected. */
  static final class Line implements Closeable {
    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;

    Line(Socket socket) throws IOException {
      this.socket = socket;
      this.in = socket.getInputStream();
      this.out = socket.getOutputStream();
    }

    void send(int b) throws IOException {
      out.write(b);
      out.flush();
    }

    int receive() throws IOException {
      return in.read();
    }

    @Override
    public void close() {
      closeQuietly(socket);
    }
  }

  static void closeQuietly(Closeable c) {
    try {
      if (c != null) {
        c.close();
      }
    } catch (IOException e) {
      System.err.println("close failed: " + e);
    }
  }

  /** The greeting fails, and nobody gets the object to close it. */
  static class GreetingBad implements Closeable {
    private final Line line;

    GreetingBad(InetSocketAddress server) throws IOException {
      Socket socket = new Socket(); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
      try {
        socket.connect(server, 3_000);
        line = new Line(socket);
      } catch (IOException e) {
        closeQuietly(socket);
        throw e;
      }
      greet(3);
    }

    private void greet(int version) throws IOException {
      line.send(version);
      if (line.receive() != version) {
        throw new IOException("refused");
      }
    }

    @Override
    public void close() {
      line.close();
    }
  }

  static class GreetingOk implements Closeable {
    private final Line line;

    GreetingOk(InetSocketAddress server) throws IOException {
      Socket socket = new Socket();
      try {
        socket.connect(server, 3_000);
        line = new Line(socket);
      } catch (IOException e) {
        closeQuietly(socket);
        throw e;
      }
      try {
        line.send(3);
      } catch (IOException e) {
        line.close();
        throw e;
      }
    }

    @Override
    public void close() {
      line.close();
    }
  }

  /** Closes itself when the greeting fails. */
  static class ClosesItselfOk implements Closeable {
    private Line line;

    ClosesItselfOk(InetSocketAddress server) throws IOException {
      Socket socket = new Socket();
      try {
        socket.connect(server, 3_000);
        line = new Line(socket);
        greet(3);
      } catch (IOException e) {
        closeQuietly(socket);
        close();
        throw e;
      }
    }

    private void greet(int version) throws IOException {
      line.send(version);
    }

    @Override
    public void close() {
      if (line != null) {
        line.close();
      }
    }
  }

  /** Others have the line by the time the greeting fails. */
  static class RegisteredOk {
    private final Line line;

    RegisteredOk(InetSocketAddress server, List<Line> open) throws IOException {
      Socket socket = new Socket();
      try {
        socket.connect(server, 3_000);
        line = new Line(socket);
        open.add(line);
      } catch (IOException e) {
        closeQuietly(socket);
        throw e;
      }
      line.send(3);
    }
  }

  /** What follows cannot fail. */
  static class NothingFailsOk implements Closeable {
    private final Line line;
    private final long since;

    NothingFailsOk(InetSocketAddress server) throws IOException {
      Socket socket = new Socket();
      try {
        socket.connect(server, 3_000);
        line = new Line(socket);
      } catch (IOException e) {
        closeQuietly(socket);
        throw e;
      }
      since = System.nanoTime();
    }

    long age() {
      return System.nanoTime() - since;
    }

    @Override
    public void close() {
      line.close();
    }
  }

  static long forgottenBad(InetSocketAddress server) throws IOException {
    NothingFailsOk session = new NothingFailsOk(server); // expect SOCK_NOT_CLOSED HIGH
    return session.age();
  }

  static long closedOk(InetSocketAddress server) throws IOException {
    try (NothingFailsOk session = new NothingFailsOk(server)) {
      return session.age();
    }
  }
}
