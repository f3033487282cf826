package samples.libraries;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.apache.ibatis.datasource.pooled.PooledDataSource;
import org.apache.ibatis.datasource.unpooled.UnpooledDataSource;

/** The data sources of MyBatis. */
public class MyBatis {
  private final PooledDataSource pooled = new PooledDataSource();

  void runAllBad(List<String> statements) throws SQLException {
    UnpooledDataSource source = new UnpooledDataSource();
    source.setUrl("jdbc:postgresql://db.example.com/shop");
    for (String sql : statements) {
      try (Connection connection = source.getConnection(); // expect SOCK_UNPOOLED_JDBC HIGH
          Statement statement = connection.createStatement()) {
        statement.execute(sql);
      }
    }
  }

  void runAllOk(List<String> statements) throws SQLException {
    for (String sql : statements) {
      try (Connection connection = pooled.getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute(sql);
      }
    }
  }
}
