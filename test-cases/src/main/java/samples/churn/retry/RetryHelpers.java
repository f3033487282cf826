package samples.churn.retry;

import java.io.IOException;
import java.net.Socket;

/** The open that fails sits in a helper, and the loop in its caller. */
public class RetryHelpers {
  private final String host;
  private Socket current;
  private volatile boolean running = true;

  RetryHelpers(String host) {
    this.host = host;
  }

  private Socket connect() throws IOException {
    return new Socket(host, 80);
  }

  Socket catchInTheLoopBad() {
    while (true) {
      try {
        return connect(); // expect SOCK_RECONNECT_NO_BACKOFF NORMAL
      } catch (IOException e) {
        System.err.println(e.getMessage());
      }
    }
  }

  Socket catchInTheLoopOk() throws InterruptedException {
    while (true) {
      try {
        return connect();
      } catch (IOException e) {
        Thread.sleep(1_000);
      }
    }
  }

  // --- the helper swallows the failure

  private Socket connectOrNull() {
    try {
      return new Socket(host, 80);
    } catch (IOException e) {
      return null;
    }
  }

  Socket untilNotNullBad() {
    Socket socket = connectOrNull();
    while (socket == null) {
      socket = connectOrNull(); // expect SOCK_RECONNECT_NO_BACKOFF NORMAL
    }
    return socket;
  }

  Socket untilNotNullOk() throws InterruptedException {
    Socket socket = connectOrNull();
    while (socket == null) {
      Thread.sleep(100);
      socket = connectOrNull();
    }
    return socket;
  }

  Socket onceOrNeverOk() {
    Socket socket = connectOrNull();
    while (running) {
      if (socket == null) {
        return null;
      }
      running = socket.isConnected();
    }
    return socket;
  }

  private boolean open() {
    try {
      current = new Socket(host, 80);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  void untilTrueBad() {
    while (!open()) { // expect SOCK_RECONNECT_NO_BACKOFF NORMAL
      System.err.println("again");
    }
  }

  void untilTrueOk() throws InterruptedException {
    while (!open()) {
      Thread.sleep(500);
    }
  }

  void triesFiveTimesOk() {
    for (int i = 0; i < 5 && !open(); i++) {
      System.err.println("again");
    }
  }

  void close() throws IOException {
    if (current != null) {
      current.close();
    }
  }

  // --- recursion

  Socket callsItselfBad() {
    try {
      return new Socket(host, 80); // expect SOCK_RECONNECT_NO_BACKOFF NORMAL
    } catch (IOException e) {
      return callsItselfBad();
    }
  }

  Socket callsItselfOk(int left) throws IOException {
    try {
      return new Socket(host, 80);
    } catch (IOException e) {
      if (left == 0) {
        throw e;
      }
      return callsItselfOk(left - 1);
    }
  }

  Socket callsItselfLaterOk() throws InterruptedException {
    try {
      return new Socket(host, 80);
    } catch (IOException e) {
      Thread.sleep(2_000);
      return callsItselfLaterOk();
    }
  }

  // --- two levels

  private Socket connectTwoBad() throws IOException {
    Socket socket = connect(); // expect SOCK_NOT_CLOSED_ON_EXCEPTION LOW
    socket.setTcpNoDelay(true);
    return socket;
  }

  Socket twoLevelsBad() {
    for (; ; ) {
      try {
        return connectTwoBad(); // expect SOCK_RECONNECT_NO_BACKOFF NORMAL
      } catch (IOException e) {
        System.err.println(e.getMessage());
      }
    }
  }

  void runBad() throws IOException {
    while (running) {
      try (Socket socket = connectTwoBad()) { // expect SOCK_RECONNECT_NO_BACKOFF NORMAL
        int command = socket.getInputStream().read();
        while (command >= 0) {
          System.err.println(command);
          command = socket.getInputStream().read();
        }
      } catch (IOException e) {
        System.err.println(e.getMessage());
      }
    }
  }
}
