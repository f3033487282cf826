package it;

import java.io.IOException;
import java.net.Socket;

public class Fine {
  public int read(String host) throws IOException {
    try (Socket socket = new Socket(host, 7000)) {
      return socket.getInputStream().read();
    }
  }
}
