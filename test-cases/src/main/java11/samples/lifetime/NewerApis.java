package samples.lifetime;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.SocketChannel;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;

/** Lambdas, inferred types and library methods of Java 9 to 11. */
public class NewerApis {
  private final HttpClient http = HttpClient.newHttpClient();
  private final Map<String, Socket> open = new ConcurrentHashMap<>();

  /** A service with a default way to ask it. */
  interface Asked {
    String host();

    default int askOk(int port) throws IOException {
      try (var s = new Socket(host(), port)) {
        return s.getInputStream().read();
      }
    }

    default int askBad(int port) throws IOException {
      var s = new Socket(host(), port); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
      int answer = s.getInputStream().read();
      s.close();
      return answer;
    }
  }

  long transferOk(String host, OutputStream target) throws IOException {
    try (var s = new Socket(host, 3001)) {
      return s.getInputStream().transferTo(target);
    }
  }

  void forwardOk(URI source, String host) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(source).build();
    var body = http.send(request, BodyHandlers.ofString(UTF_8)).body();
    try (var s = new Socket(host, 3002)) {
      s.getOutputStream().write(body.getBytes(UTF_8));
    }
  }

  Socket computedOk(String host) {
    return open.computeIfAbsent(
        host,
        name -> {
          try {
            return new Socket(name, 3003);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  Callable<byte[]> laterOk(String host) {
    return () -> {
      try (var s = new Socket(host, 3004)) {
        return s.getInputStream().readAllBytes();
      }
    };
  }

  CompletableFuture<Integer> futureOk(String host, ExecutorService pool) {
    return CompletableFuture.supplyAsync(
        () -> {
          try (var s = new Socket(host, 3005)) {
            return s.getInputStream().read();
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        },
        pool);
  }

  Supplier<Socket> suppliedOk(String host) throws IOException {
    var s = new Socket(host, 3006);
    return () -> s;
  }

  Runnable closerOk(String host) throws IOException {
    var s = new Socket(host, 3007);
    return () -> {
      try {
        s.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }

  void stop() throws IOException {
    for (var s : open.values()) {
      s.close();
    }
  }

  void concatenatedBad(String host) throws IOException {
    // since Java 9 the concatenation is an invokedynamic that takes the socket
    var s = new Socket(host, 3008); // expect SOCK_NOT_CLOSED HIGH
    System.out.println("connected: " + s);
  }

  long transferBad(String host, OutputStream target) throws IOException {
    var s = new Socket(host, 3009); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
    var copied = s.getInputStream().transferTo(target);
    s.close();
    return copied;
  }

  byte[] headBad(String host) throws IOException {
    var s = new Socket(host, 3010); // expect SOCK_NOT_CLOSED HIGH
    return s.getInputStream().readNBytes(16);
  }

  SocketChannel optionsBad(SocketAddress address) throws IOException {
    var channel = SocketChannel.open(address); // expect SOCK_NOT_CLOSED_ON_EXCEPTION LOW
    channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    return channel;
  }

  Socket quickAckBad(String host) throws IOException {
    var s = new Socket(host, 3011); // expect SOCK_NOT_CLOSED_ON_EXCEPTION LOW
    s.setOption(StandardSocketOptions.SO_KEEPALIVE, true);
    return s;
  }

  void forwardBad(URI source, String host) throws IOException, InterruptedException {
    var s = new Socket(host, 3012); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
    var request = HttpRequest.newBuilder(source).build();
    var body = http.send(request, BodyHandlers.ofByteArray()).body();
    try (s) {
      s.getOutputStream().write(body);
    }
  }

  Callable<Integer> laterBad(String host) {
    return () -> {
      var s = new Socket(host, 3013); // expect SOCK_NOT_CLOSED HIGH
      return s.getInputStream().read();
    };
  }

  CompletableFuture<Boolean> futureBad(String host, byte[] data, ExecutorService pool) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            var s = new Socket(host, 3014); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
            s.getOutputStream().write(data);
            s.close();
            return true;
          } catch (IOException e) {
            return false;
          }
        },
        pool);
  }

  Socket defaultedBad(String host, String greeting) throws IOException {
    var s = new Socket(host, 3015); // expect SOCK_NOT_CLOSED_ON_EXCEPTION NORMAL
    var text = Objects.requireNonNullElse(greeting, "hello");
    s.getOutputStream().write(text.getBytes(UTF_8));
    return s;
  }

  Supplier<String> describedBad(String host) throws IOException {
    // only the name is captured
    var s = new Socket(host, 3016); // expect SOCK_NOT_CLOSED HIGH
    var name = s.getInetAddress().getHostName();
    return () -> name;
  }
}
