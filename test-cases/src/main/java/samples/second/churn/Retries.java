package samples.second.churn;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketAddress;
import java.nio.channels.SocketChannel;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Attempts after failures, with and without a pause. */
public class Retries {
  private static final Logger LOG = Logger.getLogger(Retries.class.getName());
  private static final int ATTEMPTS = 3;

  private final String host;
  private volatile boolean running = true;

  Retries(String host) {
    this.host = host;
  }

  Socket forEverBad() {
    while (true) {
      try {
        return new Socket(host, 5672); // expect SOCK_RECONNECT_NO_BACKOFF NORMAL
      } catch (IOException e) {
        LOG.log(Level.WARNING, "broker is away", e);
      }
    }
  }

  Socket forEverOk() throws InterruptedException {
    while (true) {
      try {
        return new Socket(host, 5672);
      } catch (IOException e) {
        LOG.log(Level.WARNING, "broker is away", e);
        Thread.sleep(1000 + ThreadLocalRandom.current().nextInt(500));
      }
    }
  }

  void sessionsBad() {
    while (running) {
      try (Socket socket = new Socket(host, 5672)) { // expect SOCK_RECONNECT_NO_BACKOFF NORMAL
        while (socket.getInputStream().read() >= 0) {
          socket.getOutputStream().write(1);
        }
      } catch (IOException e) {
        LOG.log(Level.WARNING, "session lost", e);
      }
    }
  }

  void sessionsOk() {
    long delay = 100;
    while (running) {
      try (Socket socket = new Socket(host, 5672)) {
        delay = 100;
        while (socket.getInputStream().read() >= 0) {
          socket.getOutputStream().write(1);
        }
      } catch (IOException e) {
        delay = backOff(delay);
      }
    }
  }

  private static long backOff(long delay) {
    try {
      TimeUnit.MILLISECONDS.sleep(delay);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return Math.min(delay * 2, 30_000);
  }

  private Socket tryConnect() {
    try {
      return new Socket(host, 1414);
    } catch (IOException e) {
      LOG.fine("not yet");
      return null;
    }
  }

  Socket untilThereBad() {
    Socket socket = null;
    while (socket == null && running) {
      socket = tryConnect(); // expect SOCK_RECONNECT_NO_BACKOFF NORMAL
    }
    return socket;
  }

  Socket untilThereOk(Lock lock, Condition changed) throws InterruptedException {
    Socket socket = tryConnect();
    while (socket == null && running) {
      lock.lock();
      try {
        changed.await(2, TimeUnit.SECONDS);
      } finally {
        lock.unlock();
      }
      socket = tryConnect();
    }
    return socket;
  }

  boolean flagBad(byte[] message) {
    boolean sent = false;
    while (!sent) {
      try (Socket socket = new Socket(host, 2775)) { // expect SOCK_RECONNECT_NO_BACKOFF NORMAL
        socket.getOutputStream().write(message);
        sent = true;
      } catch (IOException e) {
        LOG.fine("again");
      }
    }
    return sent;
  }

  boolean flagOk(byte[] message) {
    boolean sent = false;
    for (int i = 0; i < ATTEMPTS && !sent; i++) {
      try (Socket socket = new Socket(host, 2775)) {
        socket.getOutputStream().write(message);
        sent = true;
      } catch (IOException e) {
        LOG.fine("again");
      }
    }
    return sent;
  }

  Socket hundredBad() throws IOException {
    IOException last = null;
    for (int i = 0; i < 100; i++) {
      try {
        return new Socket(host, 9999); // expect SOCK_RECONNECT_NO_BACKOFF NORMAL
      } catch (IOException e) {
        last = e;
      }
    }
    throw last;
  }

  Socket parameterOk(int retries) throws IOException {
    IOException last = null;
    for (int i = 0; i <= retries; i++) {
      try {
        return new Socket(host, 9999);
      } catch (IOException e) {
        last = e;
      }
    }
    throw last;
  }

  SocketChannel yieldingBad(SocketAddress target) {
    for (; ; ) {
      try {
        return SocketChannel.open(target); // expect SOCK_RECONNECT_NO_BACKOFF NORMAL
      } catch (IOException e) {
        Thread.yield();
      }
    }
  }

  Socket recursiveBad() {
    try {
      return new Socket(host, 7687); // expect SOCK_RECONNECT_NO_BACKOFF NORMAL
    } catch (IOException e) {
      LOG.fine("once more");
      return recursiveBad();
    }
  }

  Socket recursiveOk(int left) throws IOException {
    try {
      return new Socket(host, 7687);
    } catch (IOException e) {
      if (left == 0) {
        throw e;
      }
      backOff(200);
      return recursiveOk(left - 1);
    }
  }

  Socket roundRobinBad(String[] brokers) {
    for (int i = 0; ; i = (i + 1) % brokers.length) {
      try {
        return new Socket(brokers[i], 9092); // expect SOCK_RECONNECT_NO_BACKOFF NORMAL
      } catch (IOException e) {
        LOG.fine("next broker");
      }
    }
  }

  Socket oneRoundOk(String[] brokers) throws IOException {
    for (String broker : brokers) {
      try {
        return new Socket(broker, 9092);
      } catch (IOException e) {
        LOG.fine("next broker");
      }
    }
    throw new IOException("no broker");
  }
}
