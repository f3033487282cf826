// A line more,
// and another one.
package it;

import java.io.IOException;
import java.net.Socket;
import java.util.List;

public class Mixed {
  private final String host;

  public Mixed(String host) {
    this.host = host;
  }


  public void high(List<byte[]> messages) throws IOException {
    for (byte[] message : messages) {
      try (Socket socket = new Socket("feed.example.com", 7000)) {
        socket.getOutputStream().write(message);
      }
    }
  }


  public void normal(byte[] message) throws IOException {
    Socket socket = new Socket(host, 7000);
    socket.getOutputStream().write(message);
    socket.close();
  }


  public void low(byte[] message) throws IOException {
    Socket socket = new Socket(host, 7001);
    socket.setTcpNoDelay(true);
    socket.close();
  }

  public boolean bugOfCore(String text) {
    return text == null && text.length() > 3;
  }
}
