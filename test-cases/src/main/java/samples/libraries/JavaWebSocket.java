package samples.libraries;

import java.net.URI;
import java.util.List;
import org.java_websocket.client.WebSocketClient;
import org.java_websocket.handshake.ServerHandshake;

/** Java-WebSocket. */
public class JavaWebSocket {
  void sendAllBad(URI server, List<String> texts) throws InterruptedException {
    for (String text : texts) {
      Quiet client = new Quiet(server);
      client.connectBlocking(); // expect SOCK_OPEN_IN_LOOP HIGH
      client.send(text);
      client.closeBlocking();
    }
  }

  void sendAllOk(URI server, List<String> texts) throws InterruptedException {
    Quiet client = new Quiet(server);
    client.connectBlocking();
    try {
      for (String text : texts) {
        client.send(text);
      }
    } finally {
      client.closeBlocking();
    }
  }

  /** A client that only sends. */
  static class Quiet extends WebSocketClient {
    Quiet(URI server) {
      super(server);
    }

    @Override
    public void onOpen(ServerHandshake handshake) {
      setConnectionLostTimeout(30);
    }

    @Override
    public void onMessage(String message) {
      System.out.println(message);
    }

    @Override
    public void onClose(int code, String reason, boolean remote) {
      System.out.println(reason);
    }

    @Override
    public void onError(Exception failure) {
      System.out.println(failure);
    }
  }
}
