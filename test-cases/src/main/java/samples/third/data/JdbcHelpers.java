package samples.third.data;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;

/** JDBC helpers of services without a framework. */
public class JdbcHelpers {
  private final String url;
  private final DataSource dataSource;

  public JdbcHelpers(String url, DataSource dataSource) {
    this.url = url;
    this.dataSource = dataSource;
  }

  private Connection open() throws SQLException {
    return DriverManager.getConnection(url, "app", "x"); // expect SOCK_UNPOOLED_JDBC HIGH
  }

  public int countBad(String table) throws SQLException {
    Connection c = open(); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
    Statement st = c.createStatement();
    ResultSet rs = st.executeQuery("select count(*) from " + table);
    rs.next();
    int n = rs.getInt(1);
    rs.close();
    st.close();
    c.close();
    return n;
  }

  public int countOk(String table) throws SQLException {
    Connection c = null;
    Statement st = null;
    ResultSet rs = null;
    try {
      c = open();
      st = c.createStatement();
      rs = st.executeQuery("select count(*) from " + table);
      return rs.next() ? rs.getInt(1) : 0;
    } finally {
      closeAll(rs, st, c);
    }
  }

  public Optional<String> nameBad(int id) {
    Connection c = null;
    try {
      c = DriverManager.getConnection(url); // expect SOCK_NOT_CLOSED HIGH
      PreparedStatement st = c.prepareStatement("select name from t where id = ?");
      st.setInt(1, id);
      ResultSet rs = st.executeQuery();
      return rs.next() ? Optional.ofNullable(rs.getString(1)) : Optional.empty();
    } catch (SQLException e) {
      return Optional.empty();
    }
  }

  public Optional<String> nameOk(int id) {
    try (Connection c = dataSource.getConnection();
        PreparedStatement st = c.prepareStatement("select name from t where id = ?")) {
      st.setInt(1, id);
      try (ResultSet rs = st.executeQuery()) {
        return rs.next() ? Optional.ofNullable(rs.getString(1)) : Optional.empty();
      }
    } catch (SQLException e) {
      return Optional.empty();
    }
  }

  public void insertAll(List<String> names) throws SQLException {
    for (String name : names) {
      try (Connection c = open();
          PreparedStatement st = c.prepareStatement("insert into t(name) values (?)")) {
        st.setString(1, name);
        st.executeUpdate();
      }
    }
  }

  public void insertAllOk(List<String> names) throws SQLException {
    try (Connection c = open();
        PreparedStatement st = c.prepareStatement("insert into t(name) values (?)")) {
      for (String name : names) {
        st.setString(1, name);
        st.addBatch();
      }
      st.executeBatch();
    }
  }

  public void pooledAllOk(List<String> names) throws SQLException {
    for (String name : names) {
      try (Connection c = dataSource.getConnection();
          PreparedStatement st = c.prepareStatement("insert into t(name) values (?)")) {
        st.setString(1, name);
        st.executeUpdate();
      }
    }
  }

  /** The template of a transaction: the work runs over the one connection. */
  public <T> T inTransactionOk(Function<Connection, T> work) throws SQLException {
    Connection c = open();
    try {
      c.setAutoCommit(false);
      T result = work.apply(c);
      c.commit();
      return result;
    } catch (SQLException | RuntimeException e) {
      c.rollback();
      throw e;
    } finally {
      c.close();
    }
  }

  /** A pool for one query. */
  public int poolBad(String sql) throws SQLException {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setMaximumPoolSize(10);
    try (HikariDataSource ds = new HikariDataSource(config); // expect SOCK_CLIENT_PER_CALL NORMAL
        Connection c = ds.getConnection();
        Statement st = c.createStatement()) {
      return st.executeUpdate(sql);
    }
  }

  public static DataSource poolOk(String url) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    return new HikariDataSource(config);
  }

  /** Ends a batch early and forgets the connection. */
  public boolean anyBad(List<String> tables) throws SQLException {
    Connection c = DriverManager.getConnection(url); // expect SOCK_NOT_CLOSED NORMAL
    for (String table : tables) {
      try (Statement st = c.createStatement();
          ResultSet rs = st.executeQuery("select 1 from " + table)) {
        if (rs.next()) {
          return true;
        }
      }
    }
    c.close();
    return false;
  }

  public boolean anyOk(List<String> tables) throws SQLException {
    Connection c = DriverManager.getConnection(url);
    try {
      for (String table : tables) {
        try (Statement st = c.createStatement();
            ResultSet rs = st.executeQuery("select 1 from " + table)) {
          if (rs.next()) {
            return true;
          }
        }
      }
      return false;
    } finally {
      c.close();
    }
  }

  private static void closeAll(AutoCloseable... all) {
    for (AutoCloseable c : all) {
      if (c != null) {
        try {
          c.close();
        } catch (Exception ignored) {
          // the next one has its turn
        }
      }
    }
  }
}
