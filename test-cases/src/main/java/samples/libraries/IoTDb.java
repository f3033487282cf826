package samples.libraries;

import java.util.List;
import org.apache.iotdb.isession.pool.SessionDataSetWrapper;
import org.apache.iotdb.rpc.IoTDBConnectionException;
import org.apache.iotdb.rpc.StatementExecutionException;
import org.apache.iotdb.session.Session;
import org.apache.iotdb.session.pool.SessionPool;

/** IoTDB: a session is a connection, a pool has several. */
public class IoTDb {
  private static final String HOST = "series.example.com";

  private final SessionPool readings = new SessionPool.Builder().host(HOST).port(6667).build();

  void storeBad(String statement) throws IoTDBConnectionException, StatementExecutionException {
    SessionPool mine = new SessionPool(HOST, 6667, "", "", 3); // expect SOCK_CLIENT_PER_CALL NORMAL
    try {
      mine.executeNonQueryStatement(statement);
    } finally {
      mine.close();
    }
  }

  void storeOk(String statement) throws IoTDBConnectionException, StatementExecutionException {
    readings.executeNonQueryStatement(statement);
  }

  long countOk(String query) throws IoTDBConnectionException, StatementExecutionException {
    SessionDataSetWrapper rows = readings.executeQueryStatement(query);
    try {
      return rows.next().getFields().get(0).getLongV();
    } finally {
      readings.closeResultSet(rows);
    }
  }

  void insertBad(List<String> statements)
      throws IoTDBConnectionException, StatementExecutionException {
    for (String statement : statements) {
      Session session = new Session(HOST, 6667); // expect SOCK_OPEN_IN_LOOP HIGH
      try {
        session.open();
        session.executeNonQueryStatement(statement);
      } finally {
        session.close();
      }
    }
  }

  void insertOk(List<String> statements)
      throws IoTDBConnectionException, StatementExecutionException {
    Session session = new Session(HOST, 6667);
    try {
      session.open();
      for (String statement : statements) {
        session.executeNonQueryStatement(statement);
      }
    } finally {
      session.close();
    }
  }

  void createBad(String path) throws IoTDBConnectionException, StatementExecutionException {
    Session session =
        new Session.Builder().host(HOST).build(); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
    session.open();
    session.setStorageGroup(path);
    session.close();
  }

  void createOk(String path) throws IoTDBConnectionException, StatementExecutionException {
    Session session = new Session.Builder().host(HOST).port(6667).build();
    try {
      session.open();
      session.setStorageGroup(path);
    } finally {
      session.close();
    }
  }
}
