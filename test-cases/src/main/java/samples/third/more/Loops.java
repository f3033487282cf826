package samples.third.more;

import com.google.common.util.concurrent.RateLimiter;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;
import javax.net.SocketFactory;

/** Loops of all shapes around an open. */
public class Loops {
  private static final Logger LOG = Logger.getLogger(Loops.class.getName());
  private static final int ATTEMPTS = 5;
  private static final long PAUSE = 2000L;
  private static final String[] MIRRORS = {"a.example.org", "b.example.org"};
  private final SocketFactory factory = SocketFactory.getDefault();
  private final RateLimiter limiter = RateLimiter.create(5);
  private String host = "localhost";

  public void doWhileBad(Queue<byte[]> queue) throws IOException {
    byte[] next;
    do {
      next = queue.poll();
      try (Socket s = factory.createSocket(host, 9)) { // expect SOCK_OPEN_IN_LOOP HIGH
        s.getOutputStream().write(next);
      }
    } while (next != null);
  }

  /** Five times at most. */
  public void fewBad() throws IOException {
    for (int i = 0; i < ATTEMPTS; i++) {
      try (Socket s = new Socket(host, 9)) { // expect SOCK_OPEN_IN_LOOP LOW
        s.getOutputStream().write(i);
      }
    }
  }

  /** Five times twenty. */
  public void nestedBad() throws IOException {
    for (int i = 0; i < ATTEMPTS; i++) {
      for (int k = 0; k < 20; k++) {
        try (Socket s = new Socket(host, 9)) { // expect SOCK_OPEN_IN_LOOP HIGH
          s.getOutputStream().write(k);
        }
      }
    }
  }

  public void iteratorBad(List<byte[]> parts) throws IOException {
    Iterator<byte[]> it = parts.iterator();
    while (it.hasNext()) {
      Socket s = new Socket(InetAddress.getLocalHost(), 9); // expect SOCK_OPEN_IN_LOOP HIGH
      try {
        s.getOutputStream().write(it.next());
      } finally {
        s.close();
      }
    }
  }

  /** The host comes out of the list. */
  public void byIndexBad(List<String> hosts) throws IOException {
    for (int i = 0; i < hosts.size(); i++) {
      try (Socket s = new Socket(hosts.get(i), 9)) { // expect SOCK_OPEN_IN_LOOP LOW
        s.getOutputStream().write(i);
      }
    }
  }

  /** The port counts. */
  public List<Integer> portsBad() {
    List<Integer> open = new ArrayList<>();
    for (int p = 8000; p <= 8100; ++p) {
      InetSocketAddress address = new InetSocketAddress(host, p);
      try (Socket s = new Socket()) { // expect SOCK_OPEN_IN_LOOP LOW
        s.connect(address, 50);
        open.add(p);
      } catch (IOException e) {
        LOG.finest("closed " + p);
      }
    }
    return open;
  }

  public void slowBad(List<byte[]> parts) throws IOException, InterruptedException {
    for (byte[] part : parts) {
      try (Socket s = new Socket(host, 9)) { // expect SOCK_OPEN_IN_LOOP LOW
        s.getOutputStream().write(part);
      }
      Thread.sleep(PAUSE);
    }
  }

  public void fastBad(List<byte[]> parts) throws IOException, InterruptedException {
    for (byte[] part : parts) {
      try (Socket s = new Socket(host, 9)) { // expect SOCK_OPEN_IN_LOOP HIGH
        s.getOutputStream().write(part);
      }
      TimeUnit.MILLISECONDS.sleep(10);
    }
  }

  public void configuredBad(List<byte[]> parts, long pause)
      throws IOException, InterruptedException {
    for (byte[] part : parts) {
      try (Socket s = new Socket(host, 9)) { // expect SOCK_OPEN_IN_LOOP NORMAL
        s.getOutputStream().write(part);
      }
      Thread.sleep(pause);
    }
  }

