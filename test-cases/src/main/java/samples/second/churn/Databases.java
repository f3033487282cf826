package samples.second.churn;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import javax.sql.DataSource;

/** Database connections for each statement. */
public class Databases {
  private static final String URL = "jdbc:postgresql://db.example.net/shop";

  private final DataSource source;
  private final String url;

  Databases(DataSource source, String url) {
    this.source = source;
    this.url = url;
  }

  void insertEachBad(List<String> names) throws SQLException {
    for (String name : names) {
      try (Connection c = DriverManager.getConnection(URL); // expect SOCK_UNPOOLED_JDBC HIGH
          PreparedStatement insert = c.prepareStatement("insert into t values (?)")) {
        insert.setString(1, name);
        insert.executeUpdate();
      }
    }
  }

  void insertBatchOk(List<String> names) throws SQLException {
    try (Connection c = DriverManager.getConnection(URL);
        PreparedStatement insert = c.prepareStatement("insert into t values (?)")) {
      for (String name : names) {
        insert.setString(1, name);
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  void pooledOk(List<String> names) throws SQLException {
    for (String name : names) {
      try (Connection c = source.getConnection();
          PreparedStatement insert = c.prepareStatement("insert into t values (?)")) {
        insert.setString(1, name);
        insert.executeUpdate();
      }
    }
  }

  long shardsBad(String[] shards, Properties login) throws SQLException {
    long rows = 0;
    for (String shard : shards) {
      try (Connection c =
              DriverManager.getConnection(shard, login); // expect SOCK_UNPOOLED_JDBC NORMAL
          Statement s = c.createStatement()) {
        rows += s.executeUpdate("delete from log");
      }
    }
    return rows;
  }

  static final class CountBad implements HttpHandler {
    private final Orders orders = new Orders();

    @Override
    public void handle(HttpExchange exchange) throws IOException {
      try {
        exchange.sendResponseHeaders(orders.count() > 0 ? 200 : 404, -1);
      } catch (SQLException e) {
        exchange.sendResponseHeaders(500, -1);
      }
      exchange.close();
    }

    /** The data access of the handler. */
    static final class Orders {
      private Connection openBad() throws SQLException {
        return DriverManager.getConnection(URL); // expect SOCK_UNPOOLED_JDBC NORMAL
      }

      int count() throws SQLException {
        try (Connection c = openBad();
            Statement s = c.createStatement();
            ResultSet rows = s.executeQuery("select count(*) from orders")) {
          return rows.next() ? rows.getInt(1) : 0;
        }
      }
    }
  }

  static final class CountOk implements HttpHandler {
    private final DataSource source;

    CountOk(DataSource source) {
      this.source = source;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
      try (Connection c = source.getConnection();
          Statement s = c.createStatement();
          ResultSet rows = s.executeQuery("select count(*) from orders")) {
        exchange.sendResponseHeaders(rows.next() ? 200 : 404, -1);
      } catch (SQLException e) {
        exchange.sendResponseHeaders(500, -1);
      }
      exchange.close();
    }
  }

  void driverBad(Driver driver, Properties login, List<String> statements) throws SQLException {
    for (String statement : statements) {
      try (Connection c = driver.connect(url, login); // expect SOCK_UNPOOLED_JDBC HIGH
          Statement s = c.createStatement()) {
        s.execute(statement);
      }
    }
  }

  void drainBad(BlockingQueue<String> queue) throws SQLException, InterruptedException {
    while (!Thread.interrupted()) {
      String next = queue.take();
      try (Connection c = DriverManager.getConnection(url); // expect SOCK_UNPOOLED_JDBC HIGH
          Statement s = c.createStatement()) {
        s.execute(next);
      }
    }
  }

  List<Callable<Integer>> tasksBad(ExecutorService pool, List<String> statements) {
    List<Callable<Integer>> done = new ArrayList<>();
    for (String statement : statements) {
      Callable<Integer> task =
          () -> {
            try (Connection c = DriverManager.getConnection(url); // expect SOCK_UNPOOLED_JDBC HIGH
                Statement s = c.createStatement()) {
              return s.executeUpdate(statement);
            }
          };
      pool.submit(task);
      done.add(task);
    }
    return done;
  }

  /** Filling a pool is not churn. */
  static final class SmallPoolOk implements AutoCloseable {
    private final List<Connection> all = new ArrayList<>();

    SmallPoolOk(int size) throws SQLException {
      for (int i = 0; i < size; i++) {
        all.add(DriverManager.getConnection(URL));
      }
    }

    Connection get(int i) {
      return all.get(i);
    }

    @Override
    public void close() throws SQLException {
      for (Connection each : all) {
        each.close();
      }
    }
  }

  private static final ThreadLocal<Connection> PER_THREAD = new ThreadLocal<>();

  int threadLocalOk(List<String> statements) throws SQLException {
    int rows = 0;
    for (String statement : statements) {
      Connection c = PER_THREAD.get();
      if (c == null) {
        c = DriverManager.getConnection(URL);
        PER_THREAD.set(c);
      }
      try (Statement s = c.createStatement()) {
        rows += s.executeUpdate(statement);
      }
    }
    return rows;
  }

  int onceOk(String statement) throws SQLException {
    try (Connection c = DriverManager.getConnection(url);
        Statement s = c.createStatement()) {
      return s.executeUpdate(statement);
    }
  }
}
