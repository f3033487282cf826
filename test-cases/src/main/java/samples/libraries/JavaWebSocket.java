package samples.libraries;

import java.net.URI;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.java_websocket.client.WebSocketClient;
import org.java_websocket.handshake.ServerHandshake;

/** Java-WebSocket. */
public class JavaWebSocket {
  private JavaWebSocket() {}

  /** What the clients have in common. */
  abstract static class Quotes extends WebSocketClient {
    Quotes(URI server) {
      super(server);
    }

    @Override
    public void onOpen(ServerHandshake handshake) {
      send("subscribe");
    }

    @Override
    public void onMessage(String message) {
      System.out.println(message);
    }

    @Override
    public void onError(Exception failure) {
      System.out.println(failure);
    }
  }

  /** Comes back at once when the server goes away. */
  static class EagerBad extends Quotes {
    EagerBad(URI server) {
      super(server);
    }

    @Override
    public void onClose(int code, String reason, boolean remote) {
      reconnect(); // expect SOCK_RECONNECT_NO_BACKOFF NORMAL
    }
  }

  /** Comes back after a while. */
  static class PatientOk extends Quotes {
    private final ScheduledExecutorService timer;

    PatientOk(URI server, ScheduledExecutorService timer) {
      super(server);
      this.timer = timer;
    }

    @Override
    public void onClose(int code, String reason, boolean remote) {
      timer.schedule(this::reconnect, 5, TimeUnit.SECONDS);
    }
  }
}
