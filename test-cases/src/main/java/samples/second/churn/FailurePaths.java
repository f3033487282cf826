package samples.second.churn;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;

/** Where a failed attempt leads to. */
public class FailurePaths {
  private static final Logger LOG = Logger.getLogger(FailurePaths.class.getName());

  private final String host;
  private volatile boolean running = true;

  FailurePaths(String host) {
    this.host = host;
  }

  Socket leavingOk() {
    while (running) {
      try {
        return new Socket(host, 4505);
      } catch (IOException e) {
        running = false;
        break;
      }
    }
    return null;
  }

  /** Waits for work before each attempt. */
  void deliverOk(BlockingQueue<byte[]> queue) throws InterruptedException {
    Socket socket = null;
    try {
      while (running) {
        byte[] next = queue.take();
        try {
          if (socket == null) {
            socket = new Socket(host, 4506);
          }
          socket.getOutputStream().write(next);
        } catch (IOException e) {
          socket = drop(socket);
        }
      }
    } finally {
      drop(socket);
    }
  }

  private static Socket drop(Socket socket) {
    if (socket != null) {
      try {
        socket.close();
      } catch (IOException e) {
        LOG.log(Level.FINE, "close", e);
      }
    }
    return null;
  }

  /** The pause is jumped over when it is needed. */
  void wrongPathBad() throws InterruptedException {
    InetSocketAddress at = new InetSocketAddress(host, 4507);
    while (running) {
      try (Socket socket = new Socket()) {
        socket.connect(at, 100); // expect SOCK_RECONNECT_NO_BACKOFF NORMAL
        while (socket.getInputStream().read() >= 0) {
          socket.getOutputStream().write(0);
        }
      } catch (IOException e) {
        continue;
      }
      Thread.sleep(60_000);
    }
  }

  void rightPathOk() throws InterruptedException {
    InetSocketAddress at = new InetSocketAddress(host, 4507);
    while (running) {
      try (Socket socket = new Socket()) {
        socket.connect(at, 100);
        while (socket.getInputStream().read() >= 0) {
          socket.getOutputStream().write(0);
        }
      } catch (IOException e) {
        LOG.fine("lost");
      }
      Thread.sleep(60_000);
    }
  }

  void scheduledOk(ScheduledExecutorService scheduler) {
    try (Socket socket = new Socket(host, 4508)) {
      socket.getOutputStream().write(1);
    } catch (IOException e) {
      scheduler.schedule(() -> scheduledOk(scheduler), 5, TimeUnit.SECONDS);
    }
  }

  /** Calls itself back at once when the connection fails. */
  static final class TickerBad extends WebSocketListener {
    private final OkHttpClient client;
    private final Request request;

    TickerBad(OkHttpClient client, Request request) {
      this.client = client;
      this.request = request;
    }

    void start() {
      client.newWebSocket(request, this);
    }

    @Override
    public void onFailure(WebSocket socket, Throwable t, Response response) {
      LOG.log(Level.WARNING, "ticker lost", t);
      client.newWebSocket(request, this); // expect SOCK_RECONNECT_NO_BACKOFF NORMAL
    }
  }

  static final class TickerOk extends WebSocketListener {
    private final OkHttpClient client;
    private final Request request;
    private final ScheduledExecutorService scheduler;

    TickerOk(OkHttpClient client, Request request, ScheduledExecutorService scheduler) {
      this.client = client;
      this.request = request;
      this.scheduler = scheduler;
    }

    void start() {
      client.newWebSocket(request, this);
    }

    @Override
    public void onFailure(WebSocket socket, Throwable t, Response response) {
      scheduler.schedule(this::start, 3, TimeUnit.SECONDS);
    }
  }

  boolean allUpBad(List<InetSocketAddress> nodes) throws InterruptedException {
    int up = 0;
    for (InetSocketAddress node : nodes) {
      for (int attempt = 0; attempt < 5; attempt++) {
        if (reachable(node)) { // expect SOCK_OPEN_IN_LOOP LOW
          up++;
          break;
        }
        Thread.sleep(100);
      }
    }
    return up == nodes.size();
  }

  private static boolean reachable(InetSocketAddress node) {
    try (Socket socket = new Socket()) {
      socket.connect(node, 100);
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
