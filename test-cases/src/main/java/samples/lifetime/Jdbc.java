package samples.lifetime;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** Sessions of a database from the driver manager. */
public class Jdbc {
  private static final Logger LOG = Logger.getLogger("samples");

  int countOk(String url) throws SQLException {
    try (Connection c = DriverManager.getConnection(url);
        Statement statement = c.createStatement();
        ResultSet rows = statement.executeQuery("select count(*) from jobs")) {
      return rows.next() ? rows.getInt(1) : 0;
    }
  }

  List<String> namesOk(String url, Properties login) {
    List<String> names = new ArrayList<>();
    Connection c = null;
    try {
      c = DriverManager.getConnection(url, login);
      try (PreparedStatement statement = c.prepareStatement("select name from users");
          ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          names.add(rows.getString(1));
        }
      }
    } catch (SQLException e) {
      LOG.log(Level.SEVERE, "cannot read users", e);
    } finally {
      if (c != null) {
        try {
          c.close();
        } catch (SQLException e) {
          LOG.log(Level.FINE, "close", e);
        }
      }
    }
    return names;
  }

  void transactionOk(String url, String sql) throws SQLException {
    Connection c = DriverManager.getConnection(url, "app", "secret");
    try {
      c.setAutoCommit(false);
      try (Statement statement = c.createStatement()) {
        statement.executeUpdate(sql);
        c.commit();
      } catch (SQLException e) {
        c.rollback();
        throw e;
      }
    } finally {
      c.close();
    }
  }

  Connection returnedOk(String url) throws SQLException {
    return DriverManager.getConnection(url);
  }

  Connection preparedOk(String url) throws SQLException {
    Connection c = DriverManager.getConnection(url);
    try {
      c.setReadOnly(true);
      return c;
    } catch (SQLException | RuntimeException e) {
      c.close();
      throw e;
    }
  }

  boolean validOk(String url) {
    try (Connection c = DriverManager.getConnection(url)) {
      return c.isValid(2);
    } catch (SQLException e) {
      return false;
    }
  }

  int pooledOk(DataSource pool) throws SQLException {
    // out of scope: a pool owns it
    Connection c = pool.getConnection();
    try (Statement statement = c.createStatement()) {
      return statement.executeUpdate("delete from jobs where done = 1");
    }
  }

  void onlyTheStatementBad(String url) throws SQLException {
    Connection c = DriverManager.getConnection(url); // expect SOCK_NOT_CLOSED HIGH
    try (Statement statement = c.createStatement()) {
      statement.executeUpdate("delete from jobs where done = 1");
    }
  }

  int noFinallyBad(String url) throws SQLException {
    int rows;
    Connection c = DriverManager.getConnection(url); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
    try (Statement statement = c.createStatement()) {
      rows = statement.executeUpdate("update jobs set state = 0");
    }
    c.close();
    return rows;
  }

  Connection initialisedBad(String url) throws SQLException {
    Connection c = DriverManager.getConnection(url); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
    try (Statement statement = c.createStatement()) {
      statement.execute("set search_path to app");
    }
    return c;
  }

  boolean swallowedBad(String url) {
    try {
      Connection c = DriverManager.getConnection(url); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
      boolean valid = c.isValid(1);
      c.close();
      return valid;
    } catch (SQLException e) {
      return false;
    }
  }

  String firstNameBad(String url) throws SQLException {
    Connection c = DriverManager.getConnection(url); // expect SOCK_NOT_CLOSED NORMAL
    try (Statement statement = c.createStatement();
        ResultSet rows = statement.executeQuery("select name from users")) {
      if (!rows.next()) {
        return null;
      }
      String name = rows.getString(1);
      c.close();
      return name;
    }
  }

  void rollbackBad(String url, String sql) throws SQLException {
    Connection c = DriverManager.getConnection(url); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
    try (Statement statement = c.createStatement()) {
      c.setAutoCommit(false);
      statement.executeUpdate(sql);
      c.commit();
      c.close();
    } catch (SQLException e) {
      c.rollback();
      c.close();
      throw e;
    }
  }
}
