package samples.churn;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** JDBC connections that no pool keeps; the open is reported. */
public class UnpooledJdbc {
  private static final String URL = "jdbc:postgresql://db/app";

  private final String url;
  private final DataSource pool;

  UnpooledJdbc(String url, DataSource pool) {
    this.url = url;
    this.pool = pool;
  }

  void inTheLoopBad(List<String> names) throws SQLException {
    for (String name : names) {
      try (Connection connection =
              DriverManager.getConnection(URL, "app", "secret"); // expect SOCK_UNPOOLED_JDBC HIGH
          PreparedStatement statement = connection.prepareStatement("insert into t values (?)")) {
        statement.setString(1, name);
        statement.executeUpdate();
      }
    }
  }

  void aroundTheLoopOk(List<String> names) throws SQLException {
    try (Connection connection = DriverManager.getConnection(URL);
        PreparedStatement statement = connection.prepareStatement("insert into t values (?)")) {
      for (String name : names) {
        statement.setString(1, name);
        statement.executeUpdate();
      }
    }
  }

  void pooledOk(List<String> names) throws SQLException {
    for (String name : names) {
      try (Connection connection = pool.getConnection();
          PreparedStatement statement = connection.prepareStatement("insert into t values (?)")) {
        statement.setString(1, name);
        statement.executeUpdate();
      }
    }
  }

  // --- the usual helper

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(url); // expect SOCK_UNPOOLED_JDBC HIGH
  }

  void throughHelper(List<String> names) throws SQLException {
    for (String name : names) {
      try (Connection connection = connect();
          Statement statement = connection.createStatement()) {
        statement.executeUpdate("delete from t where id = " + name.length());
      }
    }
  }

  void deep(List<String> names) throws SQLException {
    for (String name : names) {
      store(name);
    }
  }

  private void store(String name) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url); // expect SOCK_UNPOOLED_JDBC HIGH
        PreparedStatement statement = connection.prepareStatement("insert into t values (?)")) {
      statement.setString(1, name);
      statement.executeUpdate();
    }
  }

  List<String> queryInLoopBad(int[] ids) throws SQLException {
    List<String> found = new ArrayList<>();
    for (int id : ids) {
      try (Connection connection =
              DriverManager.getConnection(url); // expect SOCK_UNPOOLED_JDBC HIGH
          Statement statement = connection.createStatement();
          ResultSet rows = statement.executeQuery("select name from t where id = " + id)) {
        while (rows.next()) {
          found.add(rows.getString(1));
        }
      }
    }
    return found;
  }

  void eachTenantBad(List<String> tenants) throws SQLException {
    for (String tenant : tenants) {
      try (Connection connection =
              DriverManager.getConnection(tenant); // expect SOCK_UNPOOLED_JDBC NORMAL
          Statement statement = connection.createStatement()) {
        statement.executeUpdate("vacuum");
      }
    }
  }

  int onceOk() throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select 1")) {
      return rows.next() ? rows.getInt(1) : 0;
    }
  }
}
