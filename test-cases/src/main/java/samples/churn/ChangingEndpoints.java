package samples.churn;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Scanners and fan-outs: each connection goes to another endpoint, so they are worth LOW only. */
public class ChangingEndpoints {
  /** An account whose mail is fetched. */
  static final class Mailbox {
    private final String host;
    private final int port;

    Mailbox(String host, int port) {
      this.host = host;
      this.port = port;
    }

    String host() {
      return host;
    }

    int port() {
      return port;
    }
  }

  List<Integer> portScanBad(String host) {
    List<Integer> found = new ArrayList<>();
    for (int port = 1; port <= 1024; port++) {
      try (Socket socket = new Socket(host, port)) { // expect SOCK_OPEN_IN_LOOP LOW
        found.add(socket.getPort());
      } catch (IOException e) {
        // The port is closed.
      }
    }
    return found;
  }

  int portScanWithTimeoutBad(String host, int first, int last) {
    int open = 0;
    int port = first;
    while (port <= last) {
      try (Socket socket = new Socket()) { // expect SOCK_OPEN_IN_LOOP LOW
        socket.connect(new InetSocketAddress(host, port), 200);
        open++;
      } catch (IOException e) {
        System.out.println(port + " is closed");
      }
      port++;
    }
    return open;
  }

  void hostScanBad(List<String> hosts) {
    for (String host : hosts) {
      try (Socket socket = new Socket(host, 22)) { // expect SOCK_OPEN_IN_LOOP LOW
        System.out.println(host + " greets with " + socket.getInputStream().read());
      } catch (IOException e) {
        System.out.println(host + " is down");
      }
    }
  }

  void subnetScanBad(String prefix) {
    for (int i = 1; i < 255; i++) {
      try (Socket socket = new Socket(prefix + "." + i, 80)) { // expect SOCK_OPEN_IN_LOOP LOW
        System.out.println("web server at " + socket.getInetAddress());
      } catch (IOException e) {
        // Nobody there.
      }
    }
  }

  void elementGettersBad(List<Mailbox> boxes) throws IOException {
    for (Mailbox box : boxes) {
      try (Socket socket = new Socket(box.host(), box.port())) { // expect SOCK_OPEN_IN_LOOP LOW
        socket.getOutputStream().write("NOOP\r\n".getBytes(StandardCharsets.US_ASCII));
      }
    }
  }

  void elementFieldsBad(Mailbox[] boxes) throws IOException {
    for (Mailbox box : boxes) {
      try (Socket socket = new Socket(box.host, 143)) { // expect SOCK_OPEN_IN_LOOP LOW
        socket.getOutputStream().write("a1 LOGOUT\r\n".getBytes(StandardCharsets.US_ASCII));
      }
    }
  }

  void indexedHostsBad(String[] hosts, byte[] announcement) throws IOException {
    for (int i = 0; i < hosts.length; i++) {
      try (Socket socket = new Socket(hosts[i], 7946)) { // expect SOCK_OPEN_IN_LOOP LOW
        socket.getOutputStream().write(announcement);
      }
    }
  }

  void explicitIteratorBad(Iterator<String> hosts, byte[] message) throws IOException {
    while (hosts.hasNext()) {
      String host = hosts.next();
      try (Socket socket = new Socket(host, 7946)) { // expect SOCK_OPEN_IN_LOOP LOW
        socket.getOutputStream().write(message);
      }
    }
  }

  void addressElementsBad(Iterable<InetSocketAddress> replicas, byte[] update) {
    for (InetSocketAddress replica : replicas) {
      try (Socket socket = new Socket()) { // expect SOCK_OPEN_IN_LOOP LOW
        socket.connect(replica, 1_000);
        socket.getOutputStream().write(update);
      } catch (IOException e) {
        System.err.println(replica + " missed the update");
      }
    }
  }

  void mapEntriesBad(Map<String, Integer> services) {
    for (Map.Entry<String, Integer> service : services.entrySet()) {
      int port = service.getValue();
      try (Socket s = new Socket(service.getKey(), port)) { // expect SOCK_OPEN_IN_LOOP LOW
        System.out.println("up: " + s.getRemoteSocketAddress());
      } catch (IOException e) {
        System.out.println("down: " + service.getKey());
      }
    }
  }

  void parsedElementBad(List<String> hostAndPorts) throws IOException {
    for (String entry : hostAndPorts) {
      String[] parts = entry.split(":");
      int port = Integer.parseInt(parts[1]);
      try (Socket socket = new Socket(parts[0], port)) { // expect SOCK_OPEN_IN_LOOP LOW
        socket.getOutputStream().write('\n');
      }
    }
  }

  void roundRobinBad(String[] brokers, List<byte[]> events) throws IOException {
    int next = 0;
    for (byte[] event : events) {
      String broker = brokers[next % brokers.length];
      try (Socket socket = new Socket(broker, 61613)) { // expect SOCK_OPEN_IN_LOOP LOW
        socket.getOutputStream().write(event);
      }
      next++;
    }
  }

  /** The inner loop sends everything to the same host, one connection for each part. */
  void fixedForTheInnerLoopBad(List<String> hosts, List<byte[]> parts) throws IOException {
    for (String host : hosts) {
      for (byte[] part : parts) {
        try (Socket socket = new Socket(host, 9000)) { // expect SOCK_OPEN_IN_LOOP HIGH
          socket.getOutputStream().write(part);
        }
      }
    }
  }

  String firstThatAnswersOk(List<String> hosts) {
    for (String host : hosts) {
      try (Socket socket = new Socket(host, 389)) {
        return socket.getInetAddress().getHostAddress();
      } catch (IOException e) {
        System.err.println(host + " does not answer: " + e.getMessage());
      }
    }
    return null;
  }

  int lowestOpenPortOk(String host) {
    int found = -1;
    for (int port = 8000; port < 9000; port++) {
      try (Socket socket = new Socket(host, port)) {
        found = socket.getPort();
        break;
      } catch (IOException e) {
        // Closed; look at the next one.
      }
    }
    return found;
  }

  void chosenInALoopOpenedOnceOk(List<Mailbox> boxes, String wanted) throws IOException {
    Mailbox chosen = null;
    for (Mailbox box : boxes) {
      if (box.host().equals(wanted)) {
        chosen = box;
      }
    }
    if (chosen != null) {
      try (Socket socket = new Socket(chosen.host(), chosen.port())) {
        socket.getOutputStream().write("QUIT\r\n".getBytes(StandardCharsets.US_ASCII));
      }
    }
  }
}
