package samples.libraries;

import ch.ethz.ssh2.Connection;
import ch.ethz.ssh2.Session;
import java.io.IOException;
import java.util.List;

/** Ganymed SSH-2. */
public class Ganymed {
  void runAllBad(List<String> commands) throws IOException {
    for (String command : commands) {
      Connection connection = new Connection("host"); // expect SOCK_OPEN_IN_LOOP HIGH
      try {
        connection.connect();
        connection.authenticateWithPassword("ops", "secret");
        Session session = connection.openSession();
        session.execCommand(command);
        session.close();
      } finally {
        connection.close();
      }
    }
  }

  void runAllOk(List<String> commands) throws IOException {
    Connection connection = new Connection("host.example.com");
    try {
      connection.connect();
      connection.authenticateWithPassword("ops", "secret");
      for (String command : commands) {
        Session session = connection.openSession();
        session.execCommand(command);
        session.close();
      }
    } finally {
      connection.close();
    }
  }
}
