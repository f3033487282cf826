package samples.churn;

import java.io.IOException;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** Waits which do not limit the rate of connections, and pauses at the wrong place. */
public class ThrottlesThatAreNone {
  /** Something to deliver and where to. */
  static final class Delivery {
    final String host;
    final byte[] body;

    Delivery(String host, byte[] body) {
      this.host = host;
      this.body = body;
    }
  }

  private final BlockingQueue<byte[]> events;
  private final BlockingQueue<Delivery> deliveries;
  private volatile boolean running = true;

  ThrottlesThatAreNone(BlockingQueue<byte[]> events, BlockingQueue<Delivery> deliveries) {
    this.events = events;
    this.deliveries = deliveries;
  }

  void waitsForWorkBad() throws IOException, InterruptedException {
    while (running) {
      byte[] event = events.take();
      try (Socket socket = new Socket("audit.internal", 5140)) { // expect SOCK_OPEN_IN_LOOP HIGH
        socket.getOutputStream().write(event);
      }
    }
  }

  void pollsForWorkBad() throws IOException, InterruptedException {
    while (running) {
      byte[] event = events.poll(5, TimeUnit.SECONDS);
      if (event == null) {
        continue;
      }
      try (Socket socket = new Socket("audit.internal", 5140)) { // expect SOCK_OPEN_IN_LOOP HIGH
        socket.getOutputStream().write(event);
      }
    }
  }

  /** Each delivery brings its own endpoint. */
  void endpointOfTheWorkBad() throws IOException, InterruptedException {
    while (running) {
      Delivery next = deliveries.take();
      try (Socket socket = new Socket(next.host, 25)) { // expect SOCK_OPEN_IN_LOOP LOW
        socket.getOutputStream().write(next.body);
      }
    }
  }

  void yieldsBad(byte[] probe) throws IOException {
    while (running) {
      try (Socket socket = new Socket("audit.internal", 5140)) { // expect SOCK_OPEN_IN_LOOP HIGH
        socket.getOutputStream().write(probe);
      }
      Thread.yield();
    }
  }

  void sleepsBeforeTheLoopBad(List<byte[]> records) throws IOException, InterruptedException {
    Thread.sleep(10_000);
    for (byte[] record : records) {
      try (Socket socket = new Socket("audit.internal", 5140)) { // expect SOCK_OPEN_IN_LOOP HIGH
        socket.getOutputStream().write(record);
      }
    }
  }

  void sleepsOncePerBatchBad(List<List<byte[]>> batches) throws IOException, InterruptedException {
    for (List<byte[]> batch : batches) {
      for (byte[] record : batch) {
        try (Socket socket = new Socket("audit.internal", 5140)) { // expect SOCK_OPEN_IN_LOOP HIGH
          socket.getOutputStream().write(record);
        }
      }
      Thread.sleep(60_000);
    }
  }

  void continueSkipsTheSleepBad(List<byte[]> records) throws IOException, InterruptedException {
    for (byte[] record : records) {
      try (Socket socket = new Socket("audit.internal", 5140)) { // expect SOCK_OPEN_IN_LOOP HIGH
        socket.getOutputStream().write(record);
      }
      if (record.length < 100) {
        continue;
      }
      Thread.sleep(2_000);
    }
  }

  void drainsTheQueueOverOneConnectionOk() throws IOException, InterruptedException {
    try (Socket socket = new Socket("audit.internal", 5140)) {
      while (running) {
        socket.getOutputStream().write(events.take());
      }
    }
  }
}