  public void limitedBad(List<byte[]> parts) throws IOException {
    for (byte[] part : parts) {
      limiter.acquire();
      try (Socket s = new Socket(host, 9)) { // expect SOCK_OPEN_IN_LOOP NORMAL
        s.getOutputStream().write(part);
      }
    }
  }

  /** Waiting for work is no throttle. */
  public void polledBad(BlockingQueue<byte[]> queue) throws IOException, InterruptedException {
    byte[] part;
    while ((part = queue.poll(5, TimeUnit.SECONDS)) != null) {
      try (Socket s = new Socket(host, 9)) { // expect SOCK_OPEN_IN_LOOP HIGH
        s.getOutputStream().write(part);
      }
    }
  }

  /** Finds the first mirror that answers. */
  public String mirrorOk() {
    for (String mirror : MIRRORS) {
      try (Socket s = new Socket(mirror, 80)) {
        return mirror + s.getLocalPort();
      } catch (IOException e) {
        LOG.info("no answer from " + mirror);
      }
    }
    return null;
  }

  /** Asks all mirrors, which are two. */
  public int mirrorsBad() throws IOException {
    int n = 0;
    for (String mirror : MIRRORS) {
      try (Socket s = new Socket(mirror, 80)) { // expect SOCK_OPEN_IN_LOOP LOW
        n += s.getLocalPort();
      }
    }
    return n;
  }

  /** Opened where needed, once. */
  public void lazilyOk(List<byte[]> parts) throws IOException {
    Socket s = null;
    try {
      for (byte[] part : parts) {
        if (part.length == 0) {
          continue;
        }
        if (s == null) {
          s = new Socket(host, 9);
        }
        s.getOutputStream().write(part);
      }
    } finally {
      if (s != null) {
        s.close();
      }
    }
  }

  /** Opened again for every empty part. */
  public void restartedBad(List<byte[]> parts) throws IOException {
    Socket s = new Socket(host, 9);
    try {
      for (byte[] part : parts) {
        if (part.length == 0) {
          s.close();
          s = new Socket(host, 9); // expect SOCK_OPEN_IN_LOOP HIGH
        }
        s.getOutputStream().write(part);
      }
    } finally {
      s.close();
    }
  }

  /** Walks a tree, a socket for each node. */
  public void treeBad(Node node) throws IOException {
    try (Socket s = new Socket(host, 9)) { // expect SOCK_OPEN_IN_LOOP HIGH
      s.getOutputStream().write(node.value);
    }
    for (Node child : node.children) {
      treeBad(child);
    }
  }

  public void treeOk(Node node) throws IOException {
    try (Socket s = new Socket(host, 9)) {
      walkOk(s, node);
    }
  }

  private void walkOk(Socket s, Node node) throws IOException {
    s.getOutputStream().write(node.value);
    for (Node child : node.children) {
      walkOk(s, child);
    }
  }

  /** Three calls down. */
  public void deepBad(List<String> lines) throws IOException {
    for (String line : lines) {
      if (!line.isEmpty()) {
        new Mailer(host).notifyOk(line); // expect SOCK_OPEN_IN_LOOP HIGH
      }
    }
  }

  public void breakOk(List<byte[]> parts) throws IOException {
    for (byte[] part : parts) {
      if (part.length > 0) {
        try (Socket s = new Socket(host, 9)) {
          s.getOutputStream().write(part);
        }
        break;
      }
    }
  }

  static final class Mailer {
    private final String server;

    Mailer(String server) {
      this.server = server;
    }

    void notifyOk(String line) throws IOException {
      deliver("root", line);
    }

    private void deliver(String to, String line) throws IOException {
      Socket s = new Socket(server, 25);
      try {
        s.getOutputStream().write((to + line).getBytes("UTF-8"));
      } finally {
        s.close();
      }
    }
  }

  /** A node. */
  public static final class Node {
    private final List<Node> children = new ArrayList<>();
    private int value;
  }
}
