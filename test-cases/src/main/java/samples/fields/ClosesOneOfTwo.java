package samples.fields;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.Vector;

/** Owners whose {@code close()} cannot stop too early. */
public class ClosesOneOfTwo {
  /** The writer, once there is one, closes the socket below. */
  static final class LazyWriter {
    private final Socket socket;
    private Writer writer;

    private LazyWriter(Socket socket) {
      this.socket = socket;
    }

    static LazyWriter to(String host) throws IOException {
      return new LazyWriter(new Socket(host, 7000));
    }

    void write(String line) throws IOException {
      if (writer == null) {
        writer = new OutputStreamWriter(socket.getOutputStream(), StandardCharsets.UTF_8);
      }
      writer.write(line);
    }

    void closeOk() throws IOException {
      if (writer != null) {
        writer.close();
      } else {
        socket.close();
      }
    }
  }

  /** A failing log keeps the socket open. */
  static final class Both {
    private final Socket socket;
    private Writer log;

    Both(String host) throws IOException {
      socket = new Socket(host, 7000);
    }

    void log(Writer to) {
      log = to;
    }

    void closeBad() throws IOException {
      if (log != null) {
        log.close();
      }
      socket.close(); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
    }
  }

  /** Each failure is caught, one by one. */
  static final class Terminal {
    private final Vector<Socket> connections = new Vector<>();
    private final ServerSocket server;

    Terminal(int port) throws IOException {
      server = new ServerSocket(port);
    }

    void serve() throws IOException {
      connections.addElement(server.accept());
    }

    void closeOk() {
      synchronized (this) {
        for (Enumeration<Socket> all = connections.elements(); all.hasMoreElements(); ) {
          try {
            all.nextElement().close();
          } catch (InterruptedIOException e) {
            Thread.currentThread().interrupt();
          } catch (IOException e) {
          } catch (RuntimeException e) {
          }
        }
      }
      try {
        server.close();
      } catch (InterruptedIOException e) {
        Thread.currentThread().interrupt();
      } catch (IOException e) {
      }
    }
  }

  /** Here a failure is passed on under the lock. */
  static final class Locked {
    private final Vector<Socket> connections = new Vector<>();
    private final ServerSocket server;

    Locked(int port) throws IOException {
      server = new ServerSocket(port);
    }

    void serve() throws IOException {
      connections.addElement(server.accept());
    }

    void closeBad() throws IOException {
      synchronized (this) {
        for (Socket one : connections) {
          one.close();
        }
      }
      server.close(); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
    }
  }
}
