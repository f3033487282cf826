package samples.churn;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Datagram sockets that are opened for each message; the open is reported. */
public class UdpPerMessage {
  private final InetAddress server;
  private final ScheduledExecutorService scheduler = Executors.newScheduledThreadPool(1);
  private volatile boolean running = true;

  UdpPerMessage(InetAddress server) {
    this.server = server;
  }

  void inTheLoopBad(List<byte[]> messages) throws IOException {
    for (byte[] message : messages) {
      try (DatagramSocket socket = new DatagramSocket()) { // expect SOCK_UDP_PER_MESSAGE NORMAL
        socket.send(new DatagramPacket(message, message.length, server, 8125));
      }
    }
  }

  void aroundTheLoopOk(List<byte[]> messages) throws IOException {
    try (DatagramSocket socket = new DatagramSocket()) {
      for (byte[] message : messages) {
        socket.send(new DatagramPacket(message, message.length, server, 8125));
      }
    }
  }

  void downTheChain(List<String> names) throws IOException {
    for (String name : names) {
      count(name);
    }
  }

  private void count(String name) throws IOException {
    byte[] bytes = (name + ":1|c").getBytes();
    DatagramSocket socket = new DatagramSocket(); // expect SOCK_UDP_PER_MESSAGE NORMAL
    try {
      socket.send(new DatagramPacket(bytes, bytes.length, server, 8125));
    } finally {
      socket.close();
    }
  }

  void sendsOnceOk(byte[] bytes) throws IOException {
    try (DatagramSocket socket = new DatagramSocket()) {
      socket.send(new DatagramPacket(bytes, bytes.length, server, 8125));
    }
  }

  void channelsBad(List<byte[]> messages) throws IOException {
    for (byte[] message : messages) {
      try (DatagramChannel channel = DatagramChannel.open()) { // expect SOCK_UDP_PER_MESSAGE NORMAL
        channel.send(ByteBuffer.wrap(message), new InetSocketAddress(server, 8125));
      }
    }
  }

  void listensOk() throws IOException {
    byte[] buffer = new byte[512];
    try (DatagramSocket socket = new DatagramSocket(9999)) {
      while (running) {
        socket.receive(new DatagramPacket(buffer, buffer.length));
      }
    }
  }

  void eachTenSeconds() {
    scheduler.scheduleAtFixedRate(this::beat, 0, 10, TimeUnit.SECONDS);
  }

  private void beat() {
    try (DatagramSocket socket = new DatagramSocket()) { // expect SOCK_UDP_PER_MESSAGE LOW
      socket.send(new DatagramPacket(new byte[] {1}, 1, server, 8125));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
