package samples.libraries;

import com.alibaba.druid.pool.DruidDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Druid, the connection pool. */
public class Druid {
  private DruidDataSource source;

  void init(String url) throws SQLException {
    source = new DruidDataSource();
    source.setUrl(url);
    source.init();
  }

  int updateBad(String url, String sql) throws SQLException {
    try (DruidDataSource own = new DruidDataSource()) { // expect SOCK_CLIENT_PER_CALL NORMAL
      own.setUrl(url);
      try (Connection connection = own.getConnection();
          Statement statement = connection.createStatement()) {
        return statement.executeUpdate(sql);
      }
    }
  }

  int updateOk(String sql) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      return statement.executeUpdate(sql);
    }
  }
}
