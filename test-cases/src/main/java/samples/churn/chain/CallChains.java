package samples.churn.chain;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.List;
import java.util.Map;

/** The open is one to six calls away from the loop; the call in the loop is reported. */
public class CallChains {
  private final String host;
  private final int port;
  private volatile boolean running = true;

  CallChains(String host, int port) {
    this.host = host;
    this.port = port;
  }

  // --- one call away

  void depthOneBad(List<String> lines) throws IOException {
    for (String line : lines) {
      send(line); // expect SOCK_OPEN_IN_LOOP HIGH
    }
  }

  private void send(String line) throws IOException {
    try (Socket socket = new Socket(host, port)) {
      socket.getOutputStream().write(line.getBytes());
    }
  }

  void sendsOnceOk(String line) throws IOException {
    send(line);
  }

  void staticHelperBad(byte[][] frames) throws IOException {
    for (byte[] frame : frames) {
      push("collector", 2003, frame); // expect SOCK_OPEN_IN_LOOP HIGH
    }
  }

  private static void push(String target, int port, byte[] frame) throws IOException {
    Socket socket = new Socket(target, port);
    try {
      socket.getOutputStream().write(frame);
    } finally {
      socket.close();
    }
  }

  void oneConnectionForAllOk(byte[][] frames) throws IOException {
    try (Socket socket = new Socket("collector", 2003)) {
      for (byte[] frame : frames) {
        writeTo(socket, frame);
      }
    }
  }

  private static void writeTo(Socket socket, byte[] frame) throws IOException {
    socket.getOutputStream().write(frame);
  }

  // --- two and three

  void depthTwoBad(List<String> lines) throws IOException {
    for (String line : lines) {
      report(line); // expect SOCK_OPEN_IN_LOOP HIGH
    }
  }

  private void report(String line) throws IOException {
    if (line.isEmpty()) {
      return;
    }
    send(line.trim());
  }

  void depthThreeBad(Map<String, Long> counters) throws IOException {
    for (Map.Entry<String, Long> entry : counters.entrySet()) {
      gauge(entry.getKey(), entry.getValue()); // expect SOCK_OPEN_IN_LOOP HIGH
    }
  }

  private void gauge(String name, long value) throws IOException {
    metric(name, value + "|g");
  }

  private void metric(String name, String value) throws IOException {
    report(name + ":" + value);
  }

  // --- six

  void depthSixBad() throws IOException {
    while (running) {
      one(); // expect SOCK_OPEN_IN_LOOP HIGH
    }
  }

  private void one() throws IOException {
    two();
  }

  private void two() throws IOException {
    three();
  }

  private void three() throws IOException {
    four();
  }

  private void four() throws IOException {
    five();
  }

  private void five() throws IOException {
    send("ping");
  }

  void depthSixOnceOk() throws IOException {
    one();
  }

  // --- ten loops are ten findings, each where it can be mended

  void firstLoopBad(List<String> lines) throws IOException {
    for (int i = 0; i < lines.size(); i++) {
      send(lines.get(i)); // expect SOCK_OPEN_IN_LOOP HIGH
    }
  }

  void secondLoopBad(String[] lines) throws IOException {
    int next = 0;
    do {
      send(lines[next]); // expect SOCK_OPEN_IN_LOOP HIGH
      next++;
    } while (next < lines.length);
  }

  // --- the endpoint, through the chain

  void fixedParameterBad(String target, List<byte[]> frames) throws IOException {
    for (byte[] frame : frames) {
      push(target, port, frame); // expect SOCK_OPEN_IN_LOOP HIGH
    }
  }

  void scanBad(List<String> hosts) throws IOException {
    for (String each : hosts) {
      push(each, 9, new byte[0]); // expect SOCK_OPEN_IN_LOOP LOW
    }
  }

  void scanDeepBad(List<Box> boxes) throws IOException {
    for (Box box : boxes) {
      check(box); // expect SOCK_OPEN_IN_LOOP LOW
    }
  }

  private static void check(Box box) throws IOException {
    push(box.host(), box.port(), new byte[] {1});
  }

  void portScanBad(InetAddress address) throws IOException {
    for (int candidate = 1; candidate < 1024; candidate++) {
      touch(new InetSocketAddress(address, candidate)); // expect SOCK_OPEN_IN_LOOP LOW
    }
  }

  private static void touch(InetSocketAddress address) throws IOException {
    try (Socket socket = new Socket()) {
      socket.connect(address, 200);
    }
  }

  void unknownEndpointBad(Registry registry, List<byte[]> frames) throws IOException {
    for (byte[] frame : frames) {
      push(registry.leader(), 2003, frame); // expect SOCK_OPEN_IN_LOOP NORMAL
    }
  }

  void selfFieldObjectBad(Prober prober) throws IOException {
    while (running) {
      prober.probe(); // expect SOCK_OPEN_IN_LOOP HIGH
    }
  }

  void eachObjectItsOwnHostBad(List<Prober> probers) throws IOException {
    for (Prober prober : probers) {
      prober.probe(); // expect SOCK_OPEN_IN_LOOP LOW
    }
  }

  // --- few iterations

  void fewBad() throws IOException {
    for (int attempt = 0; attempt < 3; attempt++) {
      send("hello"); // expect SOCK_OPEN_IN_LOOP LOW
    }
  }

  void manyBad() throws IOException {
    for (int attempt = 0; attempt < 100; attempt++) {
      send("hello"); // expect SOCK_OPEN_IN_LOOP HIGH
    }
  }

  // --- the open is a factory's

  void factoryBelowBad(List<String> lines) throws IOException {
    for (String line : lines) {
      exchange(line); // expect SOCK_OPEN_IN_LOOP HIGH
    }
  }

  private void exchange(String line) throws IOException {
    try (Socket socket = connect()) {
      socket.getOutputStream().write(line.getBytes());
    }
  }

  private Socket connect() throws IOException {
    Socket socket = new Socket();
    try {
      socket.connect(new InetSocketAddress(host, port), 1000);
      return socket;
    } catch (IOException | RuntimeException e) {
      socket.close();
      throw e;
    }
  }

  Socket[] fillsPoolOk(int size) throws IOException {
    Socket[] pool = new Socket[size];
    for (int i = 0; i < size; i++) {
      pool[i] = connect();
    }
    return pool;
  }

  /** Where something listens. */
  interface Box {
    String host();

    int port();
  }

  /** Knows who leads. */
  interface Registry {
    String leader();
  }

  /** Looks whether a host answers. */
  static final class Prober {
    private final String target;

    Prober(String target) {
      this.target = target;
    }

    void probe() throws IOException {
      try (Socket socket = new Socket(target, 7)) {
        socket.getOutputStream().write(7);
      }
    }
  }
}
