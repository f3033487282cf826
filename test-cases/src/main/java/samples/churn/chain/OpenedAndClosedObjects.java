package samples.churn.chain;

import java.io.IOException;
import java.net.Socket;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.Supplier;

/** More objects whose connection is opened by one call of a loop and closed by another. */
public class OpenedAndClosedObjects {
  /** Finds out by itself where its server is. */
  static final class Sensor {
    private final Supplier<String> host;
    private Socket socket;

    Sensor(Supplier<String> host) {
      this.host = host;
    }

    void connect() throws IOException {
      socket = new Socket(host.get(), 502);
    }

    int read() throws IOException {
      return socket.getInputStream().read();
    }

    void close() throws IOException {
      socket.close();
    }
  }

  void eachItsOwnSensorBad(List<Sensor> sensors) throws IOException {
    for (Sensor sensor : sensors) {
      sensor.connect(); // expect SOCK_OPEN_IN_LOOP LOW
      System.out.println(sensor.read());
      sensor.close();
    }
  }

  void oneSensorBad(Sensor sensor, int times) throws IOException {
    for (int i = 0; i < times; i++) {
      sensor.connect(); // expect SOCK_OPEN_IN_LOOP NORMAL
      System.out.println(sensor.read());
      sensor.close();
    }
  }

  /** Writes rows, with a connection for each. */
  static final class Rows {
    private Connection connection;

    private void open() throws SQLException {
      connection = DriverManager.getConnection("jdbc:db:x"); // expect SOCK_UNPOOLED_JDBC HIGH
    }

    private void close() throws SQLException {
      connection.close();
    }

    void writeAll(List<String> rows) throws SQLException {
      for (String row : rows) {
        open();
        try (Statement statement = connection.createStatement()) {
          statement.execute(row);
        }
        close();
      }
    }
  }
}
