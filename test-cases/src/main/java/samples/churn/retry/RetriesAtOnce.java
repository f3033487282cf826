package samples.churn.retry;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.nio.channels.SocketChannel;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Loops that try an open that has failed again, with and without a pause. */
public class RetriesAtOnce {
  private static final int MAX = 5;

  private final String host;
  private final int maxAttempts;
  private int failures;
  private volatile boolean running = true;

  RetriesAtOnce(String host, int maxAttempts) {
    this.host = host;
    this.maxAttempts = maxAttempts;
  }

  // --- for ever

  Socket untilConnectedBad() {
    while (true) {
      try {
        return new Socket(host, 80); // expect SOCK_RECONNECT_NO_BACKOFF NORMAL
      } catch (IOException e) {
        System.err.println(e.getMessage());
      }
    }
  }

  Socket withAPauseOk() throws InterruptedException {
    while (true) {
      try {
        return new Socket(host, 80);
      } catch (IOException e) {
        Thread.sleep(1_000);
      }
    }
  }

  Socket flagDrivenBad() {
    Socket socket = null;
    boolean connected = false;
    while (!connected) {
      try {
        socket = new Socket(host, 80); // expect SOCK_RECONNECT_NO_BACKOFF NORMAL
        connected = true;
      } catch (IOException e) {
        connected = false;
      }
    }
    return socket;
  }

  Socket whileNullBad() {
    Socket socket = null;
    while (socket == null && running) {
      try {
        socket = new Socket(host, 80); // expect SOCK_RECONNECT_NO_BACKOFF NORMAL
      } catch (IOException ignored) {
        continue;
      }
    }
    return socket;
  }

  SocketChannel channelBad(SocketAddress address) {
    for (; ; ) {
      try {
        return SocketChannel.open(address); // expect SOCK_RECONNECT_NO_BACKOFF NORMAL
      } catch (IOException e) {
        if (Thread.currentThread().isInterrupted()) {
          return null;
        }
      }
    }
  }

  Socket yieldIsNoPauseBad() {
    while (true) {
      try {
        return new Socket(host, 80); // expect SOCK_RECONNECT_NO_BACKOFF NORMAL
      } catch (IOException e) {
        Thread.yield();
      }
    }
  }

  Socket parkedOk() {
    while (true) {
      try {
        return new Socket(host, 80);
      } catch (IOException e) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
      }
    }
  }

  Socket pauseAtTheTopOk() throws InterruptedException {
    while (running) {
      TimeUnit.SECONDS.sleep(1);
      try {
        return new Socket(host, 80);
      } catch (IOException e) {
        System.err.println(e.getMessage());
      }
    }
    return null;
  }

  Socket helperSleepsOk() {
    while (true) {
      try {
        return new Socket(host, 80);
      } catch (IOException e) {
        hold();
      }
    }
  }

  private static void hold() {
    try {
      Thread.sleep(500);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  Socket waitsForWorkOk(BlockingQueue<String> commands) throws InterruptedException {
    while (true) {
      commands.take();
      try {
        return new Socket(host, 80);
      } catch (IOException e) {
        System.err.println(e.getMessage());
      }
    }
  }

  Socket failureLeavesOk() {
    while (running) {
      try {
        return new Socket(host, 80);
      } catch (IOException e) {
        return null;
      }
    }
    return null;
  }

  Socket rethrownOk() throws IOException {
    while (running) {
      try {
        return new Socket(host, 80);
      } catch (IOException e) {
        throw new IOException("no luck", e);
      }
    }
    return null;
  }

  // --- bounded

  Socket threeTimesOk() {
    for (int i = 0; i < 3; i++) {
      try {
        return new Socket(host, 80);
      } catch (IOException e) {
        System.err.println(e.getMessage());
      }
    }
    return null;
  }

  Socket thousandTimesBad() {
    for (int i = 0; i < 1000; i++) {
      try {
        return new Socket(host, 80); // expect SOCK_RECONNECT_NO_BACKOFF NORMAL
      } catch (IOException e) {
        System.err.println(e.getMessage());
      }
    }
    return null;
  }

  Socket boundOfFieldOk() {
    int attempt = 0;
    while (attempt < maxAttempts) {
      try {
        return new Socket(host, 80);
      } catch (IOException e) {
        attempt++;
      }
    }
    return null;
  }

  Socket countedInFieldOk() throws IOException {
    while (true) {
      try {
        return new Socket(host, 80);
      } catch (IOException e) {
        failures++;
        if (failures > MAX) {
          throw e;
        }
      }
    }
  }

  Socket countedAtomicallyOk(AtomicInteger left) throws IOException {
    while (true) {
      try {
        return new Socket(host, 80);
      } catch (IOException e) {
        if (left.decrementAndGet() < 0) {
          throw e;
        }
      }
    }
  }

  // --- connect later

  Socket connectLaterBad(InetSocketAddress address) throws IOException {
    while (true) {
      Socket socket = new Socket();
      try {
        socket.connect(address, 1_000); // expect SOCK_RECONNECT_NO_BACKOFF NORMAL
        return socket;
      } catch (IOException e) {
        socket.close();
      }
    }
  }
}
