package samples.reset;

import java.util.Map;
import org.jboss.netty.bootstrap.ClientBootstrap;
import org.jboss.netty.bootstrap.ServerBootstrap;

/** Libraries that take the names of options as text. */
public class LingerZeroByName {
  private static final String PREFIX = "child.";

  void namedBad(ClientBootstrap client) {
    client.setOption("tcpNoDelay", true);
    client.setOption("soLinger", 0); // expect SOCK_LINGER_ZERO HIGH
  }

  void ofAcceptedBad(ServerBootstrap server) {
    server.setOption(PREFIX + "soLinger", 0); // expect SOCK_LINGER_ZERO HIGH
  }

  void otherOptionOk(ClientBootstrap client) {
    client.setOption("soTimeout", 0);
    client.setOption("receiveBufferSize", 0);
  }

  void positiveOk(ServerBootstrap server) {
    server.setOption("child.soLinger", 5);
  }

  /** Whatever a user has configured. */
  void configuredOk(ClientBootstrap client, Map<String, Object> options) {
    for (Map.Entry<String, Object> option : options.entrySet()) {
      client.setOption(option.getKey(), option.getValue());
    }
  }

  void computedNameOk(ClientBootstrap client, String option) {
    client.setOption(option.trim(), 0);
  }
}
