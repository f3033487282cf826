package samples.libraries;

import com.datastax.driver.core.Cluster;
import com.datastax.driver.core.ResultSet;
import com.datastax.driver.core.Session;

/** The driver 3 of Cassandra. */
public class Cassandra3 {
  private final Cluster cluster = Cluster.builder().addContactPoint("db.example.com").build();
  private final Session session = cluster.connect("shop");

  ResultSet queryBad(String cql) {
    Cluster own =
        Cluster.builder()
            .addContactPoint("db.example.com")
            .build(); // expect SOCK_CLIENT_PER_CALL NORMAL
    try (Session once = own.connect("shop")) {
      return once.execute(cql);
    } finally {
      own.close();
    }
  }

  ResultSet queryOk(String cql) {
    return session.execute(cql);
  }

  void close() {
    session.close();
    cluster.close();
  }
}
