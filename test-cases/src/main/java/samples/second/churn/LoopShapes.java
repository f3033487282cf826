package samples.second.churn;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.google.common.util.concurrent.RateLimiter;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.net.SocketFactory;

/** Loops of every form, throttles, endpoints. */
public class LoopShapes {
  interface Registry {
    SocketAddress current();
  }

  private static final String HOST = "queue.example.net";

  private final String relay;
  private volatile boolean stopped;
  private long interval = 500;

  LoopShapes(String relay) {
    this.relay = relay;
  }

  void setInterval(long millis) {
    interval = millis;
  }

  void iteratorBad(Iterator<byte[]> frames) throws IOException {
    while (frames.hasNext()) {
      try (Socket socket = new Socket(relay, 5140)) { // expect SOCK_OPEN_IN_LOOP HIGH
        socket.getOutputStream().write(frames.next());
      }
    }
  }

  void iteratorOk(Iterator<byte[]> frames) throws IOException {
    try (Socket socket = new Socket(relay, 5140)) {
      while (frames.hasNext()) {
        socket.getOutputStream().write(frames.next());
      }
    }
  }

  void doWhileBad(SocketFactory factory, DataInputStream work) throws IOException {
    int next;
    do {
      next = work.readInt();
      Socket socket = factory.createSocket(HOST, 4150); // expect SOCK_OPEN_IN_LOOP HIGH
      try {
        socket.getOutputStream().write(next);
      } finally {
        socket.close();
      }
    } while (next != 0);
  }

  void fewBad(byte[] probe) throws IOException {
    for (int i = 0; i < 4; i++) {
      try (Socket socket = new Socket(HOST, 7)) { // expect SOCK_OPEN_IN_LOOP LOW
        socket.getOutputStream().write(probe);
      }
    }
  }

  void manyBad(byte[] probe) throws IOException {
    for (int i = 0; i < 40; i++) {
      try (Socket socket = new Socket(HOST, 7)) { // expect SOCK_OPEN_IN_LOOP HIGH
        socket.getOutputStream().write(probe);
      }
    }
  }

  void scanBad(String host, boolean[] open) {
    for (int port = 1; port < 1024; port++) {
      try (Socket socket = new Socket(host, port)) { // expect SOCK_OPEN_IN_LOOP LOW
        open[port] = socket.isConnected();
      } catch (IOException e) {
        open[port] = false;
      }
    }
  }

  void registryBad(Registry registry, ByteBuffer[] messages) throws IOException {
    for (ByteBuffer message : messages) {
      SocketAddress at = registry.current();
      try (SocketChannel channel = SocketChannel.open(at)) { // expect SOCK_OPEN_IN_LOOP NORMAL
        channel.write(message);
      }
    }
  }

  void registryOk(Registry registry, ByteBuffer[] messages) throws IOException {
    SocketAddress at = registry.current();
    try (SocketChannel channel = SocketChannel.open(at)) {
      for (ByteBuffer message : messages) {
        channel.write(message);
      }
    }
  }

  void shortPauseBad() throws IOException, InterruptedException {
    while (!stopped) {
      try (Socket socket = new Socket(HOST, 2003)) { // expect SOCK_OPEN_IN_LOOP HIGH
        socket.getOutputStream().write('.');
      }
      Thread.sleep(50);
    }
  }

  void unknownPauseBad() throws IOException, InterruptedException {
    while (!stopped) {
      try (Socket socket = new Socket(HOST, 2003)) { // expect SOCK_OPEN_IN_LOOP NORMAL
        socket.getOutputStream().write('.');
      }
      Thread.sleep(interval);
    }
  }

  void longPauseBad() throws IOException, InterruptedException {
    while (!stopped) {
      try (Socket socket = new Socket(HOST, 2003)) { // expect SOCK_OPEN_IN_LOOP LOW
        socket.getOutputStream().write('.');
      }
      TimeUnit.SECONDS.sleep(30);
    }
  }

  void parkedBad() throws IOException {
    while (!stopped) {
      LockSupport.parkNanos(2_000_000_000L);
      try (Socket socket = new Socket(HOST, 2003)) { // expect SOCK_OPEN_IN_LOOP LOW
        socket.getOutputStream().write('.');
      }
    }
  }

