package samples.churn;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.MulticastSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Loops that look for something: each iteration tries another port or host and a good answer ends
 * them. No connection of theirs could serve the next iteration.
 */
public class Searches {
  private final Random random = new Random();
  private final InetAddress group;

  Searches(InetAddress group) {
    this.group = group;
  }

  int firstUnused(int first, int last) throws IOException {
    for (int port = first; port <= last; port++) {
      if (isUnused(port)) {
        return port;
      }
    }
    return -1;
  }

  int randomUnused() throws IOException {
    while (true) {
      int port = randomPort();
      if (isUnused(port)) {
        return port;
      }
    }
  }

  int otherThan(int taken) throws IOException {
    while (true) {
      int port = getPort(20_000);
      if (isUnused(port) && port != taken) {
        return port;
      }
    }
  }

  private static int getPort(int least) {
    return least + (int) (Math.random() * 1_000);
  }

  private int randomPort() {
    return 20_000 + random.nextInt(10_000);
  }

  /** Whether nobody answers. */
  private boolean isUnused(int port) throws IOException {
    byte[] ping = {'p'};
    DatagramPacket packet = new DatagramPacket(ping, 1, group, port);
    try (MulticastSocket socket = new MulticastSocket()) { // expect SOCK_UDP_PER_MESSAGE LOW
      socket.setSoTimeout(200);
      socket.send(packet);
      socket.receive(packet);
      return false;
    } catch (SocketTimeoutException e) {
      return true;
    }
  }

  int deliverAll(List<byte[]> messages) throws IOException {
    int lost = 0;
    for (byte[] message : messages) {
      if (!isAnswered(message)) {
        lost++;
      }
    }
    return lost;
  }

  /** Answers as the search does, but each iteration has work of its own. */
  private boolean isAnswered(byte[] message) throws IOException {
    DatagramPacket packet = new DatagramPacket(message, message.length, group, 5_000);
    try (DatagramSocket socket = new DatagramSocket()) { // expect SOCK_UDP_PER_MESSAGE NORMAL
      socket.setSoTimeout(200);
      socket.send(packet);
      socket.receive(packet);
      return packet.getLength() > 0;
    }
  }

  void untilOneIsLost(List<byte[]> messages) throws IOException {
    for (byte[] message : messages) {
      if (!isSent(message)) {
        return;
      }
    }
  }

  private boolean isSent(byte[] message) throws IOException {
    try (DatagramSocket socket = new DatagramSocket()) { // expect SOCK_UDP_PER_MESSAGE NORMAL
      socket.send(new DatagramPacket(message, message.length, group, 5_000));
      return true;
    }
  }

  List<Integer> unboundPortsBad(int first, int last) {
    List<Integer> found = new ArrayList<>();
    for (int port = first; port <= last; port++) {
      try (DatagramSocket socket = new DatagramSocket(port)) { // expect SOCK_UDP_PER_MESSAGE LOW
        socket.setReuseAddress(false);
        found.add(port);
      } catch (IOException e) {
        // In use.
      }
    }
    return found;
  }

  void fromEachInterfaceBad(List<InetAddress> own, byte[] hello) throws IOException {
    for (InetAddress address : own) {
      InetSocketAddress from = new InetSocketAddress(address, 0);
      try (DatagramSocket socket = new DatagramSocket(from)) { // expect SOCK_UDP_PER_MESSAGE LOW
        socket.send(new DatagramPacket(hello, hello.length, group, 1_900));
      }
    }
  }

  void fromOneInterfaceBad(InetAddress own, List<byte[]> all) throws IOException {
    for (byte[] one : all) {
      try (DatagramSocket s = new DatagramSocket(0, own)) { // expect SOCK_UDP_PER_MESSAGE NORMAL
        s.send(new DatagramPacket(one, one.length, group, 1_900));
      }
    }
  }

  int openPortBad(String host) {
    while (true) {
      int port = randomPort();
      if (!isInUse(host, port)) { // expect SOCK_OPEN_IN_LOOP NORMAL
        return port;
      }
    }
  }

  private static boolean isInUse(String host, int port) {
    try (Socket socket = new Socket(host, port)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }

  /** The same host all the time, until it says what is hoped for. */
  void waitUntilReadyBad(String host) throws IOException {
    while (!isReady(host)) { // expect SOCK_OPEN_IN_LOOP HIGH
      System.out.println("not yet");
    }
  }

  private static boolean isReady(String host) throws IOException {
    try (Socket socket = new Socket(host, 7_000)) {
      return socket.getInputStream().read() == 'R';
    }
  }

  String leaderBad(List<String> hosts) throws IOException {
    for (String host : hosts) {
      if (isReady(host)) { // expect SOCK_OPEN_IN_LOOP LOW
        return host;
      }
    }
    return null;
  }
}
