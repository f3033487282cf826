package samples.churn;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Many connections are opened in a loop, but they outlive it: pools, peers, replicas. */
public class KeptConnections implements Closeable {
  /** A member of the cluster with its connection. */
  static final class Peer implements Closeable {
    private final String name;
    private final Socket socket;

    Peer(String name, Socket socket) {
      this.name = name;
      this.socket = socket;
    }

    String name() {
      return name;
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }

  private final List<Socket> sockets = new CopyOnWriteArrayList<>();
  private final Map<String, Socket> byHost = new ConcurrentHashMap<>();
  private final Deque<Socket> idle = new ArrayDeque<>();
  private final List<Peer> peers = new ArrayList<>();
  private final Socket[] slots = new Socket[16];
  private Socket leader;

  void fillPoolOk(String host, int port, int size) throws IOException {
    for (int i = 0; i < size; i++) {
      idle.addLast(new Socket(host, port));
    }
  }

  void fillPoolUpToOk(String host, int port, int minimum) throws IOException {
    while (sockets.size() < minimum) {
      sockets.add(new Socket(host, port));
    }
  }

  void fillQueueOk(BlockingQueue<Socket> pool, String host, int port)
      throws IOException, InterruptedException {
    while (pool.remainingCapacity() > 0) {
      Socket socket = new Socket(host, port);
      if (!pool.offer(socket)) {
        socket.close();
        return;
      }
    }
  }

  List<Socket> listOfPeersOk(Collection<String> hosts) throws IOException {
    List<Socket> connected = new ArrayList<>();
    for (String host : hosts) {
      connected.add(new Socket(host, 7000));
    }
    return connected;
  }

  List<Socket> reachablePeersOk(Collection<String> hosts) {
    List<Socket> connected = new ArrayList<>();
    for (String host : hosts) {
      try {
        connected.add(new Socket(host, 7000));
      } catch (IOException e) {
        System.err.println(host + " is not reachable");
      }
    }
    return connected;
  }

  void mapOfConnectionsOk(Collection<String> hosts) throws IOException {
    for (String host : hosts) {
      byHost.put(host, new Socket(host, 7000));
    }
  }

  Map<String, Socket> onlyMissingOnesOk(Collection<String> hosts, Map<String, Socket> known)
      throws IOException {
    Map<String, Socket> all = new HashMap<>(known);
    for (String host : hosts) {
      if (!all.containsKey(host)) {
        all.put(host, new Socket(host, 7000));
      }
    }
    return all;
  }

  void fieldArrayOk(String host, int port) throws IOException {
    for (int i = 0; i < slots.length; i++) {
      slots[i] = new Socket(host, port);
    }
  }

  Socket[] localArrayOk(String host, int port, int count) throws IOException {
    Socket[] connections = new Socket[count];
    for (int i = 0; i < count; i++) {
      connections[i] = new Socket(host, port);
    }
    return connections;
  }

  void wrappedInPeersOk(Map<String, Integer> members) throws IOException {
    for (Map.Entry<String, Integer> member : members.entrySet()) {
      peers.add(new Peer(member.getKey(), new Socket(member.getKey(), member.getValue())));
    }
  }

  List<SocketChannel> channelsOk(List<InetSocketAddress> replicas) throws IOException {
    List<SocketChannel> channels = new ArrayList<>(replicas.size());
    for (InetSocketAddress replica : replicas) {
      channels.add(SocketChannel.open(replica));
    }
    return channels;
  }

  /** Looks for a leader among the hosts and keeps the connection to it. */
  void keepTheLeaderOk(List<String> hosts) {
    for (String host : hosts) {
      try {
        leader = new Socket(host, 7000);
        break;
      } catch (IOException e) {
        System.err.println(host + " does not lead");
      }
    }
  }

  Socket firstThatConnectsOk(List<InetSocketAddress> addresses) throws IOException {
    IOException last = new IOException("no address");
    for (InetSocketAddress address : addresses) {
      try {
        return new Socket(address.getAddress(), address.getPort());
      } catch (IOException e) {
        last = e;
      }
    }
    throw last;
  }

  /** Fills the pool, and greets over a further connection each time. */
  void greetsBesidesBad(String host, int port, int size) throws IOException {
    for (int i = 0; i < size; i++) {
      idle.addLast(new Socket(host, port));
      try (Socket greeting = new Socket(host, port)) { // expect SOCK_OPEN_IN_LOOP HIGH
        greeting.getOutputStream().write(i);
      }
    }
  }

  /** Only the number of the port is kept, not the connection. */
  List<Integer> keepsOnlyItsPortBad(String host, int port, int size) throws IOException {
    List<Integer> localPorts = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      try (Socket socket = new Socket(host, port)) { // expect SOCK_OPEN_IN_LOOP HIGH
        localPorts.add(socket.getLocalPort());
      }
    }
    return localPorts;
  }

  void onlyLoggedBad(String host, int port, List<byte[]> frames) throws IOException {
    for (byte[] frame : frames) {
      try (Socket socket = new Socket(host, port)) { // expect SOCK_OPEN_IN_LOOP HIGH
        System.out.println("connected: " + socket);
        socket.getOutputStream().write(frame);
        System.out.println(String.valueOf(socket));
      }
    }
  }

  @Override
  public void close() {
    sockets.forEach(KeptConnections::closeQuietly);
    byHost.values().forEach(KeptConnections::closeQuietly);
    idle.forEach(KeptConnections::closeQuietly);
    peers.forEach(KeptConnections::closeQuietly);
    for (Socket socket : slots) {
      closeQuietly(socket);
    }
    closeQuietly(leader);
  }

  private static void closeQuietly(Closeable connection) {
    if (connection != null) {
      try {
        connection.close();
      } catch (IOException e) {
        System.err.println("close failed: " + e.getMessage());
      }
    }
  }
}
