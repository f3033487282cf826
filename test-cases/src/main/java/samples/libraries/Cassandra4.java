package samples.libraries;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.Row;
import java.net.InetSocketAddress;

/** The driver 4 of Cassandra. */
public class Cassandra4 {
  private final CqlSession session;

  Cassandra4(InetSocketAddress node) {
    session = CqlSession.builder().addContactPoint(node).withLocalDatacenter("one").build();
  }

  String versionBad(InetSocketAddress node) {
    try (CqlSession own =
        CqlSession.builder().addContactPoint(node).build()) { // expect SOCK_CLIENT_PER_CALL NORMAL
      Row row = own.execute("select release_version from system.local").one();
      return row == null ? null : row.getString(0);
    }
  }

  String versionOk() {
    Row row = session.execute("select release_version from system.local").one();
    return row == null ? null : row.getString(0);
  }
}
