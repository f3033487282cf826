package samples.libraries;

import com.mysql.cj.jdbc.MysqlDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The driver of MySQL, whose data source does not pool. */
public class Mysql {
  private final MysqlDataSource source = new MysqlDataSource();

  void countAllBad(String... tables) throws SQLException {
    for (String table : tables) {
      Connection connection = source.getConnection(); // expect SOCK_UNPOOLED_JDBC HIGH
      try (Statement statement = connection.createStatement();
          ResultSet rows = statement.executeQuery("select count(*) from " + table)) {
        System.out.println(rows.next() ? rows.getLong(1) : 0);
      } finally {
        connection.close();
      }
    }
  }

  void countAllOk(String... tables) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      for (String table : tables) {
        try (ResultSet rows = statement.executeQuery("select count(*) from " + table)) {
          System.out.println(rows.next() ? rows.getLong(1) : 0);
        }
      }
    }
  }
}
