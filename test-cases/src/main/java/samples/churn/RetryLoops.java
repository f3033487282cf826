package samples.churn;

import java.io.IOException;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.List;

/**
 * A new connection follows only a failed one, so the loops are left as soon as one attempt works.
 */
public class RetryLoops {
  private static final int ATTEMPTS = 20;

  private final String host;
  private final int port;

  RetryLoops(String host, int port) {
    this.host = host;
    this.port = port;
  }

  boolean returnOnSuccessOk(byte[] message) throws InterruptedException {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      try (Socket socket = new Socket(host, port)) {
        socket.getOutputStream().write(message);
        return true;
      } catch (IOException e) {
        Thread.sleep(500);
      }
    }
    return false;
  }

  void returnAfterTheTryOk(byte[] message) throws InterruptedException {
    while (true) {
      try (Socket socket = new Socket(host, port)) {
        socket.getOutputStream().write(message);
      } catch (IOException e) {
        System.err.println("again in a second: " + e.getMessage());
        Thread.sleep(1_000);
        continue;
      }
      return;
    }
  }

  void breakOnSuccessOk(byte[] message) throws IOException, InterruptedException {
    IOException last = null;
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      try (Socket socket = new Socket()) {
        socket.connect(new InetSocketAddress(host, port), 2_000);
        socket.getOutputStream().write(message);
        last = null;
        break;
      } catch (IOException e) {
        last = e;
        Thread.sleep(attempt * 200L);
      }
    }
    if (last != null) {
      throw last;
    }
  }

  void flagOk(byte[] message) throws InterruptedException {
    boolean sent = false;
    while (!sent) {
      try (Socket socket = new Socket(host, port)) {
        socket.getOutputStream().write(message);
        sent = true;
      } catch (IOException e) {
        Thread.sleep(2_000);
      }
    }
  }

  boolean flagAndCounterOk(byte[] message) throws InterruptedException {
    boolean sent = false;
    int attempt = 0;
    while (!sent && attempt < ATTEMPTS) {
      try (Socket socket = new Socket(host, port)) {
        socket.getOutputStream().write(message);
        sent = true;
      } catch (IOException e) {
        attempt++;
        Thread.sleep(250L * attempt);
      }
    }
    return sent;
  }

  void failedFlagOk(byte[] message) throws InterruptedException {
    boolean failed;
    do {
      failed = false;
      try (Socket socket = new Socket(host, port)) {
        socket.getOutputStream().write(message);
      } catch (IOException e) {
        failed = true;
        Thread.sleep(1_000);
      }
    } while (failed);
  }

  void counterSetToTheEndOk(byte[] message) throws InterruptedException {
    int triesLeft = ATTEMPTS;
    while (triesLeft > 0) {
      try (Socket socket = new Socket(host, port)) {
        socket.getOutputStream().write(message);
        triesLeft = 0;
      } catch (IOException e) {
        triesLeft--;
        Thread.sleep(1_000);
      }
    }
  }

  Socket connectOk() throws IOException, InterruptedException {
    for (int attempt = 0; ; attempt++) {
      try {
        return new Socket(host, port);
      } catch (ConnectException e) {
        if (attempt == ATTEMPTS) {
          throw e;
        }
        Thread.sleep(100L << Math.min(attempt, 6));
      }
    }
  }

  void waitUntilConnectedThenUseOk(List<byte[]> messages) throws IOException, InterruptedException {
    Socket connected = null;
    while (connected == null) {
      try {
        connected = new Socket(host, port);
      } catch (IOException e) {
        Thread.sleep(3_000);
      }
    }
    try (Socket socket = connected) {
      OutputStream out = socket.getOutputStream();
      for (byte[] message : messages) {
        out.write(message);
      }
    }
  }

  void waitForPortOk(long deadline) throws InterruptedException {
    while (System.currentTimeMillis() < deadline) {
      try (Socket socket = new Socket(host, port)) {
        System.out.println("server is up at " + socket.getRemoteSocketAddress());
        return;
      } catch (IOException e) {
        Thread.sleep(100);
      }
    }
    throw new IllegalStateException("server did not start");
  }

  /** The connection attempt itself may leave the descriptor of an unresolved address behind. */
  Socket connectWithTimeoutBad() throws InterruptedException {
    while (true) {
      try {
        Socket socket = new Socket(); // expect SOCK_NOT_CLOSED_ON_EXCEPTION LOW
        socket.connect(new InetSocketAddress(host, port), 1_000);
        return socket;
      } catch (IOException e) {
        Thread.sleep(1_000);
      }
    }
  }

  /** The inner loop retries, but the outer one pays a connection for each message. */
  void retryForEachMessageBad(List<byte[]> messages) throws InterruptedException {
    for (byte[] message : messages) {
      for (int attempt = 0; attempt < 3; attempt++) {
        try (Socket socket = new Socket(host, port)) { // expect SOCK_OPEN_IN_LOOP HIGH
          socket.getOutputStream().write(message);
          break;
        } catch (IOException e) {
          Thread.sleep(1_000);
        }
      }
    }
  }

  void forgottenBreakBad(byte[] message) throws InterruptedException {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      try (Socket socket = new Socket(host, port)) { // expect SOCK_OPEN_IN_LOOP HIGH
        socket.getOutputStream().write(message);
      } catch (IOException e) {
        Thread.sleep(1_000);
      }
    }
  }

  void flagNeverSetBad(byte[] message) throws InterruptedException {
    boolean sent = false;
    int attempts = 0;
    while (!sent) {
      try (Socket socket = new Socket(host, port)) { // expect SOCK_OPEN_IN_LOOP HIGH
        socket.getOutputStream().write(message);
        attempts++;
      } catch (IOException e) {
        sent = attempts > ATTEMPTS;
        Thread.sleep(1_000);
      }
    }
  }
}
