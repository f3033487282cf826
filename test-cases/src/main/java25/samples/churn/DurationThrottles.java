package samples.churn;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;

/** API that came after Java 17: pauses given as a duration, clients that can be closed. */
public class DurationThrottles {
  private static final Duration PAUSE = Duration.ofSeconds(30);

  private final String host;
  private final int port;

  DurationThrottles(String host, int port) {
    this.host = host;
    this.port = port;
  }

  void fiveSecondsBad(byte[] question) throws IOException, InterruptedException {
    while (true) {
      try (var socket = new Socket(host, port)) { // expect SOCK_OPEN_IN_LOOP LOW
        socket.getOutputStream().write(question);
      }
      Thread.sleep(Duration.ofSeconds(5));
    }
  }

  void twentyMillisecondsBad(byte[] question) throws IOException, InterruptedException {
    while (true) {
      try (var socket = new Socket(host, port)) { // expect SOCK_OPEN_IN_LOOP HIGH
        socket.getOutputStream().write(question);
      }
      Thread.sleep(Duration.ofMillis(20));
    }
  }

  void unknownDurationBad(byte[] question, Duration pause)
      throws IOException, InterruptedException {
    while (true) {
      try (var socket = new Socket(host, port)) { // expect SOCK_OPEN_IN_LOOP NORMAL
        socket.getOutputStream().write(question);
      }
      Thread.sleep(pause);
    }
  }

  void persistentPollOk(byte[] question) throws IOException, InterruptedException {
    try (var socket = new Socket(host, port)) {
      while (true) {
        socket.getOutputStream().write(question);
        Thread.sleep(PAUSE);
      }
    }
  }

  boolean retriedOk(byte[] message) throws InterruptedException {
    while (true) {
      try (var socket = new Socket(host, port)) {
        socket.getOutputStream().write(message);
        return true;
      } catch (IOException e) {
        Thread.sleep(PAUSE);
      }
    }
  }

  /** Closing the client is tidy, but the pool is gone with it. */
  String closedClientBad(URI uri) throws IOException, InterruptedException {
    try (var client = HttpClient.newHttpClient()) { // expect SOCK_HTTP_CLIENT_PER_CALL NORMAL
      return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString()).body();
    }
  }

  void closedClientInALoopBad(List<URI> uris) throws IOException, InterruptedException {
    for (var uri : uris) {
      try (var client = HttpClient.newHttpClient()) { // expect SOCK_HTTP_CLIENT_PER_CALL HIGH
        var request = HttpRequest.newBuilder(uri).build();
        System.out.println(client.send(request, BodyHandlers.ofString()).body());
      }
    }
  }

  HttpClient returnedClientOk() {
    return HttpClient.newBuilder().connectTimeout(PAUSE).build();
  }
}
