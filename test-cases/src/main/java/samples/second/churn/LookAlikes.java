package samples.second.churn;

import com.google.common.util.concurrent.Uninterruptibles;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.logging.Logger;

/** Looks like churn, or like a retry without a pause, and is none. */
public class LookAlikes {
  private static final Logger LOG = Logger.getLogger(LookAlikes.class.getName());

  private final Object monitor = new Object();
  private final String host;
  private volatile boolean running = true;

  LookAlikes(String host) {
    this.host = host;
  }

  private int ask(int question) {
    try (Socket socket = new Socket(host, 1514)) {
      socket.getOutputStream().write(question);
      return socket.getInputStream().read();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A loop in name only. */
  int onePassOk(int question) {
    int answer;
    do {
      if (question < 0) {
        answer = -1;
        break;
      }
      answer = ask(question);
    } while (false);
    return answer;
  }

  int alwaysLeavesOk(List<Integer> questions) {
    for (Integer question : questions) {
      if (question > 0) {
        return ask(question);
      }
    }
    return -1;
  }

  /** Functions that run at most once. */
  void singleCallOk(Optional<Integer> question, Map<String, Integer> answers) {
    question.ifPresent(q -> ask(q));
    answers.computeIfAbsent("first", k -> ask(k.length()));
    CompletableFuture.completedFuture(3).thenApply(q -> ask(q));
  }

  /** Made in a loop, run by nobody here. */
  List<Supplier<Integer>> preparedOk(int count) {
    List<Supplier<Integer>> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int question = i;
      all.add(() -> ask(question));
    }
    return all;
  }

  List<Callable<Integer>> preparedTasksOk(List<Integer> questions) {
    List<Callable<Integer>> all = new ArrayList<>();
    for (Integer question : questions) {
      all.add(() -> ask(question));
    }
    return all;
  }

  int searchedThenAskedOk(int[] values) {
    int best = 0;
    for (int value : values) {
      best = Math.max(best, value);
    }
    int answer = ask(best);
    for (int value : values) {
      answer += value;
    }
    return answer;
  }

  Socket guavaPauseOk() {
    for (; ; ) {
      try {
        return new Socket(host, 1515);
      } catch (IOException e) {
        Uninterruptibles.sleepUninterruptibly(1, TimeUnit.SECONDS);
      }
    }
  }

  Socket monitorPauseOk() throws InterruptedException {
    while (running) {
      try {
        return new Socket(host, 1515);
      } catch (IOException e) {
        synchronized (monitor) {
          monitor.wait(1000);
        }
      }
    }
    return null;
  }

  Socket latchPauseOk(CountDownLatch shutdown) throws InterruptedException {
    while (true) {
      try {
        return new Socket(host, 1515);
      } catch (IOException e) {
        if (shutdown.await(5, TimeUnit.SECONDS)) {
          return null;
        }
      }
    }
  }

  Socket pauseBeforeOk() throws InterruptedException {
    long delay = 0;
    while (running) {
      Thread.sleep(delay);
      delay = 2000;
      try {
        return new Socket(host, 1515);
      } catch (IOException e) {
        LOG.fine("away");
      }
    }
    return null;
  }

  Socket countedOk() throws IOException {
    int failures = 0;
    while (true) {
      try {
        return new Socket(host, 1515);
      } catch (IOException e) {
        failures++;
        if (failures >= 3) {
          throw e;
        }
      }
    }
  }

  /** The handler only queues; one thread keeps one connection. */
  static final class QueueingOk implements HttpHandler {
    private final BlockingQueue<byte[]> queue;

    QueueingOk(BlockingQueue<byte[]> queue) {
      this.queue = queue;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
      boolean taken = queue.offer(exchange.getRequestURI().toString().getBytes());
      exchange.sendResponseHeaders(taken ? 202 : 503, -1);
      exchange.close();
    }

    void drain(String host) throws IOException, InterruptedException {
      try (Socket socket = new Socket(host, 1516)) {
        for (; ; ) {
          socket.getOutputStream().write(queue.take());
        }
      }
    }
  }

  /** Checked twice, made once. */
  static final class DoubleCheckedOk implements HttpHandler {
    private volatile Socket socket;

    private Socket socket() throws IOException {
      Socket seen = socket;
      if (seen == null) {
        synchronized (this) {
          seen = socket;
          if (seen == null) {
            seen = new Socket("double.example.net", 1517);
            socket = seen;
          }
        }
      }
      return seen;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
      socket().getOutputStream().write(1);
      exchange.sendResponseHeaders(204, -1);
      exchange.close();
    }

    void stop() throws IOException {
      if (socket != null) {
        socket.close();
      }
    }
  }

  /** Connects in its life-cycle methods. */
  static final class StartedOk implements HttpHandler {
    private Socket socket;

    void start() throws IOException {
      try (Socket probe = new Socket("config.example.net", 1518)) {
        LOG.info("configuration " + probe.getInputStream().read());
      }
      socket = new Socket("start.example.net", 1519);
    }

    void stop() throws IOException {
      socket.close();
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
      socket.getOutputStream().write(2);
      exchange.sendResponseHeaders(204, -1);
      exchange.close();
    }
  }

  /** One connection, many exchanges through a helper. */
  long manyMessagesOk(int rounds) throws IOException {
    long sum = 0;
    try (Socket socket = new Socket(host, 1520)) {
      for (int i = 0; i < rounds; i++) {
        sum += exchange(socket, i);
      }
    }
    return sum;
  }

  private static int exchange(Socket socket, int i) throws IOException {
    socket.getOutputStream().write(i);
    return socket.getInputStream().read();
  }
}
