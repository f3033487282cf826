package samples.protocols;

import com.jcraft.jsch.ChannelExec;
import com.jcraft.jsch.JSch;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.Session;
import java.io.IOException;
import java.util.List;
import net.schmizz.sshj.SSHClient;

/** Secure shell: a session costs a key exchange, its channels cost little. */
class SecureShells {
  private final JSch jsch = new JSch();

  void sessionForEachCommandBad(List<String> commands) throws JSchException {
    for (String command : commands) {
      Session session =
          jsch.getSession("deploy", "build.example.com", 22); // expect SOCK_OPEN_IN_LOOP HIGH
      try {
        session.connect();
        run(session, command);
      } finally {
        session.disconnect();
      }
    }
  }

  void oneSessionForAllOk(List<String> commands) throws JSchException {
    Session session = jsch.getSession("deploy", "build.example.com", 22);
    try {
      session.connect();
      for (String command : commands) {
        run(session, command);
      }
    } finally {
      session.disconnect();
    }
  }

  private static void run(Session session, String command) throws JSchException {
    ChannelExec channel = (ChannelExec) session.openChannel("exec");
    channel.setCommand(command);
    channel.connect();
    channel.disconnect();
  }

  void channelOnlyBad(String command) throws JSchException {
    Session session =
        jsch.getSession("deploy", "build.example.com", 22); // expect SOCK_NOT_CLOSED HIGH
    session.connect();
    ChannelExec channel = (ChannelExec) session.openChannel("exec");
    channel.setCommand(command);
    channel.connect();
    channel.disconnect();
  }

  void closesTheSessionOk(String command) throws JSchException {
    Session session = jsch.getSession("deploy", "build.example.com", 22);
    try {
      session.connect();
      run(session, command);
    } finally {
      session.disconnect();
    }
  }

  void neverDisconnectedBad(String host) throws IOException {
    SSHClient client = new SSHClient(); // expect SOCK_NOT_CLOSED HIGH
    client.loadKnownHosts();
    client.connect(host);
    client.authPublickey("deploy");
  }

  void triedWithResourcesOk(String host) throws IOException {
    try (SSHClient client = new SSHClient()) {
      client.loadKnownHosts();
      client.connect(host);
      client.authPublickey("deploy");
    }
  }
}
