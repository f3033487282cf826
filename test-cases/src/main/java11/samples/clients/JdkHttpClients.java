package samples.clients;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** The client of the JDK, built for each call, with its pool and its selector thread. */
public class JdkHttpClients {
  private final Executor executor;
  private volatile boolean running = true;

  JdkHttpClients(Executor executor) {
    this.executor = executor;
  }

  String getBad(URI uri) throws IOException, InterruptedException {
    HttpClient client = HttpClient.newHttpClient(); // expect SOCK_HTTP_CLIENT_PER_CALL NORMAL
    HttpRequest request = HttpRequest.newBuilder(uri).build();
    return client.send(request, BodyHandlers.ofString()).body();
  }

  int chainedBad(URI uri) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(uri).GET().build();
    return HttpClient.newHttpClient() // expect SOCK_HTTP_CLIENT_PER_CALL NORMAL
        .send(request, BodyHandlers.discarding())
        .statusCode();
  }

  String configuredBad(URI uri) throws IOException, InterruptedException {
    var client =
        HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(5))
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build(); // expect SOCK_HTTP_CLIENT_PER_CALL NORMAL
    var request = HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(10)).build();
    return client.send(request, BodyHandlers.ofString()).body();
  }

  /** A shared executor saves threads, but not connections. */
  String sharedExecutorBad(URI uri) throws IOException, InterruptedException {
    var builder = HttpClient.newBuilder().executor(executor);
    var client = builder.build(); // expect SOCK_HTTP_CLIENT_PER_CALL NORMAL
    return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString()).body();
  }

  /** Only the future is returned; the client is lost. */
  CompletableFuture<HttpResponse<String>> asynchronousBad(URI uri) {
    var client = HttpClient.newHttpClient(); // expect SOCK_HTTP_CLIENT_PER_CALL NORMAL
    return client.sendAsync(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
  }

  int failuresSwallowedBad(URI uri) throws InterruptedException {
    try {
      var client = HttpClient.newHttpClient(); // expect SOCK_HTTP_CLIENT_PER_CALL NORMAL
      var request = HttpRequest.newBuilder(uri).build();
      return client.send(request, BodyHandlers.discarding()).statusCode();
    } catch (IOException e) {
      return -1;
    }
  }

  void crawlBad(List<URI> uris) throws IOException, InterruptedException {
    for (var uri : uris) {
      var client = HttpClient.newHttpClient(); // expect SOCK_HTTP_CLIENT_PER_CALL HIGH
      var request = HttpRequest.newBuilder(uri).build();
      System.out.println(client.send(request, BodyHandlers.ofString()).body());
    }
  }

  void workerBad(BlockingQueue<HttpRequest> queue) throws IOException, InterruptedException {
    var builder = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1);
    while (running) {
      var request = queue.take();
      var client = builder.build(); // expect SOCK_HTTP_CLIENT_PER_CALL HIGH
      System.out.println(client.send(request, BodyHandlers.discarding()).statusCode());
    }
  }

  void builtBeforeTheLoopBad(List<URI> uris) throws IOException, InterruptedException {
    var client = HttpClient.newHttpClient(); // expect SOCK_HTTP_CLIENT_PER_CALL NORMAL
    for (var uri : uris) {
      var request = HttpRequest.newBuilder(uri).build();
      System.out.println(client.send(request, BodyHandlers.ofString()).body());
    }
  }

  /** A probe from the command line. */
  static final class ProbeBad {
    public static void main(String[] args) throws IOException, InterruptedException {
      var client = HttpClient.newHttpClient(); // expect SOCK_HTTP_CLIENT_PER_CALL LOW
      var request = HttpRequest.newBuilder(URI.create(args[0])).build();
      System.out.println(client.send(request, BodyHandlers.discarding()).statusCode());
    }
  }

  String callersClientOk(HttpClient client, URI uri) throws IOException, InterruptedException {
    return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString()).body();
  }

  HttpRequest onlyTheRequestIsBuiltOk(URI uri) {
    return HttpRequest.newBuilder(uri).header("Accept", "application/json").build();
  }

  void requestPerElementOk(HttpClient client, List<URI> uris)
      throws IOException, InterruptedException {
    for (var uri : uris) {
      var request = HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(2)).build();
      System.out.println(client.send(request, BodyHandlers.ofString()).statusCode());
    }
  }

  HttpClient.Builder onlyTheBuilderIsReturnedOk() {
    return HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).executor(executor);
  }
}
