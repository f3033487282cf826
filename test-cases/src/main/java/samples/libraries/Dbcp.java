package samples.libraries;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.apache.commons.dbcp2.BasicDataSource;

/** Commons DBCP 2. */
public class Dbcp {
  private final BasicDataSource shared = new BasicDataSource();

  Dbcp(String url) {
    shared.setUrl(url);
    shared.setMaxTotal(20);
  }

  boolean existsBad(String url, String query) throws SQLException {
    BasicDataSource own = new BasicDataSource(); // expect SOCK_CLIENT_PER_CALL NORMAL
    own.setUrl(url);
    try (Connection connection = own.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      return rows.next();
    } finally {
      own.close();
    }
  }

  boolean existsOk(String query) throws SQLException {
    try (Connection connection = shared.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      return rows.next();
    }
  }
}
