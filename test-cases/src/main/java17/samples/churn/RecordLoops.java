package samples.churn;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Loops in the style of Java 17: records, switch expressions, patterns, text blocks. */
public class RecordLoops {
  /** Where to connect to. */
  record Target(String host, int port) {}

  /** A connection under its name. */
  record Named(String name, Socket socket) {}

  /** How urgent a message is. */
  enum Level {
    INFO,
    WARNING,
    ALARM
  }

  private final Target target;

  RecordLoops(Target target) {
    this.target = target;
  }

  void recordElementsBad(List<Target> targets) {
    for (var next : targets) {
      try (var socket = new Socket(next.host(), next.port())) { // expect SOCK_OPEN_IN_LOOP LOW
        System.out.println("up: " + socket.getRemoteSocketAddress());
      } catch (IOException e) {
        System.out.println("down: " + next);
      }
    }
  }

  void recordTakenApartBeforeTheLoopBad(List<byte[]> frames) throws IOException {
    var host = target.host();
    var port = target.port();
    for (var frame : frames) {
      try (var socket = new Socket(host, port)) { // expect SOCK_OPEN_IN_LOOP HIGH
        socket.getOutputStream().write(frame);
      }
    }
  }

  void switchedPortBad(List<Level> levels) throws IOException {
    for (var level : levels) {
      var port =
          switch (level) {
            case INFO -> 5140;
            case WARNING -> 5141;
            case ALARM -> 5142;
          };
      var text = level.name().getBytes(StandardCharsets.US_ASCII);
      try (var socket = new Socket("syslog.internal", port)) { // expect SOCK_OPEN_IN_LOOP NORMAL
        socket.getOutputStream().write(text);
      }
    }
  }

  void textBlockBad(List<Integer> values) throws IOException {
    for (int value : values) {
      var body =
          """
          {"value": %d}
          """
              .formatted(value);
      try (var socket = new Socket("gauge.internal", 8125)) { // expect SOCK_OPEN_IN_LOOP HIGH
        socket.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  void patternBad(List<Object> events) throws IOException {
    for (var event : events) {
      if (event instanceof String text && !text.isEmpty()) {
        try (var socket = new Socket("audit.internal", 514)) { // expect SOCK_OPEN_IN_LOOP HIGH
          socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        }
      }
    }
  }

  /** A socket of the file system: no port, no TIME_WAIT. */
  void unixSocketOk(List<ByteBuffer> buffers) throws IOException {
    UnixDomainSocketAddress address = UnixDomainSocketAddress.of("/run/collector.sock");
    for (var buffer : buffers) {
      try (var channel = SocketChannel.open(address)) {
        channel.write(buffer);
      }
    }
  }

  void unixSocketConnectedLaterOk(List<ByteBuffer> buffers) throws IOException {
    for (var buffer : buffers) {
      try (var channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
        channel.connect(UnixDomainSocketAddress.of("/run/collector.sock"));
        channel.write(buffer);
      }
    }
  }

  void internetFamilyBad(List<ByteBuffer> buffers) throws IOException {
    SocketAddress address = new InetSocketAddress("collector.internal", 4317);
    SocketChannel channel;
    for (var buffer : buffers) {
      channel = SocketChannel.open(StandardProtocolFamily.INET); // expect SOCK_OPEN_IN_LOOP HIGH
      try {
        channel.connect(address);
        channel.write(buffer);
      } finally {
        channel.close();
      }
    }
  }

  List<Named> keptInRecordsOk(List<Target> targets) throws IOException {
    var connected = new ArrayList<Named>();
    for (var next : targets) {
      connected.add(new Named(next.host(), new Socket(next.host(), next.port())));
    }
    return connected;
  }

  boolean retriedOk(byte[] frame) throws InterruptedException {
    for (int attempt = 0; attempt < 30; attempt++) {
      try (var socket = new Socket(target.host(), target.port())) {
        socket.getOutputStream().write(frame);
        return true;
      } catch (IOException e) {
        Thread.sleep(1_000);
      }
    }
    return false;
  }

  void oneConnectionOk(List<Object> events) throws IOException {
    try (var socket = new Socket(target.host(), target.port())) {
      for (var event : events) {
        if (event instanceof String text) {
          socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        }
      }
    }
  }
}
