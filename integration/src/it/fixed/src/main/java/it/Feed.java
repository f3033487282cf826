package it;

import java.io.IOException;
import java.net.Socket;
import java.util.List;

public class Feed {
  public void send(List<byte[]> messages) throws IOException {
    try (Socket socket = new Socket("feed.example.com", 7000)) {
      for (byte[] message : messages) {
        socket.getOutputStream().write(message);
      }
    }
  }
}
