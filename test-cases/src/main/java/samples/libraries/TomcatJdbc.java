package samples.libraries;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.apache.tomcat.jdbc.pool.DataSource;
import org.apache.tomcat.jdbc.pool.PoolProperties;

/** The connection pool of Tomcat. */
public class TomcatJdbc {
  private final DataSource source;

  TomcatJdbc(PoolProperties properties) {
    source = new DataSource(properties);
  }

  int updateBad(PoolProperties properties, String sql) throws SQLException {
    DataSource own = new DataSource(properties); // expect SOCK_CLIENT_PER_CALL NORMAL
    try (Connection connection = own.getConnection();
        Statement statement = connection.createStatement()) {
      return statement.executeUpdate(sql);
    } finally {
      own.close();
    }
  }

  int updateOk(String sql) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      return statement.executeUpdate(sql);
    }
  }
}
