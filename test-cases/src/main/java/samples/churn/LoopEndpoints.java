package samples.churn;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Connections that are opened for each element of some data: how far the endpoint is known decides
 * the priority.
 */
public class LoopEndpoints {
  private static final String GRAPHITE_HOST = "graphite.internal";
  private static final int GRAPHITE_PORT = 2003;

  /** Looks up where a service runs; may answer differently each time. */
  interface Registry {
    String hostOf(String service);

    int portOf(String service);
  }

  private final Registry registry;
  private final String host;
  private final int port;
  private String mirror;

  LoopEndpoints(Registry registry, String host, int port) {
    this.registry = registry;
    this.host = host;
    this.port = port;
    this.mirror = host;
  }

  void constantEndpointBad(List<String> metrics) throws IOException {
    for (String metric : metrics) {
      try (Socket socket = new Socket("graphite.internal", 2003)) { // expect SOCK_OPEN_IN_LOOP HIGH
        socket.getOutputStream().write(metric.getBytes(StandardCharsets.US_ASCII));
      }
    }
  }

  void staticFinalEndpointBad(List<byte[]> records) throws IOException {
    for (byte[] record : records) {
      try (Socket s = new Socket(GRAPHITE_HOST, GRAPHITE_PORT)) { // expect SOCK_OPEN_IN_LOOP HIGH
        s.getOutputStream().write(record);
      } catch (IOException e) {
        System.err.println("lost one record: " + e.getMessage());
      }
    }
  }

  void finalFieldsBad(Iterable<byte[]> frames) throws IOException {
    for (byte[] frame : frames) {
      try (Socket socket = new Socket(host, port)) { // expect SOCK_OPEN_IN_LOOP HIGH
        OutputStream out = socket.getOutputStream();
        out.write(frame);
        out.flush();
      }
    }
  }

  void mutableFieldSetElsewhereBad(List<String> commands) throws IOException {
    for (String command : commands) {
      try (Socket socket = new Socket(mirror, port)) { // expect SOCK_OPEN_IN_LOOP HIGH
        PrintWriter writer = new PrintWriter(socket.getOutputStream(), true);
        writer.println(command);
      }
    }
  }

  void parametersBad(String targetHost, int targetPort, List<String> lines) throws IOException {
    for (int i = 0; i < lines.size(); i++) {
      try (Socket socket = new Socket(targetHost, targetPort)) { // expect SOCK_OPEN_IN_LOOP HIGH
        socket.getOutputStream().write(lines.get(i).getBytes(StandardCharsets.UTF_8));
        socket.shutdownOutput();
      }
    }
  }

  int localsSetBeforeTheLoopBad(List<String> queries) throws IOException {
    String server = System.getProperty("whois.server", "whois.iana.org");
    int serverPort = Integer.getInteger("whois.port", 43);
    int answered = 0;
    for (String query : queries) {
      try (Socket socket = new Socket(server, serverPort)) { // expect SOCK_OPEN_IN_LOOP HIGH
        socket.getOutputStream().write((query + "\r\n").getBytes(StandardCharsets.US_ASCII));
        if (socket.getInputStream().read() >= 0) {
          answered++;
        }
      }
    }
    return answered;
  }

  void lookedUpOnceBeforeTheLoopBad(List<byte[]> blocks) throws IOException {
    String target = registry.hostOf("archive");
    int targetPort = registry.portOf("archive");
    for (byte[] block : blocks) {
      try (Socket socket = new Socket(target, targetPort)) { // expect SOCK_OPEN_IN_LOOP HIGH
        socket.getOutputStream().write(block);
      }
    }
  }

  void addressObjectBeforeTheLoopBad(List<byte[]> blocks) throws IOException {
    InetSocketAddress address = new InetSocketAddress(host, port);
    for (byte[] block : blocks) {
      try (Socket socket = new Socket()) { // expect SOCK_OPEN_IN_LOOP HIGH
        socket.setTcpNoDelay(true);
        socket.connect(address, 3_000);
        socket.getOutputStream().write(block);
      }
    }
  }

  void addressObjectInTheLoopBad(List<byte[]> blocks) throws IOException {
    for (byte[] block : blocks) {
      try (Socket socket = new Socket()) { // expect SOCK_OPEN_IN_LOOP HIGH
        socket.connect(new InetSocketAddress(host, port), 3_000);
        socket.getOutputStream().write(block);
      }
    }
  }

  void resolvedOnceBad(List<byte[]> blocks) throws IOException {
    InetAddress resolved = InetAddress.getByName(host);
    for (byte[] block : blocks) {
      try (Socket socket = new Socket(resolved, 9100)) { // expect SOCK_OPEN_IN_LOOP HIGH
        socket.getOutputStream().write(block);
      }
    }
  }

  void portAskedEachTimeBad(List<byte[]> blocks) throws IOException {
    for (byte[] block : blocks) {
      int current = registry.portOf("billing");
      try (Socket socket = new Socket(host, current)) { // expect SOCK_OPEN_IN_LOOP NORMAL
        socket.getOutputStream().write(block);
      }
    }
  }

  void hostAskedEachTimeBad(List<byte[]> blocks) throws IOException {
    for (byte[] block : blocks) {
      String current = registry.hostOf("billing");
      try (Socket socket = new Socket()) { // expect SOCK_OPEN_IN_LOOP NORMAL
        socket.connect(new InetSocketAddress(current, port), 2_000);
        socket.getOutputStream().write(block);
      }
    }
  }

  void hostRenewedInTheLoopBad(List<String> lines) throws IOException {
    String target = registry.hostOf("syslog");
    for (String line : lines) {
      try (Socket socket = new Socket(target, 6514)) { // expect SOCK_OPEN_IN_LOOP NORMAL
        socket.getOutputStream().write(line.getBytes(StandardCharsets.UTF_8));
      }
      target = registry.hostOf("syslog");
    }
  }

  void closedByHandBad(List<byte[]> records) throws IOException {
    Socket s;
    for (byte[] record : records) {
      s = new Socket(host, 9); // expect SOCK_OPEN_IN_LOOP HIGH, SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
      s.getOutputStream().write(record);
      s.close();
    }
  }

  void neverClosedBad(List<byte[]> records) throws IOException {
    for (byte[] record : records) {
      Socket s = new Socket(host, 9); // expect SOCK_OPEN_IN_LOOP HIGH, SOCK_NOT_CLOSED HIGH
      s.getOutputStream().write(record);
    }
  }

  void oneConnectionForAllLinesOk(List<String> lines) throws IOException {
    try (Socket socket = new Socket(host, port)) {
      PrintWriter writer = new PrintWriter(socket.getOutputStream());
      for (String line : lines) {
        writer.println(line);
      }
      writer.flush();
    }
  }

  String oneRequestOk(String query) throws IOException {
    try (Socket socket = new Socket(GRAPHITE_HOST, 43);
        BufferedReader reader =
            new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))) {
      socket.getOutputStream().write((query + "\r\n").getBytes(StandardCharsets.US_ASCII));
      StringBuilder answer = new StringBuilder();
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        answer.append(line).append('\n');
      }
      return answer.toString();
    }
  }

  void preparedInALoopSentOnceOk(List<String> lines) throws IOException {
    StringBuilder batch = new StringBuilder();
    for (String line : lines) {
      batch.append(line).append('\n');
    }
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(host, port), 2_000);
      socket.getOutputStream().write(batch.toString().getBytes(StandardCharsets.UTF_8));
    }
  }
}
