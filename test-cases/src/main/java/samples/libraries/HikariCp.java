package samples.libraries;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** HikariCP. */
public class HikariCp {
  private final HikariDataSource source;

  HikariCp(HikariConfig config) {
    source = new HikariDataSource(config);
  }

  void deleteBad(HikariConfig config, long id) throws SQLException {
    try (HikariDataSource own = new HikariDataSource(config); // expect SOCK_CLIENT_PER_CALL NORMAL
        Connection connection = own.getConnection();
        PreparedStatement delete = connection.prepareStatement("delete from orders where id=?")) {
      delete.setLong(1, id);
      delete.executeUpdate();
    }
  }

  void deleteOk(long id) throws SQLException {
    try (Connection connection = source.getConnection();
        PreparedStatement delete = connection.prepareStatement("delete from orders where id=?")) {
      delete.setLong(1, id);
      delete.executeUpdate();
    }
  }

  void close() {
    source.close();
  }
}
