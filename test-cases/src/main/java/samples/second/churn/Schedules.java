package samples.second.churn;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;

/** Executors, schedulers, timers. */
public class Schedules {
  private static final Logger LOG = Logger.getLogger(Schedules.class.getName());

  private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor();
  private final ExecutorService pool;
  private final String host;

  Schedules(ExecutorService pool, String host) {
    this.pool = pool;
    this.host = host;
  }

  private void beat() {
    try (Socket socket = new Socket(host, 7946)) {
      socket.getOutputStream().write('b');
    } catch (IOException e) {
      LOG.log(Level.FINE, "beat", e);
    }
  }

  void everyTenthBad() {
    scheduler.scheduleAtFixedRate(
        () -> {
          try (Socket socket = new Socket(host, 7946)) { // expect SOCK_OPEN_IN_LOOP HIGH
            socket.getOutputStream().write('b');
          } catch (IOException e) {
            LOG.log(Level.FINE, "beat", e);
          }
        },
        0,
        100,
        TimeUnit.MILLISECONDS);
  }

  void everyMinuteBad() {
    scheduler.scheduleWithFixedDelay(
        () -> {
          beat(); // expect SOCK_OPEN_IN_LOOP LOW
          LOG.fine("beaten");
        },
        1,
        1,
        TimeUnit.MINUTES);
  }

  void unknownPeriodBad(long millis) {
    scheduler.scheduleWithFixedDelay(
        () -> {
          try (Socket socket = new Socket(host, 7947)) { // expect SOCK_OPEN_IN_LOOP NORMAL
            socket.getOutputStream().write('u');
          } catch (IOException e) {
            LOG.log(Level.FINE, "beat", e);
          }
        },
        millis,
        millis,
        TimeUnit.MILLISECONDS);
  }

  void onceOk() {
    scheduler.schedule(this::beat, 100, TimeUnit.MILLISECONDS);
    pool.execute(this::beat);
  }

  List<Future<Integer>> submitBad(List<String> jobs) {
    List<Future<Integer>> results = new ArrayList<>();
    for (String job : jobs) {
      results.add(
          pool.submit(
              () -> {
                try (Socket socket = new Socket(host, 4730)) { // expect SOCK_OPEN_IN_LOOP HIGH
                  socket.getOutputStream().write(job.getBytes(UTF_8));
                  return socket.getInputStream().read();
                }
              }));
    }
    return results;
  }

  Future<Integer> submitOk(List<String> jobs) {
    return pool.submit(
        () -> {
          try (Socket socket = new Socket(host, 4730)) {
            for (String job : jobs) {
              socket.getOutputStream().write(job.getBytes(UTF_8));
            }
            return socket.getInputStream().read();
          }
        });
  }

  static final class Delivery implements Callable<Integer> {
    private final String host;
    private final byte[] body;

    Delivery(String host, byte[] body) {
      this.host = host;
      this.body = body;
    }

    @Override
    public Integer call() throws IOException {
      try (Socket socket = new Socket(host, 4731)) {
        socket.getOutputStream().write(body);
        return socket.getInputStream().read();
      }
    }
  }

  void taskObjectsBad(byte[][] bodies) {
    for (byte[] body : bodies) {
      pool.submit(new Delivery(host, body)); // expect SOCK_OPEN_IN_LOOP HIGH
    }
  }

  Future<Integer> taskObjectOk(byte[] body) {
    return pool.submit(new Delivery(host, body));
  }

  void futuresBad(List<byte[]> bodies) {
    for (byte[] body : bodies) {
      CompletableFuture.runAsync(() -> deliver(body), pool); // expect SOCK_OPEN_IN_LOOP HIGH
    }
  }

  private void deliver(byte[] body) {
    try (Socket socket = new Socket("drop.example.net", 4732)) {
      socket.getOutputStream().write(body);
    } catch (IOException e) {
      LOG.log(Level.FINE, "lost", e);
    }
  }

  CompletableFuture<Void> futureOk(byte[] body) {
    return CompletableFuture.runAsync(() -> deliver(body), pool);
  }

  void threadsBad(List<byte[]> bodies) {
    for (byte[] body : bodies) {
      new Thread(() -> deliver(body), "delivery").start(); // expect SOCK_OPEN_IN_LOOP HIGH
    }
  }

  void rangeBad(byte[] body) {
    IntStream.range(0, 500).parallel().forEach(i -> deliver(body)); // expect SOCK_OPEN_IN_LOOP HIGH
  }

  void shortRangeBad(byte[] body) {
    IntStream.range(0, 3).forEach(i -> deliver(body)); // expect SOCK_OPEN_IN_LOOP LOW
  }

  /** Some timer runs it, again and again. */
  static final class PingTaskBad extends TimerTask {
    private final String host;

    PingTaskBad(String host) {
      this.host = host;
    }

    @Override
    public void run() {
      try (Socket socket = new Socket(host, 26379)) { // expect SOCK_OPEN_PER_REQUEST NORMAL
        socket.getOutputStream().write("PING\r\n".getBytes(UTF_8));
        socket.getInputStream().read();
      } catch (IOException e) {
        LOG.log(Level.FINE, "no pong", e);
      }
    }
  }

  static final class PingTaskOk extends TimerTask {
    private final Socket socket;

    PingTaskOk(String host) throws IOException {
      socket = new Socket(host, 26379);
    }

    @Override
    public void run() {
      try {
        socket.getOutputStream().write("PING\r\n".getBytes(UTF_8));
        socket.getInputStream().read();
      } catch (IOException e) {
        cancel();
      }
    }

    @Override
    public boolean cancel() {
      try {
        socket.close();
      } catch (IOException e) {
        LOG.log(Level.FINE, "close", e);
      }
      return super.cancel();
    }
  }

  void everyHourBad(Timer timer) {
    timer.scheduleAtFixedRate(
        new TimerTask() {
          @Override
          public void run() {
            try (Socket socket = new Socket(host, 37)) { // expect SOCK_OPEN_PER_REQUEST LOW
              LOG.info("time " + socket.getInputStream().read());
            } catch (IOException e) {
              LOG.log(Level.FINE, "no time", e);
            }
          }
        },
        0L,
        3_600_000L);
  }

  void laterOk(Timer timer) {
    timer.schedule(
        new TimerTask() {
          @Override
          public void run() {
            beat();
          }
        },
        3000L);
  }
}
