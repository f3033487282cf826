package samples.churn.chain;

import java.io.IOException;
import java.net.Socket;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Schedulers: their period is the throttle of what they run. */
public class ScheduledOpens {
  private final ScheduledExecutorService scheduler = Executors.newScheduledThreadPool(1);
  private final Timer timer = new Timer(true);
  private final String host;

  ScheduledOpens(String host) {
    this.host = host;
  }

  void fastLambdaBad() {
    scheduler.scheduleAtFixedRate(
        () -> {
          try (Socket socket = new Socket(host, 80)) { // expect SOCK_OPEN_IN_LOOP HIGH
            socket.getOutputStream().write(1);
          } catch (IOException e) {
            throw new IllegalStateException(e);
          }
        },
        0,
        100,
        TimeUnit.MILLISECONDS);
  }

  void slowLambdaBad() {
    scheduler.scheduleWithFixedDelay(
        () -> beat(), 0, 30, TimeUnit.SECONDS); // expect SOCK_OPEN_IN_LOOP LOW
  }

  void unknownPeriodBad(long millis) {
    scheduler.scheduleWithFixedDelay(
        () -> beat(), 0, millis, TimeUnit.MILLISECONDS); // expect SOCK_OPEN_IN_LOOP NORMAL
  }

  void onceOk() {
    scheduler.schedule(() -> beat(), 5, TimeUnit.SECONDS);
  }

  private void beat() {
    try (Socket socket = new Socket(host, 80)) {
      socket.getOutputStream().write(1);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  void reference() {
    scheduler.scheduleAtFixedRate(this::pulse, 0, 250, TimeUnit.MILLISECONDS);
  }

  private void pulse() {
    try (Socket socket = new Socket(host, 81)) { // expect SOCK_OPEN_IN_LOOP HIGH
      socket.getOutputStream().write(1);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private void tickBad() {
    try (Socket socket = new Socket(host, 84)) { // expect SOCK_OPEN_PER_REQUEST NORMAL
      socket.getOutputStream().write(1);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  void timerTask() {
    timer.schedule(
        new TimerTask() {
          @Override
          public void run() {
            tickBad();
          }
        },
        0,
        200);
  }

  void timerTaskOnceOk() {
    timer.schedule(
        new TimerTask() {
          @Override
          public void run() {
            beat();
          }
        },
        200);
  }

  void minuteTimer() {
    timer.scheduleAtFixedRate(new MinuteTask(host), 0, 60_000);
  }

  // --- a task that schedules itself again

  void selfScheduling() {
    try (Socket socket = new Socket(host, 82)) { // expect SOCK_OPEN_IN_LOOP LOW
      socket.getOutputStream().write(1);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    scheduler.schedule(this::selfScheduling, 10, TimeUnit.SECONDS);
  }

  void selfSubmittingBad() {
    try (Socket socket = new Socket(host, 83)) { // expect SOCK_OPEN_IN_LOOP HIGH
      socket.getOutputStream().write(1);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    scheduler.execute(() -> selfSubmittingBad());
  }

  // --- the connection is kept by what is scheduled

  void keepAliveOk(Socket kept) {
    scheduler.scheduleAtFixedRate(() -> ping(kept), 0, 1, TimeUnit.SECONDS);
  }

  private static void ping(Socket kept) {
    try {
      kept.getOutputStream().write(0);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Runs each minute. */
  static final class MinuteTask extends TimerTask {
    private final String target;

    MinuteTask(String target) {
      this.target = target;
    }

    @Override
    public void run() {
      try (Socket socket = new Socket(target, 80)) { // expect SOCK_OPEN_PER_REQUEST LOW
        socket.getOutputStream().write(1);
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
