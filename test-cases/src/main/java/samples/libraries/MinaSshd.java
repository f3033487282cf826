package samples.libraries;

import java.io.IOException;
import org.apache.sshd.client.ClientBuilder;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.session.ClientSession;

/** MINA SSHD as a client. */
public class MinaSshd {
  private final SshClient client = SshClient.setUpDefaultClient();

  MinaSshd() {
    client.start();
  }

  String runBad(String command) throws IOException {
    try (SshClient own = SshClient.setUpDefaultClient()) { // expect SOCK_CLIENT_PER_CALL NORMAL
      own.start();
      try (ClientSession session = own.connect("ops", "host", 22).verify(5000).getSession()) {
        session.auth().verify(5000);
        return session.executeRemoteCommand(command);
      }
    }
  }

  String runBuiltBad(String command) throws IOException {
    SshClient own = ClientBuilder.builder().build(); // expect SOCK_CLIENT_PER_CALL NORMAL
    own.start();
    try (ClientSession session = own.connect("ops", "host", 22).verify(5000).getSession()) {
      session.auth().verify(5000);
      return session.executeRemoteCommand(command);
    } finally {
      own.stop();
    }
  }

  String runOk(String command) throws IOException {
    try (ClientSession session = client.connect("ops", "host", 22).verify(5000).getSession()) {
      session.auth().verify(5000);
      return session.executeRemoteCommand(command);
    }
  }

  void close() {
    client.stop();
  }
}
