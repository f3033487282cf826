package samples.churn;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;

/** The same connection in loops of all shapes: only a small constant bound makes it LOW. */
public class LoopBounds {
  private static final int PROBES = 4;
  private static final int BURST = 500;

  private final String host;
  private final int port;
  private volatile boolean running = true;

  LoopBounds(String host, int port) {
    this.host = host;
    this.port = port;
  }

  void stop() {
    running = false;
  }

  void tenTimesBad() throws IOException {
    for (int i = 0; i < 10; i++) {
      try (Socket socket = new Socket(host, port)) { // expect SOCK_OPEN_IN_LOOP LOW
        socket.getOutputStream().write(i);
      }
    }
  }

  void elevenTimesBad() throws IOException {
    for (int i = 0; i < 11; i++) {
      try (Socket socket = new Socket(host, port)) { // expect SOCK_OPEN_IN_LOOP HIGH
        socket.getOutputStream().write(i);
      }
    }
  }

  void inclusiveBoundBad() throws IOException {
    for (int i = 0; i <= 10; i++) {
      try (Socket socket = new Socket(host, port)) { // expect SOCK_OPEN_IN_LOOP HIGH
        socket.getOutputStream().write(i);
      }
    }
  }

  void countingFromOneBad() throws IOException {
    for (int i = 1; i <= 10; i++) {
      try (Socket socket = new Socket(host, port)) { // expect SOCK_OPEN_IN_LOOP LOW
        socket.getOutputStream().write(i);
      }
    }
  }

  void countingDownBad() throws IOException {
    for (int left = 5; left > 0; left--) {
      try (Socket socket = new Socket(host, port)) { // expect SOCK_OPEN_IN_LOOP LOW
        socket.getOutputStream().write(left);
      }
    }
  }

  void widerStepBad() throws IOException {
    for (int offset = 0; offset < 100; offset += 25) {
      try (Socket socket = new Socket(host, port)) { // expect SOCK_OPEN_IN_LOOP LOW
        socket.getOutputStream().write(offset);
      }
    }
  }

  long namedBoundBad() throws IOException {
    long slowest = 0;
    for (int i = 0; i < PROBES; i++) {
      long started = System.nanoTime();
      try (Socket socket = new Socket()) { // expect SOCK_OPEN_IN_LOOP LOW
        socket.connect(new InetSocketAddress(host, port), 1_000);
      }
      slowest = Math.max(slowest, System.nanoTime() - started);
    }
    return slowest;
  }

  void loadTestBad(byte[] request) throws IOException {
    int sent = 0;
    while (sent < BURST) {
      try (Socket socket = new Socket(host, port)) { // expect SOCK_OPEN_IN_LOOP HIGH
        socket.getOutputStream().write(request);
      }
      sent++;
    }
  }

  void whileCounterBad(byte[] request) throws IOException {
    int sent = 0;
    while (sent < 3) {
      try (Socket socket = new Socket(host, port)) { // expect SOCK_OPEN_IN_LOOP LOW
        socket.getOutputStream().write(request);
      }
      sent++;
    }
  }

  void smallBoundAndFlagBad(byte[] request) throws IOException {
    for (int i = 0; i < 3 && running; i++) {
      try (Socket socket = new Socket(host, port)) { // expect SOCK_OPEN_IN_LOOP LOW
        socket.getOutputStream().write(request);
      }
    }
  }

  void boundFromTheCallerBad(int times, byte[] request) throws IOException {
    for (int i = 0; i < times; i++) {
      try (Socket socket = new Socket(host, port)) { // expect SOCK_OPEN_IN_LOOP HIGH
        socket.getOutputStream().write(request);
      }
    }
  }

  void whileRunningBad(byte[] heartbeat) {
    while (running) {
      try (Socket socket = new Socket(host, port)) { // expect SOCK_OPEN_IN_LOOP HIGH
        socket.getOutputStream().write(heartbeat);
      } catch (IOException e) {
        running = false;
      }
    }
  }

  void untilInterruptedBad(byte[] heartbeat) throws IOException {
    while (!Thread.currentThread().isInterrupted()) {
      try (Socket socket = new Socket(host, port)) { // expect SOCK_OPEN_IN_LOOP HIGH
        socket.getOutputStream().write(heartbeat);
      }
    }
  }

  void endlessForBad(byte[] heartbeat) throws IOException {
    for (; ; ) {
      try (Socket socket = new Socket(host, port)) { // expect SOCK_OPEN_IN_LOOP HIGH
        socket.getOutputStream().write(heartbeat);
      }
    }
  }

  void doWhileMorePagesBad(byte[] pageRequest) throws IOException {
    int more;
    do {
      try (Socket socket = new Socket(host, port)) { // expect SOCK_OPEN_IN_LOOP HIGH
        socket.getOutputStream().write(pageRequest);
        more = socket.getInputStream().read();
      }
    } while (more > 0);
  }

  void linesOfAFileBad(BufferedReader file) throws IOException {
    String line;
    while ((line = file.readLine()) != null) {
      try (Socket socket = new Socket(host, port)) { // expect SOCK_OPEN_IN_LOOP HIGH
        socket.getOutputStream().write(line.getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  void iteratorOverDataBad(Iterator<byte[]> chunks) throws IOException {
    while (chunks.hasNext()) {
      byte[] chunk = chunks.next();
      if (chunk.length == 0) {
        continue;
      }
      try (Socket socket = new Socket(host, port)) { // expect SOCK_OPEN_IN_LOOP HIGH
        socket.getOutputStream().write(chunk);
      }
    }
  }

  void labelledContinueBad(List<List<String>> batches) throws IOException {
    nextBatch:
    for (List<String> batch : batches) {
      for (String line : batch) {
        try (Socket socket = new Socket(host, port)) { // expect SOCK_OPEN_IN_LOOP HIGH
          socket.getOutputStream().write(line.getBytes(StandardCharsets.UTF_8));
          if (socket.getInputStream().read() == 'E') {
            continue nextBatch;
          }
        }
      }
    }
  }

  /** The inner loop is always left after one open, but the outer one goes on. */
  void labelledContinueAfterTheOnlyOpenBad(List<List<String>> batches) throws IOException {
    nextBatch:
    for (List<String> batch : batches) {
      for (String line : batch) {
        try (Socket socket = new Socket(host, port)) { // expect SOCK_OPEN_IN_LOOP HIGH
          socket.getOutputStream().write(line.getBytes(StandardCharsets.UTF_8));
        }
        continue nextBatch;
      }
    }
  }

  void smallLoopsNestedBad() throws IOException {
    for (int row = 0; row < 2; row++) {
      for (int column = 0; column < 3; column++) {
        try (Socket socket = new Socket(host, port)) { // expect SOCK_OPEN_IN_LOOP LOW
          socket.getOutputStream().write(row * 3 + column);
        }
      }
    }
  }

  void smallLoopsWithABigProductBad() throws IOException {
    for (int row = 0; row < 8; row++) {
      for (int column = 0; column < 8; column++) {
        try (Socket socket = new Socket(host, port)) { // expect SOCK_OPEN_IN_LOOP HIGH
          socket.getOutputStream().write(row * 8 + column);
        }
      }
    }
  }

  void smallLoopInABigOneBad(List<byte[]> records) throws IOException {
    for (byte[] record : records) {
      for (int copy = 0; copy < 2; copy++) {
        try (Socket socket = new Socket(host, port)) { // expect SOCK_OPEN_IN_LOOP HIGH
          socket.getOutputStream().write(record);
        }
      }
    }
  }
}
