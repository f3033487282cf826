package samples.third.udp;

import java.io.Closeable;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Senders of metrics and log lines over UDP. */
public class StatsSenders {
  private static final Logger LOG = Logger.getLogger(StatsSenders.class.getName());
  private final InetAddress address;
  private final int port;

  public StatsSenders(InetAddress address, int port) {
    this.address = address;
    this.port = port;
  }

  public void reportBad(Map<String, Long> gauges) throws IOException {
    for (Map.Entry<String, Long> gauge : gauges.entrySet()) {
      byte[] data =
          (gauge.getKey() + ":" + gauge.getValue() + "|g").getBytes(StandardCharsets.UTF_8);
      try (DatagramSocket socket = new DatagramSocket()) { // expect SOCK_UDP_PER_MESSAGE NORMAL
        socket.send(new DatagramPacket(data, data.length, address, port));
      }
    }
  }

  public void reportOk(Map<String, Long> gauges) throws IOException {
    try (DatagramSocket socket = new DatagramSocket()) {
      for (Map.Entry<String, Long> gauge : gauges.entrySet()) {
        byte[] data =
            (gauge.getKey() + ":" + gauge.getValue() + "|g").getBytes(StandardCharsets.UTF_8);
        socket.send(new DatagramPacket(data, data.length, address, port));
      }
    }
  }

  /** One packet by a helper; the loop stands in the caller. */
  public void flushLines(List<String> lines) {
    for (String line : lines) {
      sendOne(line);
    }
  }

  public void sendOne(String line) {
    byte[] data = line.getBytes(StandardCharsets.UTF_8);
    try (DatagramSocket socket = new DatagramSocket()) { // expect SOCK_UDP_PER_MESSAGE NORMAL
      socket.send(new DatagramPacket(data, data.length, address, port));
    } catch (IOException e) {
      LOG.log(Level.FINE, "metric lost", e);
    }
  }

  /** The socket of this one is closed only if sending works. */
  public void sendOnceBad(String line) throws IOException {
    byte[] data = line.getBytes(StandardCharsets.UTF_8);
    DatagramSocket socket = new DatagramSocket(); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
    socket.send(new DatagramPacket(data, data.length, address, port));
    socket.close();
  }

  public void sendOnceOk(String line) throws IOException {
    byte[] data = line.getBytes(StandardCharsets.UTF_8);
    DatagramSocket socket = new DatagramSocket();
    try {
      socket.send(new DatagramPacket(data, data.length, address, port));
    } finally {
      socket.close();
    }
  }

  /** A log handler: each record takes another port. */
  public static class SyslogBad extends Handler {
    private final InetSocketAddress target;

    public SyslogBad(InetSocketAddress target) {
      this.target = target;
    }

    @Override
    public void publish(LogRecord logRecord) {
      byte[] data = ("<14>" + logRecord.getMessage()).getBytes(StandardCharsets.UTF_8);
      try (DatagramSocket socket = new DatagramSocket()) { // expect SOCK_UDP_PER_MESSAGE LOW
        socket.send(new DatagramPacket(data, data.length, target));
      } catch (IOException e) {
        reportError("syslog", e, 0);
      }
    }

    @Override
    public void flush() {
      // datagrams are not buffered
    }

    @Override
    public void close() {
      // nothing is held
    }
  }

  public static class SyslogOk extends Handler {
    private final InetSocketAddress target;
    private final DatagramSocket socket;

    public SyslogOk(InetSocketAddress target) throws IOException {
      this.target = target;
      this.socket = new DatagramSocket();
    }

    @Override
    public void publish(LogRecord logRecord) {
      byte[] data = ("<14>" + logRecord.getMessage()).getBytes(StandardCharsets.UTF_8);
      try {
        socket.send(new DatagramPacket(data, data.length, target));
      } catch (IOException e) {
        reportError("syslog", e, 0);
      }
    }

    @Override
    public void flush() {
      // datagrams are not buffered
    }

    @Override
    public void close() {
      socket.close();
    }
  }

  /** A heart beat twice a second. */
  public void heartBeatBad(ScheduledExecutorService timer) {
    timer.scheduleAtFixedRate(
        () -> {
          try (DatagramChannel channel =
              DatagramChannel.open()) { // expect SOCK_UDP_PER_MESSAGE NORMAL
            channel.send(ByteBuffer.wrap(new byte[] {1}), new InetSocketAddress(address, port));
          } catch (IOException e) {
            LOG.log(Level.FINE, "beat lost", e);
          }
        },
        0,
        500,
        TimeUnit.MILLISECONDS);
  }

  public void heartBeatOk(ScheduledExecutorService timer) throws IOException {
    DatagramChannel channel = DatagramChannel.open();
    timer.scheduleAtFixedRate(
        () -> {
          try {
            channel.send(ByteBuffer.wrap(new byte[] {1}), new InetSocketAddress(address, port));
          } catch (IOException e) {
            LOG.log(Level.FINE, "beat lost", e);
          }
        },
        0,
        500,
        TimeUnit.MILLISECONDS);
  }

  /** Owns the socket by the constructor, gives it back in close. */
  public static final class StatsdOk implements Closeable {
    private final DatagramSocket socket;

    public StatsdOk(InetSocketAddress server) throws IOException {
      DatagramSocket s = new DatagramSocket();
      try {
        s.connect(server);
      } catch (IOException e) {
        s.close();
        throw e;
      }
      socket = s;
    }

    public void countOk(String name) throws IOException {
      byte[] data = (name + ":1|c").getBytes(StandardCharsets.UTF_8);
      socket.send(new DatagramPacket(data, data.length));
    }

    @Override
    public void close() {
      socket.close();
    }
  }

  /** Never closed, though the class has a stop method. */
  static final class StatsdBad {
    private DatagramSocket socket;

    void startBad(InetSocketAddress server) throws IOException {
      socket = new DatagramSocket(); // expect SOCK_FIELD_NOT_CLOSED NORMAL
      socket.connect(server);
    }

    void countOk(String name) throws IOException {
      byte[] data = (name + ":1|c").getBytes(StandardCharsets.UTF_8);
      socket.send(new DatagramPacket(data, data.length));
    }

    void stopOk() {
      socket.disconnect();
    }
  }
}
