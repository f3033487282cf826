package samples.churn;

import java.io.IOException;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Virtual threads are cheap; the connections that they open are not. */
public class VirtualThreads {
  private final String host;

  VirtualThreads(String host) {
    this.host = host;
  }

  private void send(String line) {
    try (Socket socket = new Socket(host, 80)) {
      socket.getOutputStream().write(line.getBytes());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  void startedBad(List<String> lines) {
    for (String line : lines) {
      Thread.startVirtualThread(() -> send(line)); // expect SOCK_OPEN_IN_LOOP HIGH
    }
  }

  void builtBad(List<String> lines) {
    for (String line : lines) {
      Thread.ofVirtual().name("sender").start(() -> send(line)); // expect SOCK_OPEN_IN_LOOP HIGH
    }
  }

  void perTaskExecutorBad(List<String> lines) {
    try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
      for (String line : lines) {
        executor.submit(() -> send(line)); // expect SOCK_OPEN_IN_LOOP HIGH
      }
    }
  }

  void oneThreadOk(List<String> lines) {
    Thread.startVirtualThread(() -> send(String.join(",", lines)));
  }

  void oneConnectionOk(List<String> lines) {
    Thread.startVirtualThread(
        () -> {
          try (Socket socket = new Socket(host, 80)) {
            for (String line : lines) {
              socket.getOutputStream().write(line.getBytes());
            }
          } catch (IOException e) {
            throw new IllegalStateException(e);
          }
        });
  }
}
