package samples.second.clients;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/** The client of the JDK. */
public class JdkClients {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

  String perCallBad(HttpRequest request) throws IOException, InterruptedException {
    HttpClient client = HttpClient.newHttpClient(); // expect SOCK_HTTP_CLIENT_PER_CALL NORMAL
    return client.send(request, BodyHandlers.ofString()).body();
  }

  String perCallOk(HttpRequest request) throws IOException, InterruptedException {
    return CLIENT.send(request, BodyHandlers.ofString()).body();
  }

  CompletableFuture<String> asyncBad(HttpRequest request, Duration limit) {
    HttpClient.Builder builder = HttpClient.newBuilder().connectTimeout(limit);
    HttpClient client = builder.build(); // expect SOCK_HTTP_CLIENT_PER_CALL NORMAL
    return client.sendAsync(request, BodyHandlers.ofString()).thenApply(HttpResponse::body);
  }

  CompletableFuture<String> asyncOk(HttpRequest request) {
    return CLIENT.sendAsync(request, BodyHandlers.ofString()).thenApply(HttpResponse::body);
  }

  private static int statusBad(URI uri) {
    HttpRequest get = HttpRequest.newBuilder(uri).build();
    HttpClient client = HttpClient.newHttpClient(); // expect SOCK_HTTP_CLIENT_PER_CALL HIGH
    try {
      return client.send(get, BodyHandlers.discarding()).statusCode();
    } catch (IOException | InterruptedException e) {
      return -1;
    }
  }

  List<Integer> statuses(List<URI> uris) {
    return uris.stream().map(JdkClients::statusBad).collect(Collectors.toList());
  }

  static final class MirrorBad implements HttpHandler {
    @Override
    public void handle(HttpExchange exchange) throws IOException {
      HttpRequest get = HttpRequest.newBuilder(URI.create("http://mirror/")).build();
      HttpClient client = HttpClient.newHttpClient(); // expect SOCK_HTTP_CLIENT_PER_CALL HIGH
      try {
        byte[] body = client.send(get, BodyHandlers.ofByteArray()).body();
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      exchange.close();
    }
  }

  static final class MirrorOk implements HttpHandler {
    private final HttpClient client;

    MirrorOk(HttpClient client) {
      this.client = client;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
      HttpRequest get = HttpRequest.newBuilder(URI.create("http://mirror/")).build();
      try {
        byte[] body = client.send(get, BodyHandlers.ofByteArray()).body();
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      exchange.close();
    }
  }

  int firstByteBad(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<InputStream> response =
        CLIENT.send(request, BodyHandlers.ofInputStream()); // expect SOCK_RESPONSE_NOT_DRAINED LOW
    try (InputStream in = response.body()) {
      return in.read();
    }
  }

  int allBytesOk(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<InputStream> response = CLIENT.send(request, BodyHandlers.ofInputStream());
    try (InputStream in = response.body()) {
      return in.readAllBytes().length;
    }
  }

  int statusOnlyBad(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<InputStream> response =
        CLIENT.send(request, BodyHandlers.ofInputStream()); // expect SOCK_RESPONSE_NOT_CLOSED HIGH
    return response.statusCode();
  }

  int statusOnlyOk(HttpRequest request) throws IOException, InterruptedException {
    return CLIENT.send(request, BodyHandlers.discarding()).statusCode();
  }

  Path fileOk(HttpRequest request, Path target) throws IOException, InterruptedException {
    return CLIENT.send(request, BodyHandlers.ofFile(target)).body();
  }

  static HttpClient createOk() {
    return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  }
}
