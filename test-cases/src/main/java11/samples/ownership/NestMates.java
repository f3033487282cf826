package samples.ownership;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** Helpers as private interface methods and private members of nest mates. */
public class NestMates {

  /** Shares its helpers among its default methods. */
  interface Probe {
    String host();

    private Socket connect() throws IOException {
      return new Socket(host(), 7200);
    }

    private static void release(Socket s) {
      Sockets.closeQuietly(s);
    }

    private String greeting(Socket s) throws IOException {
      var in = new BufferedReader(new InputStreamReader(s.getInputStream(), US_ASCII));
      return in.readLine();
    }

    default String greetingOk() throws IOException {
      var s = connect();
      try {
        return greeting(s);
      } finally {
        release(s);
      }
    }

    default String greetingBad() throws IOException {
      var s = connect(); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
      var answer = greeting(s);
      release(s);
      return answer;
    }

    default boolean isUpBad() {
      try {
        return connect().isConnected(); // expect SOCK_NOT_CLOSED HIGH
      } catch (IOException e) {
        return false;
      }
    }
  }

  /** Calls the private members of its neighbours. */
  static final class Session implements Closeable {
    private final Socket socket;

    private Session(Socket socket) {
      this.socket = socket;
    }

    private static Session start(String host) throws IOException {
      var s = Sockets.dial(host, 7201);
      try {
        Sockets.sendLine(s, "START");
        return new Session(s);
      } catch (IOException | RuntimeException e) {
        s.close();
        throw e;
      }
    }

    private void end() throws IOException {
      try (socket) {
        Sockets.sendLine(socket, "END");
      }
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }

  private static void use(Socket given) throws IOException {
    try (given) {
      Sockets.sendLine(given, "USE");
    }
  }

  private static void each(List<Socket> sockets, Consumer<Socket> action) {
    for (var s : sockets) {
      action.accept(s);
    }
  }

  void startedOk(String host) throws IOException {
    var session = Session.start(host);
    try (session) {
      Sockets.sendLine(session.socket, "NOOP");
    }
  }

  void endedOk(String host) throws IOException {
    var session = Session.start(host);
    try {
      Sockets.sendLine(session.socket, "NOOP");
    } finally {
      session.end();
    }
  }

  void usedOk(String host) throws IOException {
    use(Sockets.dial(host, 7202));
  }

  int eachOk(String left, String right) throws IOException {
    var a = new Socket(left, 7203);
    try {
      var b = new Socket(right, 7203);
      try {
        return a.getInputStream().read() + b.getInputStream().read();
      } finally {
        each(List.of(a, b), Sockets::closeQuietly);
      }
    } finally {
      a.close();
    }
  }

  void lambdaOk(ServerSocket server, Executor pool) throws IOException {
    var client = server.accept();
    pool.execute(
        () -> {
          try (client) {
            Sockets.sendLine(client, "hello");
          } catch (IOException ignored) {
            // the client left
          }
        });
  }

  void startedBad(String host) throws IOException {
    var session = Session.start(host); // expect SOCK_NOT_CLOSED HIGH
    Sockets.sendLine(session.socket, "NOOP");
  }

  void endedBad(String host) throws IOException {
    var session = Session.start(host); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
    Sockets.sendLine(session.socket, "NOOP");
    session.end();
  }

  void usedLateBad(String host) throws IOException {
    var s = Sockets.dial(host, 7202); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
    Sockets.sendLine(s, "FIRST");
    use(s);
  }
}
