package samples.third.modern;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;

/** Records, sealed types and switch expressions around connections. */
public class RecordsAndSwitches {
  private final Map<Target, Socket> open = new ConcurrentHashMap<>();

  /** Where to. */
  public record Target(String host, int port) {
    Socket dialOk() throws IOException {
      return new Socket(host, port);
    }

    SocketAddress addressOk() {
      return new InetSocketAddress(host, port);
    }
  }

  /** Holds a connection: the record closes it. */
  public record Line(Socket socket, String name) implements AutoCloseable {
    void say(String text) throws IOException {
      socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }

  /** Kinds of events. */
  public sealed interface Event permits Up, Down, Tick {}

  /** Up. */
  public record Up(Target target) implements Event {}

  /** Down. */
  public record Down(Target target) implements Event {}

  /** Tick. */
  public record Tick(long nanos) implements Event {}

  public String greetBad(Target target) throws IOException {
    Socket s = target.dialOk(); // expect SOCK_NOT_CLOSED HIGH
    return switch (s.getInputStream().read()) {
      case -1 -> "nothing";
      case 0, 1, 2 -> "control";
      default -> "text";
    };
  }

  public String greetOk(Target target) throws IOException {
    try (Socket s = target.dialOk()) {
      return switch (s.getInputStream().read()) {
        case -1 -> "nothing";
        case 0, 1, 2 -> "control";
        default -> "text";
      };
    }
  }

  public void tellAllBad(Target target, List<String> texts) throws IOException {
    for (var text : texts) {
      try (var line = new Line(target.dialOk(), "tell")) { // expect SOCK_OPEN_IN_LOOP HIGH
        line.say(text);
      }
    }
  }

  public void tellAllOk(Target target, List<String> texts) throws IOException {
    try (var line = new Line(target.dialOk(), "tell")) {
      for (var text : texts) {
        line.say(text);
      }
    }
  }

  /** Each target is another one. */
  public void tellEachBad(List<Target> targets) throws IOException {
    for (var target : targets) {
      try (var s = new Socket(target.host(), target.port())) { // expect SOCK_OPEN_IN_LOOP LOW
        s.getOutputStream().write(1);
      }
    }
  }

  public void eventOk(Event event) throws IOException {
    if (event instanceof Up up) {
      var old = open.put(up.target(), up.target().dialOk());
      if (old != null) {
        old.close();
      }
    } else if (event instanceof Down down) {
      var old = open.remove(down.target());
      if (old != null) {
        old.close();
      }
    }
  }

  public Optional<Socket> maybeOk(Target target) {
    try {
      return Optional.of(target.dialOk());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  public boolean reachableOk(Target target) {
    var found = maybeOk(target);
    found.ifPresent(
        s -> {
          try {
            s.close();
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
    return found.isPresent();
  }

  public CompletableFuture<Integer> askLaterOk(Target target, Executor executor) {
    return CompletableFuture.supplyAsync(
        () -> {
          try (var s = target.dialOk()) {
            return s.getInputStream().read();
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        },
        executor);
  }

  public CompletableFuture<Integer> askLaterBad(Target target, Executor executor) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            var s = target.dialOk(); // expect SOCK_NOT_CLOSED HIGH
            return s.getInputStream().read();
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        },
        executor);
  }

  public void loadTestBad(Target target, int n) {
    IntStream.range(0, n)
        .parallel()
        .forEach(
            i -> {
              try (var s = target.dialOk()) { // expect SOCK_OPEN_IN_LOOP HIGH
                s.getOutputStream().write(i);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }

  public String bodyBad(String kind, URI uri) throws IOException, InterruptedException {
    var client =
        switch (kind) {
          case "fresh" -> HttpClient.newHttpClient(); // expect SOCK_HTTP_CLIENT_PER_CALL NORMAL
          default -> throw new IllegalArgumentException(kind);
        };
    return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString()).body();
  }

  public void countersBad(Map<String, Integer> counters, Target statsd) {
    counters.forEach(
        (name, value) -> {
          var data = "%s:%d|c".formatted(name, value).getBytes(StandardCharsets.UTF_8);
          try (var s = new DatagramSocket()) { // expect SOCK_UDP_PER_MESSAGE NORMAL
            s.send(new DatagramPacket(data, data.length, statsd.addressOk()));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  public void closeOk() {
    open.values()
        .forEach(
            s -> {
              try {
                s.close();
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }
}
