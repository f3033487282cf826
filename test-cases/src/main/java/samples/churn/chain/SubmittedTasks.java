package samples.churn.chain;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Tasks that are submitted, and threads that are started, in loops. */
public class SubmittedTasks {
  private final ExecutorService pool = Executors.newFixedThreadPool(4);
  private final String host;

  SubmittedTasks(String host) {
    this.host = host;
  }

  private Void send(String line) throws IOException {
    try (Socket socket = new Socket(host, 80)) {
      socket.getOutputStream().write(line.getBytes());
    }
    return null;
  }

  private void sendQuietly(String line) {
    try {
      send(line);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  // --- lambdas

  void submitLambdaBad(List<String> lines) {
    for (String line : lines) {
      pool.submit(() -> send(line)); // expect SOCK_OPEN_IN_LOOP HIGH
    }
  }

  void submitOnceOk(List<String> lines) {
    pool.submit(() -> send(String.join(",", lines)));
  }

  void executeWithOpenInsideBad(List<byte[]> frames) {
    for (byte[] frame : frames) {
      pool.execute(
          () -> {
            try (Socket socket = new Socket(host, 80)) { // expect SOCK_OPEN_IN_LOOP HIGH
              socket.getOutputStream().write(frame);
            } catch (IOException e) {
              throw new IllegalStateException(e);
            }
          });
    }
  }

  void futuresBad(List<String> lines) throws Exception {
    List<Future<Void>> futures = new ArrayList<>();
    for (String line : lines) {
      futures.add(pool.submit(() -> send(line))); // expect SOCK_OPEN_IN_LOOP HIGH
    }
    for (Future<Void> future : futures) {
      future.get();
    }
  }

  void completableBad(List<String> lines) {
    for (String line : lines) {
      CompletableFuture.runAsync(() -> sendQuietly(line), pool); // expect SOCK_OPEN_IN_LOOP HIGH
    }
  }

  void threadsBad(List<String> lines) {
    for (String line : lines) {
      Thread thread = new Thread(() -> sendQuietly(line)); // expect SOCK_OPEN_IN_LOOP HIGH
      thread.start();
    }
  }

  void oneThreadOk(String line) {
    new Thread(() -> sendQuietly(line)).start();
  }

  // --- objects: the call in the loop

  void taskObjectsBad(List<String> lines) {
    for (String line : lines) {
      pool.execute(new SendTask(host, line)); // expect SOCK_OPEN_IN_LOOP HIGH
    }
  }

  void taskObjectOnceOk(String line) {
    pool.execute(new SendTask(host, line));
  }

  void taskForEachHostBad(List<String> hosts) {
    for (String each : hosts) {
      pool.execute(new SendTask(each, "scan")); // expect SOCK_OPEN_IN_LOOP LOW
    }
  }

  void callablesBad(List<String> lines) {
    for (String line : lines) {
      pool.submit(new AskTask(host, line)); // expect SOCK_OPEN_IN_LOOP HIGH
    }
  }

  void threadObjectsBad(List<String> lines) {
    for (String line : lines) {
      new SendThread(host, line).start(); // expect SOCK_OPEN_IN_LOOP HIGH
    }
  }

  void threadWithTaskBad(List<String> lines) {
    for (String line : lines) {
      Thread thread = new Thread(new SendTask(host, line)); // expect SOCK_OPEN_IN_LOOP HIGH
      thread.setDaemon(true);
      thread.start();
    }
  }

  void runDirectlyBad(List<String> lines) {
    for (String line : lines) {
      Runnable task = new SendTask(host, line);
      task.run(); // expect SOCK_OPEN_IN_LOOP HIGH
    }
  }

  void anonymousBad(List<String> lines) {
    for (String line : lines) {
      pool.execute(
          new Runnable() {
            @Override
            public void run() {
              sendQuietly(line); // expect SOCK_OPEN_IN_LOOP HIGH
            }
          });
    }
  }

  // --- unknown runnables are nobody's

  void runsWhatItIsGivenOk(List<Runnable> tasks) {
    for (Runnable task : tasks) {
      task.run();
    }
  }

  // --- a server that hands its own connections on opens none

  void acceptsOk(ServerSocket server) throws IOException {
    while (!server.isClosed()) {
      Socket client = server.accept();
      pool.execute(() -> answer(client));
    }
  }

  private static void answer(Socket client) {
    try (Socket own = client) {
      own.getOutputStream().write(1);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Sends one line. */
  static final class SendTask implements Runnable {
    private final String target;
    private final String line;

    SendTask(String target, String line) {
      this.target = target;
      this.line = line;
    }

    @Override
    public void run() {
      try (Socket socket = new Socket(target, 80)) {
        socket.getOutputStream().write(line.getBytes());
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** Asks for one answer. */
  static final class AskTask implements Callable<Integer> {
    private final String target;
    private final String line;

    AskTask(String target, String line) {
      this.target = target;
      this.line = line;
    }

    @Override
    public Integer call() throws IOException {
      try (Socket socket = new Socket(target, 80)) {
        socket.getOutputStream().write(line.getBytes());
        return socket.getInputStream().read();
      }
    }
  }

  /** Sends one line on a thread of its own. */
  static final class SendThread extends Thread {
    private final String target;
    private final String line;

    SendThread(String target, String line) {
      this.target = target;
      this.line = line;
    }

    @Override
    public void run() {
      try (Socket socket = new Socket(target, 80)) {
        socket.getOutputStream().write(line.getBytes());
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
