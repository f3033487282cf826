package it;

import java.io.IOException;
import java.net.Socket;

public final class Dialer {
  private Dialer() {}

  public static Socket dial() throws IOException {
    return new Socket("feed.example.com", 7000);
  }

  public static void send(byte[] message) throws IOException {
    try (Socket socket = dial()) {
      socket.getOutputStream().write(message);
    }
  }
}
