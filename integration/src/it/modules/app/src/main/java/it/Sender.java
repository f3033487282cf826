package it;

import java.io.IOException;
import java.util.List;

public class Sender {
  public void sendAll(List<byte[]> messages) throws IOException {
    for (byte[] message : messages) {
      Dialer.send(message);
    }
  }
}
