package samples.churn;

import java.io.IOException;
import java.net.Socket;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Pollers and reporters with a pause between two connections to a fixed endpoint. */
public class Throttles {
  private static final long POLL_MILLIS = 5_000;
  private static final int BUSY_MILLIS = 50;

  private final String host;
  private final int port;
  private final byte[] question;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private volatile boolean running = true;

  Throttles(String host, int port, byte[] question) {
    this.host = host;
    this.port = port;
    this.question = question.clone();
  }

  void sleepOneSecondBad() throws IOException, InterruptedException {
    while (running) {
      try (Socket socket = new Socket(host, port)) { // expect SOCK_OPEN_IN_LOOP LOW
        socket.getOutputStream().write(question);
      }
      Thread.sleep(1000);
    }
  }

  void sleepJustBelowOneSecondBad() throws IOException, InterruptedException {
    while (running) {
      try (Socket socket = new Socket(host, port)) { // expect SOCK_OPEN_IN_LOOP HIGH
        socket.getOutputStream().write(question);
      }
      Thread.sleep(999);
    }
  }

  void sleepConstantBad() throws IOException, InterruptedException {
    while (running) {
      Thread.sleep(POLL_MILLIS);
      try (Socket socket = new Socket(host, port)) { // expect SOCK_OPEN_IN_LOOP LOW
        socket.getOutputStream().write(question);
      }
    }
  }

  void sleepShortConstantBad() throws IOException, InterruptedException {
    while (running) {
      Thread.sleep(BUSY_MILLIS);
      try (Socket socket = new Socket(host, port)) { // expect SOCK_OPEN_IN_LOOP HIGH
        socket.getOutputStream().write(question);
      }
    }
  }

  void sleepLocalBad() throws IOException, InterruptedException {
    int seconds = 30;
    while (running) {
      try (Socket socket = new Socket(host, port)) { // expect SOCK_OPEN_IN_LOOP LOW
        socket.getOutputStream().write(question);
      }
      Thread.sleep(seconds * 1000L);
    }
  }

  void sleepParameterBad(long pauseMillis) throws IOException, InterruptedException {
    while (running) {
      try (Socket socket = new Socket(host, port)) { // expect SOCK_OPEN_IN_LOOP NORMAL
        socket.getOutputStream().write(question);
      }
      Thread.sleep(pauseMillis);
    }
  }

  void sleepSettingBad() throws IOException, InterruptedException {
    long pause = Long.getLong("poll.millis", 100L);
    while (running) {
      try (Socket socket = new Socket(host, port)) { // expect SOCK_OPEN_IN_LOOP NORMAL
        socket.getOutputStream().write(question);
      }
      Thread.sleep(pause);
    }
  }

  void sleepInTheBodyOfTheTryBad() throws IOException, InterruptedException {
    while (running) {
      try (Socket socket = new Socket(host, port)) { // expect SOCK_OPEN_IN_LOOP LOW
        socket.getOutputStream().write(question);
        Thread.sleep(2_000);
      }
    }
  }

  void sleepInFinallyBad() throws InterruptedException {
    while (running) {
      try (Socket socket = new Socket(host, port)) { // expect SOCK_OPEN_IN_LOOP LOW
        socket.getOutputStream().write(question);
      } catch (IOException e) {
        System.err.println("poll failed: " + e.getMessage());
      } finally {
        Thread.sleep(10_000);
      }
    }
  }

