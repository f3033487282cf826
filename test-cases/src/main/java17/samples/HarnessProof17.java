package samples;

import java.io.IOException;
import java.net.Socket;

/** The plainest case in a later level: if it fails, look at the machinery first. */
record HarnessProof17(String host) {
  void leakBad() throws IOException {
    var text = """
        hello
        """;
    var socket = new Socket(host, 80); // expect SOCK_NOT_CLOSED HIGH
    socket.getOutputStream().write(text.length());
  }
}
