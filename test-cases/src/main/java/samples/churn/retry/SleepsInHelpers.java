package samples.churn.retry;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;

/** Retries whose failures are dealt with by a method that sleeps, or only seems to. */
public class SleepsInHelpers {
  static final class Settings {
    int maxRetries = 45;
    volatile long failureSleep = 1000;
  }

  private final Settings settings;
  private final InetSocketAddress peer;
  private Socket socket;

  SleepsInHelpers(Settings settings, InetSocketAddress peer) {
    this.settings = settings;
    this.peer = peer;
  }

  void connectOk() throws IOException {
    short ioFailures = 0;
    short timeouts = 0;
    while (true) {
      try {
        socket = new Socket();
        socket.connect(peer, 2000);
        return;
      } catch (SocketTimeoutException e) {
        failed(timeouts++, settings.maxRetries, e);
      } catch (IOException e) {
        failed(ioFailures++, settings.maxRetries, e);
      }
    }
  }

  private void failed(int attempts, int most, IOException failure) throws IOException {
    close();
    if (attempts >= most || failure instanceof java.nio.channels.ClosedByInterruptException) {
      throw failure;
    }
    try {
      Thread.sleep(this.settings.failureSleep);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    System.out.println("again after " + attempts + " attempts");
  }

  Socket connectBad() throws IOException {
    while (true) {
      Socket fresh = new Socket();
      try {
        fresh.connect(peer, 2000); // expect SOCK_RECONNECT_NO_BACKOFF NORMAL
        return fresh;
      } catch (IOException e) {
        fresh.close();
        note(e);
      }
    }
  }

  private static void note(IOException failure) {
    System.out.println("again after " + failure);
  }

  void close() throws IOException {
    if (socket != null) {
      socket.close();
    }
  }
}