  void sleepAfterTheTryBad() {
    while (running) {
      try (Socket socket = new Socket(host, port)) { // expect SOCK_OPEN_IN_LOOP LOW
        socket.getOutputStream().write(question);
      } catch (IOException e) {
        System.err.println("poll failed: " + e.getMessage());
      }
      try {
        Thread.sleep(60 * 1000);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  void sleepOnlyAfterAFailureBad() throws InterruptedException {
    while (running) {
      try (Socket socket = new Socket(host, port)) { // expect SOCK_OPEN_IN_LOOP HIGH
        socket.getOutputStream().write(question);
      } catch (IOException e) {
        Thread.sleep(5_000);
      }
    }
  }

  void sleepOnlyWhenIdleBad() throws IOException, InterruptedException {
    while (running) {
      int work;
      try (Socket socket = new Socket(host, port)) { // expect SOCK_OPEN_IN_LOOP HIGH
        socket.getOutputStream().write(question);
        work = socket.getInputStream().read();
      }
      if (work <= 0) {
        Thread.sleep(5_000);
      }
    }
  }

  void sleepOfTwoLengthsBad() throws IOException, InterruptedException {
    while (running) {
      int work;
      try (Socket socket = new Socket(host, port)) { // expect SOCK_OPEN_IN_LOOP LOW
        socket.getOutputStream().write(question);
        work = socket.getInputStream().read();
      }
      if (work > 0) {
        Thread.sleep(1_000);
      } else {
        Thread.sleep(15_000);
      }
    }
  }

  void secondsSleepBad() throws IOException, InterruptedException {
    while (running) {
      try (Socket socket = new Socket(host, port)) { // expect SOCK_OPEN_IN_LOOP LOW
        socket.getOutputStream().write(question);
      }
      TimeUnit.SECONDS.sleep(1);
    }
  }

  void minutesSleepBad() throws IOException, InterruptedException {
    while (running) {
      try (Socket socket = new Socket(host, port)) { // expect SOCK_OPEN_IN_LOOP LOW
        socket.getOutputStream().write(question);
      }
      TimeUnit.MINUTES.sleep(1);
    }
  }

  void millisecondsSleepBad() throws IOException, InterruptedException {
    while (running) {
      try (Socket socket = new Socket(host, port)) { // expect SOCK_OPEN_IN_LOOP HIGH
        socket.getOutputStream().write(question);
      }
      TimeUnit.MILLISECONDS.sleep(200);
    }
  }

  void convertedSecondsBad() throws IOException, InterruptedException {
    while (running) {
      try (Socket socket = new Socket(host, port)) { // expect SOCK_OPEN_IN_LOOP LOW
        socket.getOutputStream().write(question);
      }
      Thread.sleep(TimeUnit.SECONDS.toMillis(5));
    }
  }

  void unknownUnitBad(TimeUnit unit) throws IOException, InterruptedException {
    while (running) {
      try (Socket socket = new Socket(host, port)) { // expect SOCK_OPEN_IN_LOOP NORMAL
        socket.getOutputStream().write(question);
      }
      unit.sleep(10);
    }
  }

  void parkTwoSecondsBad() throws IOException {
    while (running) {
      try (Socket socket = new Socket(host, port)) { // expect SOCK_OPEN_IN_LOOP LOW
        socket.getOutputStream().write(question);
      }
      LockSupport.parkNanos(2_000_000_000L);
    }
  }

  void parkTwentyMillisecondsBad() throws IOException {
    while (running) {
      try (Socket socket = new Socket(host, port)) { // expect SOCK_OPEN_IN_LOOP HIGH
        socket.getOutputStream().write(question);
      }
      LockSupport.parkNanos(this, 20_000_000L);
    }
  }

  synchronized void waitThreeSecondsBad() throws IOException, InterruptedException {
    while (running) {
      try (Socket socket = new Socket(host, port)) { // expect SOCK_OPEN_IN_LOOP LOW
        socket.getOutputStream().write(question);
      }
      wait(3_000);
    }
  }

  synchronized void waitUnknownTimeBad(long millis) throws IOException, InterruptedException {
    while (running) {
      try (Socket socket = new Socket(host, port)) { // expect SOCK_OPEN_IN_LOOP NORMAL
        socket.getOutputStream().write(question);
      }
      wait(millis);
    }
  }

  /** The pause makes it LOW although the port cannot be told. */
  void pausedWithUnknownPortBad(String portSetting) throws IOException, InterruptedException {
    while (running) {
      int current = Integer.getInteger(portSetting, 80);
      try (Socket socket = new Socket(host, current)) { // expect SOCK_OPEN_IN_LOOP LOW
        socket.getOutputStream().write(question);
      }
      Thread.sleep(20_000);
    }
  }

  void untilStoppedBad() throws IOException, InterruptedException {
    while (!stopped.await(30, TimeUnit.SECONDS)) {
      try (Socket socket = new Socket(host, port)) { // expect SOCK_OPEN_IN_LOOP LOW
        socket.getOutputStream().write(question);
      }
    }
  }
}
