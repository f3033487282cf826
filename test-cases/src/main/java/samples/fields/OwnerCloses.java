package samples.fields;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.logging.Logger;

/** The close of an owner that can stop before it has closed everything. */
public class OwnerCloses {
  static class TwoSocketsBad implements Closeable {
    private Socket control;
    private Socket data;

    void openControl(String host) throws IOException {
      control = new Socket(host, 7301);
    }

    void openData(String host) throws IOException {
      data = new Socket(host, 7302);
    }

    @Override
    public void close() throws IOException {
      control.close();
      data.close(); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
    }
  }

  static class TwoSocketsOk implements Closeable {
    private Socket control;
    private Socket data;

    void openControl(String host) throws IOException {
      control = new Socket(host, 7301);
    }

    void openData(String host) throws IOException {
      data = new Socket(host, 7302);
    }

    @Override
    public void close() throws IOException {
      try {
        if (control != null) {
          control.close();
        }
      } finally {
        if (data != null) {
          data.close();
        }
      }
    }
  }

  /** Each failure is swallowed where it happens. */
  static class SwallowingOk implements Closeable {
    private Socket control;
    private ServerSocket server;

    void openControl(String host) throws IOException {
      control = new Socket(host, 7303);
    }

    void listen() throws IOException {
      server = new ServerSocket(7304);
    }

    @Override
    public void close() {
      try {
        control.close();
      } catch (IOException e) {
        Logger.getLogger("owner").warning("control: " + e);
      }
      try {
        server.close();
      } catch (IOException e) {
        Logger.getLogger("owner").warning("server: " + e);
      }
    }
  }

  /** One handler for both, so the second is skipped all the same. */
  static class OneHandlerBad {
    private Connection connection;
    private Statement statement;

    void open(String url) throws SQLException {
      connection = DriverManager.getConnection(url);
    }

    void prepare() throws SQLException {
      statement = connection.createStatement();
    }

    void stop() throws SQLException {
      statement.close();
      connection.close(); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
    }
  }

  /** Saying goodbye may fail on a broken connection. */
  static class PoliteBad implements Closeable {
    private Socket socket;

    void open(String host) throws IOException {
      socket = new Socket(host, 7305);
    }

    @Override
    public void close() throws IOException {
      OutputStream out = socket.getOutputStream();
      out.write("QUIT\r\n".getBytes(StandardCharsets.US_ASCII));
      out.flush();
      socket.close(); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
    }
  }

  static class PoliteOk implements Closeable {
    private Socket socket;

    void open(String host) throws IOException {
      socket = new Socket(host, 7305);
    }

    @Override
    public void close() throws IOException {
      try {
        OutputStream out = socket.getOutputStream();
        out.write("QUIT\r\n".getBytes(StandardCharsets.US_ASCII));
        out.flush();
      } finally {
        socket.close();
      }
    }
  }

  /** Closing the writer closes the socket even if it fails. */
  static class WriterFirstOk implements Closeable {
    private Socket socket;
    private Writer writer;

    void open(String host) throws IOException {
      socket = new Socket(host, 7306);
      writer = new OutputStreamWriter(socket.getOutputStream(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
      writer.close();
      socket.close();
    }
  }

  /** The worker may be interrupted while it waits. */
  static class WaitsFirstBad {
    private final Thread worker = new Thread(this::work);
    private Socket socket;

    void open(String host) throws IOException {
      socket = new Socket(host, 7307);
      worker.start();
    }

    private void work() {
      try {
        while (socket.getInputStream().read() >= 0) {
          Thread.sleep(10);
        }
      } catch (IOException | InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    void shutdown() throws IOException, InterruptedException {
      worker.join();
      socket.close(); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
    }
  }

  static class OnlyOneOk implements Closeable {
    private Socket socket;
    private boolean closed;

    void open(String host) throws IOException {
      socket = new Socket(host, 7308);
    }

    @Override
    public void close() throws IOException {
      closed = true;
      System.out.println("closing " + socket.getPort() + closed);
      socket.close();
    }
  }

  /** It was given both, and closes both, unless the first does not want to be closed. */
  static class TunnelBad implements Closeable {
    private final Socket left;
    private final Socket right;

    TunnelBad(Socket left, Socket right) {
      this.left = left;
      this.right = right;
    }

    @Override
    public void close() throws IOException {
      left.close();
      right.close(); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
    }
  }

  static class TunnelOk implements Closeable {
    private final Socket left;
    private final Socket right;

    TunnelOk(Socket left, Socket right) {
      this.left = left;
      this.right = right;
    }

    @Override
    public void close() throws IOException {
      try {
        left.close();
      } finally {
        right.close();
      }
    }
  }

  /** The stream belongs to the socket, and closing it closes both. */
  static class GivenWithStreamOk implements Closeable {
    private final Socket socket;
    private final OutputStream out;

    GivenWithStreamOk(Socket socket) throws IOException {
      this.socket = socket;
      this.out = socket.getOutputStream();
    }

    void send(int b) throws IOException {
      out.write(b);
    }

    @Override
    public void close() throws IOException {
      out.close();
      socket.close();
    }
  }

  /** Closed before, there is nothing left to do. */
  static class GuardedBad implements Closeable {
    private final Socket control;
    private final Socket data;
    private boolean closed;

    GuardedBad(Socket control, Socket data) {
      this.control = control;
      this.data = data;
    }

    @Override
    public void close() throws IOException {
      if (closed) {
        return;
      }
      closed = true;
      control.close();
      data.close(); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
    }
  }
}
