package samples.churn.chain;

import java.io.IOException;
import java.net.Socket;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/** Templates that lend a connection to what they are given; flags and optional answers. */
public class LentConnections {
  private final String host;
  private final AtomicBoolean finished = new AtomicBoolean();

  LentConnections(String host) {
    this.host = host;
  }

  /** Works with a connection that is open. */
  interface Exchange {
    void with(Socket socket) throws IOException;
  }

  private void exchange(Exchange exchange) throws IOException {
    try (Socket socket = new Socket(host, 80)) {
      exchange.with(socket);
    }
  }

  void templateInLoopBad(List<String> lines) throws IOException {
    for (String line : lines) {
      exchange( // expect SOCK_OPEN_IN_LOOP HIGH
          socket -> socket.getOutputStream().write(line.getBytes()));
    }
  }

  void loopInTemplateOk(List<String> lines) throws IOException {
    exchange(
        socket -> {
          for (String line : lines) {
            socket.getOutputStream().write(line.getBytes());
          }
        });
  }

  private <T> T inDatabaseBad(Function<Connection, T> work) throws SQLException {
    try (Connection connection =
        DriverManager.getConnection("jdbc:h2:mem:lent")) { // expect SOCK_UNPOOLED_JDBC HIGH
      return work.apply(connection);
    }
  }

  void eachInDatabase(List<String> lines) throws SQLException {
    for (String line : lines) {
      inDatabaseBad(connection -> line.length());
    }
  }

  // --- what is set on success

  void untilFinishedOk() throws InterruptedException {
    while (!finished.get()) {
      try {
        exchange(socket -> socket.getOutputStream().write(1));
        finished.set(true);
      } catch (IOException e) {
        Thread.sleep(500);
      }
    }
  }

  void neverFinishedBad() throws InterruptedException {
    while (!finished.get()) {
      try {
        exchange(socket -> socket.getOutputStream().write(1)); // expect SOCK_OPEN_IN_LOOP HIGH
      } catch (IOException e) {
        Thread.sleep(500);
      }
    }
  }

  private Optional<String> ask() {
    try (Socket socket = new Socket(host, 80)) {
      return Optional.of("" + socket.getInputStream().read());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  String untilPresentOk() throws InterruptedException {
    while (true) {
      Optional<String> answer = ask();
      if (answer.isPresent()) {
        return answer.get();
      }
      Thread.sleep(300);
    }
  }

  void allPresentBad(List<String> names) {
    for (String name : names) {
      Optional<String> answer = ask(); // expect SOCK_OPEN_IN_LOOP HIGH
      if (answer.isPresent()) {
        System.err.println(name + answer.get());
      }
    }
  }
}
