package it;

import java.io.IOException;
import java.net.Socket;
import java.util.List;

public class Batch {
  public void run(List<byte[]> messages) throws IOException {
    for (byte[] message : messages) {
      try (Socket socket = Dialer.dial()) {
        socket.getOutputStream().write(message);
      }
    }
  }
}
