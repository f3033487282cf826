package samples.lifetime;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.MulticastSocket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Statsd, time and discovery over datagram sockets. */
public class Datagrams {
  private static final Logger LOG = Logger.getLogger("samples");

  private final SocketAddress statsd = new InetSocketAddress("127.0.0.1", 8125);
  private DatagramSocket shared;

  void countOk(String name) throws IOException {
    byte[] line = (name + ":1|c").getBytes(UTF_8);
    try (DatagramSocket socket = new DatagramSocket()) {
      socket.send(new DatagramPacket(line, line.length, statsd));
    }
  }

  byte[] timeOk(String server) throws IOException {
    DatagramSocket socket = new DatagramSocket();
    try {
      socket.setSoTimeout(3000);
      byte[] data = new byte[48];
      data[0] = 0x1b;
      socket.send(new DatagramPacket(data, data.length, InetAddress.getByName(server), 123));
      socket.receive(new DatagramPacket(data, data.length));
      return data;
    } finally {
      socket.close();
    }
  }

  void quietOk(String line) {
    DatagramSocket socket = null;
    try {
      socket = new DatagramSocket();
      byte[] data = line.getBytes(UTF_8);
      socket.send(new DatagramPacket(data, data.length, statsd));
    } catch (IOException e) {
      LOG.log(Level.FINE, "not counted", e);
    } finally {
      if (socket != null) {
        socket.close();
      }
    }
  }

  int discoverOk(InetAddress group) throws IOException {
    try (MulticastSocket socket = new MulticastSocket(1900)) {
      socket.joinGroup(group);
      DatagramPacket packet = new DatagramPacket(new byte[1500], 1500);
      socket.receive(packet);
      socket.leaveGroup(group);
      return packet.getLength();
    }
  }

  DatagramSocket returnedOk(int port) throws SocketException {
    return new DatagramSocket(port);
  }

  synchronized void sharedOk(byte[] line) throws IOException {
    if (shared == null || shared.isClosed()) {
      shared = new DatagramSocket();
    }
    shared.send(new DatagramPacket(line, line.length, statsd));
  }

  String localAddressOk() throws IOException {
    DatagramSocket socket = new DatagramSocket();
    try {
      socket.connect(InetAddress.getByName("192.0.2.1"), 9);
      return socket.getLocalAddress().getHostAddress();
    } finally {
      socket.close();
    }
  }

  synchronized void stop() {
    if (shared != null) {
      shared.close();
    }
  }

  void countBad(String name) throws IOException {
    byte[] line = (name + ":1|c").getBytes(UTF_8);
    DatagramSocket socket = new DatagramSocket(); // expect SOCK_NOT_CLOSED HIGH
    socket.send(new DatagramPacket(line, line.length, statsd));
  }

  void sendThenCloseBad(byte[] line) throws IOException {
    DatagramSocket socket = new DatagramSocket(); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
    socket.send(new DatagramPacket(line, line.length, statsd));
    socket.close();
  }

  void lookUpBetweenBad(String host, byte[] line) throws IOException {
    DatagramSocket socket = new DatagramSocket(); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
    InetAddress address = InetAddress.getByName(host);
    try {
      socket.send(new DatagramPacket(line, line.length, address, 514));
    } finally {
      socket.close();
    }
  }

  void disconnectedBad(byte[] line) throws IOException {
    // disconnect() only forgets the peer
    DatagramSocket socket = new DatagramSocket(); // expect SOCK_NOT_CLOSED HIGH
    socket.connect(statsd);
    socket.send(new DatagramPacket(line, line.length));
    socket.disconnect();
  }

  boolean swallowedBad(byte[] line) {
    try {
      DatagramSocket socket = new DatagramSocket(); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
      socket.send(new DatagramPacket(line, line.length, statsd));
      socket.close();
      return true;
    } catch (IOException e) {
      LOG.log(Level.FINE, "not counted", e);
      return false;
    }
  }

  byte[] noAnswerBad(byte[] query) throws IOException {
    DatagramSocket socket = new DatagramSocket(); // expect SOCK_NOT_CLOSED NORMAL
    socket.setSoTimeout(2000);
    socket.send(new DatagramPacket(query, query.length, statsd));
    DatagramPacket answer = new DatagramPacket(new byte[512], 512);
    socket.receive(answer);
    if (answer.getLength() == 0) {
      return new byte[0];
    }
    socket.close();
    return answer.getData();
  }

  MulticastSocket joinedBad(InetAddress group) throws IOException {
    MulticastSocket s = new MulticastSocket(5353); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
    s.joinGroup(group);
    return s;
  }

  DatagramSocket broadcastBad(int port) throws SocketException {
    DatagramSocket socket = new DatagramSocket(port); // expect SOCK_NOT_CLOSED_ON_EXCEPTION LOW
    socket.setBroadcast(true);
    socket.setReceiveBufferSize(1 << 16);
    return socket;
  }
}