  void pausedOnFailureOnlyBad() throws InterruptedException {
    while (!stopped) {
      try (Socket socket = new Socket(HOST, 2003)) { // expect SOCK_OPEN_IN_LOOP HIGH
        socket.getOutputStream().write('.');
      } catch (IOException e) {
        Thread.sleep(5000);
      }
    }
  }

  void limitedBad(RateLimiter limiter, List<byte[]> all) throws IOException {
    for (byte[] each : all) {
      limiter.acquire();
      try (Socket socket = new Socket(HOST, 2003)) { // expect SOCK_OPEN_IN_LOOP NORMAL
        socket.getOutputStream().write(each);
      }
    }
  }

  void takingBad(BlockingQueue<byte[]> queue) throws IOException, InterruptedException {
    for (; ; ) {
      byte[] next = queue.take();
      try (Socket socket = new Socket(relay, 514)) { // expect SOCK_OPEN_IN_LOOP HIGH
        socket.getOutputStream().write(next);
      }
    }
  }

  void takingOk(BlockingQueue<byte[]> queue) throws IOException, InterruptedException {
    Socket socket = null;
    try {
      for (; ; ) {
        byte[] next = queue.take();
        if (socket == null) {
          socket = new Socket(relay, 514);
        }
        socket.getOutputStream().write(next);
      }
    } finally {
      if (socket != null) {
        socket.close();
      }
    }
  }

  void pollingBad(BlockingQueue<byte[]> queue) throws IOException, InterruptedException {
    byte[] next;
    while ((next = queue.poll(10, TimeUnit.SECONDS)) != null) {
      try (Socket socket = new Socket(relay, 514)) { // expect SOCK_OPEN_IN_LOOP HIGH
        socket.getOutputStream().write(next);
      }
    }
  }

  /** Reads one answer to its end: the inner loop makes no session of it. */
  void oneAnswerBad(List<String> names, ByteArrayOutputStream all) throws IOException {
    byte[] chunk = new byte[1024];
    for (String name : names) {
      try (Socket socket = new Socket("whois.example.net", 43)) { // expect SOCK_OPEN_IN_LOOP HIGH
        socket.getOutputStream().write((name + "\r\n").getBytes(US_ASCII));
        InputStream in = socket.getInputStream();
        int n;
        while ((n = in.read(chunk)) != -1) {
          all.write(chunk, 0, n);
        }
      }
    }
  }

  long sessionOk() throws IOException, InterruptedException {
    long events = 0;
    while (!stopped) {
      try (Socket socket = new Socket("events.example.net", 61613)) {
        BufferedReader in =
            new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII));
        String line;
        while ((line = in.readLine()) != null) {
          events += line.length();
          socket.getOutputStream().write('+');
        }
      }
      Thread.sleep(1000);
    }
    return events;
  }

  void overwrittenBad(List<byte[]> all) throws IOException {
    Socket socket = null;
    try {
      for (byte[] each : all) {
        socket = new Socket(HOST, 2003); // expect SOCK_OPEN_IN_LOOP HIGH, SOCK_NOT_CLOSED NORMAL
        socket.getOutputStream().write(each);
      }
    } finally {
      if (socket != null) {
        socket.close();
      }
    }
  }

  /** Opens again after a failure only. */
  void afterFailureOk(List<byte[]> all) throws IOException {
    Socket socket = new Socket(HOST, 2003);
    try {
      for (byte[] each : all) {
        try {
          socket.getOutputStream().write(each);
        } catch (IOException e) {
          socket.close();
          socket = new Socket(HOST, 2003);
          socket.getOutputStream().write(each);
        }
      }
    } finally {
      socket.close();
    }
  }

  boolean firstGoodOk(List<String> hosts) {
    for (String host : hosts) {
      try (Socket socket = new Socket()) {
        socket.connect(new InetSocketAddress(host, 80), 300);
        return true;
      } catch (IOException e) {
        interval++;
      }
    }
    return false;
  }

  void elementsBad(List<InetSocketAddress> nodes) throws IOException {
    for (InetSocketAddress node : nodes) {
      try (Socket s = new Socket(node.getHostName(), 9200)) { // expect SOCK_OPEN_IN_LOOP LOW
        s.getOutputStream().write('?');
      }
    }
  }

  public static void main(String[] args) throws IOException {
    for (String word : args) {
      try (Socket socket = new Socket("localhost", 2628)) { // expect SOCK_OPEN_IN_LOOP HIGH
        socket.getOutputStream().write(word.getBytes(US_ASCII));
      }
    }
  }
}
