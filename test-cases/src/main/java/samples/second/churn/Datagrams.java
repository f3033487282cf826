package samples.second.churn;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.MulticastSocket;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.util.List;
import java.util.Map;
import java.util.TimerTask;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** One datagram socket for each datagram, and better. */
public class Datagrams {
  private final InetSocketAddress agent;
  private final DatagramSocket shared;

  Datagrams(InetSocketAddress agent, DatagramSocket shared) {
    this.agent = agent;
    this.shared = shared;
  }

  void perPacketBad(List<byte[]> packets) throws IOException {
    for (byte[] packet : packets) {
      try (DatagramSocket socket = new DatagramSocket()) { // expect SOCK_UDP_PER_MESSAGE NORMAL
        socket.send(new DatagramPacket(packet, packet.length, agent));
      }
    }
  }

  void perBatchOk(List<byte[]> packets) throws IOException {
    try (DatagramSocket socket = new DatagramSocket()) {
      for (byte[] packet : packets) {
        socket.send(new DatagramPacket(packet, packet.length, agent));
      }
    }
  }

  private void sendBad(String line) throws IOException {
    byte[] bytes = line.getBytes(UTF_8);
    DatagramSocket socket = new DatagramSocket(); // expect SOCK_UDP_PER_MESSAGE NORMAL
    try {
      socket.send(new DatagramPacket(bytes, bytes.length, agent));
    } finally {
      socket.close();
    }
  }

  void gauges(Map<String, Long> values) throws IOException {
    for (Map.Entry<String, Long> value : values.entrySet()) {
      sendBad(value.getKey() + ":" + value.getValue() + "|g");
    }
  }

  /** Nothing says that this runs often. */
  void wakeOk(byte[] magic, SocketAddress broadcast) throws IOException {
    try (DatagramSocket socket = new DatagramSocket()) {
      socket.setBroadcast(true);
      socket.send(new DatagramPacket(magic, magic.length, broadcast));
    }
  }

  void sharedOk(List<byte[]> packets) throws IOException {
    for (byte[] packet : packets) {
      shared.send(new DatagramPacket(packet, packet.length, agent));
    }
  }

  int channelsBad(ByteBuffer[] queries, ByteBuffer answer) throws IOException {
    int total = 0;
    for (ByteBuffer query : queries) {
      try (DatagramChannel channel = DatagramChannel.open()) { // expect SOCK_UDP_PER_MESSAGE NORMAL
        channel.connect(agent);
        channel.write(query);
        total += channel.read(answer);
      }
    }
    return total;
  }

  int channelOk(ByteBuffer[] queries, ByteBuffer answer) throws IOException {
    int total = 0;
    try (DatagramChannel channel = DatagramChannel.open()) {
      channel.connect(agent);
      for (ByteBuffer query : queries) {
        channel.write(query);
        total += channel.read(answer);
      }
    }
    return total;
  }

  static final class CountBad implements HttpHandler {
    @Override
    public void handle(HttpExchange exchange) throws IOException {
      byte[] line = "hits:1|c".getBytes(UTF_8);
      try (DatagramSocket socket = new DatagramSocket()) { // expect SOCK_UDP_PER_MESSAGE LOW
        socket.send(new DatagramPacket(line, line.length, InetAddress.getLoopbackAddress(), 8125));
      }
      exchange.sendResponseHeaders(204, -1);
      exchange.close();
    }
  }

  static final class CountOk implements HttpHandler {
    private final DatagramSocket socket;

    CountOk(DatagramSocket socket) {
      this.socket = socket;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
      byte[] line = "hits:1|c".getBytes(UTF_8);
      socket.send(new DatagramPacket(line, line.length, InetAddress.getLoopbackAddress(), 8125));
      exchange.sendResponseHeaders(204, -1);
      exchange.close();
    }
  }

  static final class AnnounceBad extends TimerTask {
    @Override
    public void run() {
      byte[] line = "here".getBytes(UTF_8);
      try (MulticastSocket socket = new MulticastSocket()) { // expect SOCK_UDP_PER_MESSAGE LOW
        socket.setTimeToLive(1);
        socket.send(new DatagramPacket(line, line.length, InetAddress.getByName("224.0.0.7"), 700));
      } catch (IOException e) {
        cancel();
      }
    }
  }

  void scheduledBad(ScheduledExecutorService scheduler) {
    scheduler.scheduleAtFixedRate(
        () -> {
          byte[] line = "up".getBytes(UTF_8);
          try (DatagramSocket s = new DatagramSocket()) { // expect SOCK_UDP_PER_MESSAGE NORMAL
            s.send(new DatagramPacket(line, line.length, agent));
          } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
          }
        },
        0,
        200,
        TimeUnit.MILLISECONDS);
  }

  void askOnceOk(byte[] query, byte[] answer) throws IOException {
    for (int attempt = 0; attempt < 3; attempt++) {
      try (DatagramSocket socket = new DatagramSocket()) {
        socket.setSoTimeout(500);
        socket.send(new DatagramPacket(query, query.length, agent));
        socket.receive(new DatagramPacket(answer, answer.length));
        return;
      } catch (java.net.SocketTimeoutException e) {
        answer[0] = 0;
      }
    }
  }
}
