package samples.libraries;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.h2.jdbcx.JdbcConnectionPool;

/** The pool of H2. */
public class H2 {
  private static final String URL = "jdbc:h2:tcp://db.example.com/shop";

  private final JdbcConnectionPool pool = JdbcConnectionPool.create(URL, "sa", "");

  void runBad(String sql) throws SQLException {
    JdbcConnectionPool own =
        JdbcConnectionPool.create(URL, "sa", ""); // expect SOCK_CLIENT_PER_CALL NORMAL
    try (Connection connection = own.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } finally {
      own.dispose();
    }
  }

  void runAllOk(List<String> statements) throws SQLException {
    for (String sql : statements) {
      try (Connection connection = pool.getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute(sql);
      }
    }
  }
}
