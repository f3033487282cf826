package samples.fields;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Fields that hold a connection which no method closes, and their closed twins. */
public class NeverClosed {
  static class QuoteClientBad {
    private Socket socket;

    void connect(String host) throws IOException {
      socket = new Socket(host, 7001); // expect SOCK_FIELD_NOT_CLOSED NORMAL
    }

    void send(byte[] quote) throws IOException {
      socket.getOutputStream().write(quote);
    }
  }

  static class QuoteClientOk {
    private Socket socket;

    void connect(String host) throws IOException {
      socket = new Socket(host, 7001);
    }

    void send(byte[] quote) throws IOException {
      socket.getOutputStream().write(quote);
    }

    void stop() throws IOException {
      socket.close();
    }
  }

  /** Its close forgets the socket and only clears the reference. */
  static class ForgetfulBad implements Closeable {
    private Socket socket;

    void connect(String host) throws IOException {
      socket = new Socket(host, 7002); // expect SOCK_FIELD_NOT_CLOSED NORMAL
      socket.setTcpNoDelay(true);
    }

    int read() throws IOException {
      return socket.getInputStream().read();
    }

    @Override
    public void close() {
      socket = null;
    }
  }

  static class MindfulOk implements Closeable {
    private Socket socket;

    void connect(String host) throws IOException {
      socket = new Socket(host, 7002);
      socket.setTcpNoDelay(true);
    }

    int read() throws IOException {
      return socket.getInputStream().read();
    }

    @Override
    public void close() throws IOException {
      if (socket != null) {
        socket.close();
        socket = null;
      }
    }
  }

  /** Ends the output, not the connection. */
  static class HalfCloserBad {
    private final Socket socket;

    HalfCloserBad(String host) throws IOException {
      this.socket = new Socket(host, 7003); // expect SOCK_FIELD_NOT_CLOSED NORMAL
    }

    void finish() throws IOException {
      socket.shutdownOutput();
    }
  }

  static class FullCloserOk {
    private final Socket socket;

    FullCloserOk(String host) throws IOException {
      this.socket = new Socket(host, 7003);
    }

    void finish() throws IOException {
      socket.shutdownOutput();
      socket.close();
    }
  }

  /** The streams are kept too, and nobody closes any of them. */
  static class LineClientBad {
    private Socket socket;
    private BufferedReader in;
    private PrintWriter out;

    void open(String host) throws IOException {
      socket = new Socket(host, 7004); // expect SOCK_FIELD_NOT_CLOSED NORMAL
      in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      out = new PrintWriter(socket.getOutputStream(), true);
    }

    String ask(String question) throws IOException {
      out.println(question);
      return in.readLine();
    }
  }

  /** Closing a stream of the socket closes the socket. */
  static class LineClientOk implements Closeable {
    private Socket socket;
    private BufferedReader in;
    private PrintWriter out;

    void open(String host) throws IOException {
      socket = new Socket(host, 7004);
      in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      out = new PrintWriter(socket.getOutputStream(), true);
    }

    String ask(String question) throws IOException {
      out.println(question);
      return in.readLine();
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
