package samples.libraries;

import com.mchange.v2.c3p0.ComboPooledDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** c3p0. */
public class C3p0 {
  private static final DataSource SOURCE = new ComboPooledDataSource("shop");

  int updateBad(String url, String sql) throws SQLException {
    ComboPooledDataSource own = new ComboPooledDataSource(); // expect SOCK_CLIENT_PER_CALL NORMAL
    own.setJdbcUrl(url);
    try (Connection connection = own.getConnection();
        Statement statement = connection.createStatement()) {
      return statement.executeUpdate(sql);
    } finally {
      own.close();
    }
  }

  int updateOk(String sql) throws SQLException {
    try (Connection connection = SOURCE.getConnection();
        Statement statement = connection.createStatement()) {
      return statement.executeUpdate(sql);
    }
  }
}
