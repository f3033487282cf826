package samples.churn.retry;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Listeners of web sockets that connect again when they hear of a failure or of the end. */
public class ClosedCallbacks {
  private final HttpClient client = HttpClient.newHttpClient();
  private final URI feed;

  ClosedCallbacks(URI feed) {
    this.feed = feed;
  }

  void startOk() {
    client.newWebSocketBuilder().buildAsync(feed, new AtOnceBad());
  }

  /** Connects in the callback itself. */
  final class AtOnceBad implements WebSocket.Listener {
    @Override
    public void onError(WebSocket socket, Throwable error) {
      client.newWebSocketBuilder().buildAsync(feed, this); // expect SOCK_RECONNECT_NO_BACKOFF NORMAL
    }
  }

  /** Through a helper, when the other side closes. */
  final class HelperBad implements WebSocket.Listener {
    @Override
    public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
      connect();
      return null;
    }

    private void connect() {
      client.newWebSocketBuilder().buildAsync(feed, this); // expect SOCK_RECONNECT_NO_BACKOFF NORMAL
    }
  }

  /** On another thread, but at once. */
  final class ElsewhereBad implements WebSocket.Listener {
    private final Executor executor = Executors.newSingleThreadExecutor();

    @Override
    public void onError(WebSocket socket, Throwable error) {
      executor.execute(
          () -> client.newWebSocketBuilder().buildAsync(feed, this)); // expect SOCK_RECONNECT_NO_BACKOFF NORMAL
    }
  }

  /** Later. */
  final class ScheduledOk implements WebSocket.Listener {
    private final ScheduledExecutorService scheduler = Executors.newScheduledThreadPool(1);

    @Override
    public void onError(WebSocket socket, Throwable error) {
      scheduler.schedule(
          () -> client.newWebSocketBuilder().buildAsync(feed, this), 5, TimeUnit.SECONDS);
    }
  }

  /** Not for ever. */
  final class CountedOk implements WebSocket.Listener {
    private int failures;

    @Override
    public void onError(WebSocket socket, Throwable error) {
      failures++;
      if (failures < 5) {
        client.newWebSocketBuilder().buildAsync(feed, this);
      }
    }
  }

  /** Only takes note. */
  final class NotedOk implements WebSocket.Listener {
    private boolean lost;

    @Override
    public void onError(WebSocket socket, Throwable error) {
      lost = true;
    }

    void reconnect() {
      if (lost) {
        client.newWebSocketBuilder().buildAsync(feed, this);
      }
    }
  }
}
