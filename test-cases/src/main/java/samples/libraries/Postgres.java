package samples.libraries;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** The driver of PostgreSQL, whose simple data source does not pool. */
public class Postgres {
  void insertAllBad(List<String> names) throws SQLException {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setURL("jdbc:postgresql://db.example.com/shop");
    for (String name : names) {
      try (Connection connection = source.getConnection(); // expect SOCK_UNPOOLED_JDBC HIGH
          PreparedStatement insert = connection.prepareStatement("insert into names values (?)")) {
        insert.setString(1, name);
        insert.executeUpdate();
      }
    }
  }

  void insertAllOk(List<String> names) throws SQLException {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setURL("jdbc:postgresql://db.example.com/shop");
    try (Connection connection = source.getConnection();
        PreparedStatement insert = connection.prepareStatement("insert into names values (?)")) {
      for (String name : names) {
        insert.setString(1, name);
        insert.executeUpdate();
      }
    }
  }

  void insertFromPoolOk(DataSource source, List<String> names) throws SQLException {
    for (String name : names) {
      try (Connection connection = source.getConnection();
          PreparedStatement insert = connection.prepareStatement("insert into names values (?)")) {
        insert.setString(1, name);
        insert.executeUpdate();
      }
    }
  }
}
