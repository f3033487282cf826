package samples.second.churn;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The loop here, the open elsewhere. */
public class CallChains {
  private static final int PORT = 8125;

  private final String host;

  CallChains(String host) {
    this.host = host;
  }

  private int ask(String question) throws IOException {
    try (Socket socket = new Socket(host, PORT)) {
      socket.getOutputStream().write(question.getBytes(UTF_8));
      return socket.getInputStream().read();
    }
  }

  private int retryAsk(String question) throws IOException {
    try {
      return ask(question);
    } catch (IOException e) {
      return ask(question);
    }
  }

  private int checkedAsk(String question) throws IOException {
    return question.isEmpty() ? -1 : retryAsk(question);
  }

  int deepBad(List<String> questions) throws IOException {
    int sum = 0;
    for (String question : questions) {
      sum += checkedAsk(question); // expect SOCK_OPEN_IN_LOOP HIGH
    }
    return sum;
  }

  int onceOk(String question) throws IOException {
    return checkedAsk(question);
  }

  int afterTheLoopOk(List<String> questions) throws IOException {
    StringBuilder all = new StringBuilder();
    for (String question : questions) {
      all.append(question).append('\n');
    }
    return checkedAsk(all.toString());
  }

  /** A client that connects when it is made. */
  static final class Session implements Closeable {
    private final Socket socket;

    Session(String host) throws IOException {
      socket = new Socket(host, 11300);
    }

    void put(String job) throws IOException {
      socket.getOutputStream().write(job.getBytes(UTF_8));
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }

  void constructorBad(List<String> jobs) throws IOException {
    for (String job : jobs) {
      try (Session session = new Session(host)) { // expect SOCK_OPEN_IN_LOOP HIGH
        session.put(job);
      }
    }
  }

  void constructorOk(List<String> jobs) throws IOException {
    try (Session session = new Session(host)) {
      for (String job : jobs) {
        session.put(job);
      }
    }
  }

  static int dial(String where, int what) throws IOException {
    try (Socket socket = new Socket(where, PORT)) {
      socket.getOutputStream().write(what);
      return socket.getInputStream().read();
    }
  }

  int changingBad(String[] hosts) throws IOException {
    int sum = 0;
    for (String each : hosts) {
      sum += dial(each, 1); // expect SOCK_OPEN_IN_LOOP LOW
    }
    return sum;
  }

  int fixedBad(int[] values) throws IOException {
    int sum = 0;
    for (int value : values) {
      sum += dial("metrics.example.net", value); // expect SOCK_OPEN_IN_LOOP HIGH
    }
    return sum;
  }

  private void reportBad(String line) {
    try (Socket socket = new Socket(host, 9125)) { // expect SOCK_OPEN_IN_LOOP HIGH
      socket.getOutputStream().write(line.getBytes(UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void methodReference(List<String> lines) {
    lines.forEach(this::reportBad);
  }

  void lambdaBad(Map<String, Integer> values) {
    values.forEach(
        (name, value) -> {
          try (Socket socket = new Socket(host, 9126)) { // expect SOCK_OPEN_IN_LOOP HIGH
            socket.getOutputStream().write((name + value).getBytes(UTF_8));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  void lambdaOk(Map<String, Integer> values) throws IOException {
    try (Socket socket = new Socket(host, 9126)) {
      values.forEach(
          (name, value) -> {
            try {
              socket.getOutputStream().write((name + value).getBytes(UTF_8));
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    }
  }

  private int quietAsk(String question) {
    try {
      return ask(question);
    } catch (IOException e) {
      return -1;
    }
  }

  List<Integer> streamBad(Stream<String> questions) {
    return questions
        .filter(q -> !q.isEmpty())
        .map(q -> quietAsk(q)) // expect SOCK_OPEN_IN_LOOP HIGH
        .collect(Collectors.toList());
  }

  /** Opens what the caller keeps. */
  List<Session> streamOk(Stream<String> hosts) {
    return hosts
        .map(
            h -> {
              try {
                return new Session(h);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            })
        .collect(Collectors.toList());
  }

  void recursiveBad(int depth) throws IOException {
    try (Socket socket = new Socket(host, 9127)) { // expect SOCK_OPEN_IN_LOOP HIGH
      socket.getOutputStream().write(depth);
    }
    if (depth > 0) {
      recursiveBad(depth - 1);
    }
  }

  void recursiveOk(Socket socket, int depth) throws IOException {
    socket.getOutputStream().write(depth);
    if (depth > 0) {
      recursiveOk(socket, depth - 1);
    }
  }

  abstract static class Transport {
    abstract void send(byte[] data) throws IOException;
  }

  static final class TcpTransport extends Transport {
    @Override
    void send(byte[] data) throws IOException {
      try (Socket socket = new Socket("sink.example.net", 601)) {
        socket.getOutputStream().write(data);
      }
    }
  }

  static final class CountingTransport extends Transport {
    private long bytes;

    @Override
    void send(byte[] data) {
      bytes += data.length;
    }

    long bytes() {
      return bytes;
    }
  }

  void someTargetsBad(Transport transport, List<byte[]> all) throws IOException {
    for (byte[] each : all) {
      transport.send(each); // expect SOCK_OPEN_IN_LOOP LOW
    }
  }

  void exactTargetBad(List<byte[]> all) throws IOException {
    TcpTransport transport = new TcpTransport();
    for (byte[] each : all) {
      transport.send(each); // expect SOCK_OPEN_IN_LOOP HIGH
    }
  }

  void exactTargetOk(CountingTransport transport, List<byte[]> all) {
    for (byte[] each : all) {
      transport.send(each);
    }
  }

  abstract static class Exporter {
    final void exportAllBad(List<String> rows) throws IOException {
      for (String row : rows) {
        export(row); // expect SOCK_OPEN_IN_LOOP HIGH
      }
    }

    protected abstract void export(String row) throws IOException;
  }

  static final class LineExporter extends Exporter {
    @Override
    protected void export(String row) throws IOException {
      try (Socket socket = new Socket("export.example.net", 7000)) {
        socket.getOutputStream().write(row.getBytes(UTF_8));
      }
    }
  }

  static final class FramedExporter extends Exporter {
    @Override
    protected void export(String row) throws IOException {
      try (Socket socket = new Socket("export.example.net", 7001)) {
        socket.getOutputStream().write(row.length());
        socket.getOutputStream().write(row.getBytes(UTF_8));
      }
    }
  }

  void unknownConsumerOk(List<String> rows, Consumer<String> consumer) {
    rows.forEach(consumer);
  }

  void commandBad(List<String> jobs) throws IOException {
    for (String job : jobs) {
      Holder holder = new Holder(new Socket(host, 11301)); // expect SOCK_OPEN_IN_LOOP HIGH
      try {
        holder.socket.getOutputStream().write(job.getBytes(UTF_8));
      } finally {
        holder.socket.close();
      }
    }
  }

  private static final class Holder {
    final Socket socket;

    Holder(Socket socket) {
      this.socket = socket;
    }
  }
}
