package demo;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Sends counters to a collector: if a write fails, the connection stays open for ever. */
public final class MetricsSender {
  private final String host;
  private final int port;

  /** Creates a sender for the collector at the given address. */
  public MetricsSender(String host, int port) {
    this.host = host;
    this.port = port;
  }

  /** Sends one line per counter. */
  public void send(Map<String, Long> counters) throws IOException {
    Socket socket = new Socket(host, port);
    OutputStream out = socket.getOutputStream();
    for (Map.Entry<String, Long> counter : counters.entrySet()) {
      String line = counter.getKey() + ' ' + counter.getValue() + '\n';
      out.write(line.getBytes(StandardCharsets.US_ASCII));
    }
    out.flush();
    socket.close();
  }

  /** The good twin of {@link #send}: the connection is closed whatever happens. */
  public void sendSafely(Map<String, Long> counters) throws IOException {
    try (Socket socket = new Socket(host, port)) {
      OutputStream out = socket.getOutputStream();
      for (Map.Entry<String, Long> counter : counters.entrySet()) {
        String line = counter.getKey() + ' ' + counter.getValue() + '\n';
        out.write(line.getBytes(StandardCharsets.US_ASCII));
      }
      out.flush();
    }
  }
}
