package it;

import edu.umd.cs.findbugs.annotations.SuppressFBWarnings;
import java.io.IOException;
import java.net.Socket;
import java.util.List;

public class Feed {
  @SuppressFBWarnings(value = "SOCK_OPEN_IN_LOOP", justification = "the peer closes after each message")
  public void send(List<byte[]> messages) throws IOException {
    for (byte[] message : messages) {
      try (Socket socket = new Socket("feed.example.com", 7000)) {
        socket.getOutputStream().write(message);
      }
    }
  }
}
