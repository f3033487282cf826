package samples;

import java.io.IOException;
import java.net.Socket;
import java.util.concurrent.Callable;

/** The plainest cases: if these fail, look at the machinery first. */
class HarnessProof {
  void leakBad(String host) throws IOException {
    Socket socket = new Socket(host, 80); // expect SOCK_NOT_CLOSED HIGH
    socket.getOutputStream().write(1);
  }

  void tryWithResourcesOk(String host) throws IOException {
    try (Socket socket = new Socket(host, 80)) {
      socket.getOutputStream().write(1);
    }
  }

  Callable<Void> leakInLambdaBad(String host) {
    return () -> {
      Socket socket = new Socket(host, 80); // expect SOCK_NOT_CLOSED HIGH
      socket.getOutputStream().write(1);
      return null;
    };
  }

  static class Nested {
    void leakInNestedClassBad(String host) throws IOException {
      Socket socket = new Socket(host, 80); // expect SOCK_NOT_CLOSED HIGH
      socket.getOutputStream().write(1);
    }
  }

  static class Harmless {
    int lengthOk(String host) {
      return host.length();
    }
  }
}
