package it;

import java.io.IOException;
import java.net.Socket;
import java.util.List;

public class Feed {
  public void send(List<byte[]> messages) throws IOException {
    for (byte[] message : messages) {
      try (Socket socket = new Socket("feed.example.com", 7000)) {
        socket.getOutputStream().write(message);
      }
    }
  }
}
