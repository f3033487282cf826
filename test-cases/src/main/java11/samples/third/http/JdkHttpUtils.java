package samples.third.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;

/** The client of the JDK in services. */
public class JdkHttpUtils {
  private static final HttpClient SHARED =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build();
  private final Supplier<HttpClient> clients;

  public JdkHttpUtils(Supplier<HttpClient> clients) {
    this.clients = clients;
  }

  public String getBad(String url) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create(url)).GET().build();
    return HttpClient.newHttpClient() // expect SOCK_HTTP_CLIENT_PER_CALL NORMAL
        .send(request, BodyHandlers.ofString())
        .body();
  }

  public String getOk(String url) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create(url)).GET().build();
    return SHARED.send(request, BodyHandlers.ofString()).body();
  }

  public String suppliedOk(String url) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create(url)).GET().build();
    return clients.get().send(request, BodyHandlers.ofString()).body();
  }

  public List<CompletableFuture<String>> fanOutBad(List<URI> uris) {
    return uris.stream()
        .map(
            u -> {
              var own = HttpClient.newBuilder().build(); // expect SOCK_HTTP_CLIENT_PER_CALL HIGH
              return own.sendAsync(HttpRequest.newBuilder(u).build(), BodyHandlers.ofString())
                  .thenApply(HttpResponse::body);
            })
        .collect(Collectors.toList());
  }

  public List<CompletableFuture<String>> fanOutOnceBad(List<URI> uris) {
    var own = HttpClient.newBuilder().build(); // expect SOCK_HTTP_CLIENT_PER_CALL NORMAL
    return uris.stream()
        .map(u -> own.sendAsync(HttpRequest.newBuilder(u).build(), BodyHandlers.ofString()))
        .map(f -> f.thenApply(HttpResponse::body))
        .collect(Collectors.toList());
  }

  /** A task per URL, each with its own client. */
  public void submitAllBad(ExecutorService pool, List<URI> uris) {
    for (URI uri : uris) {
      pool.submit(
          () -> {
            var own = HttpClient.newHttpClient(); // expect SOCK_HTTP_CLIENT_PER_CALL HIGH
            return own.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.discarding());
          });
    }
  }

  public void submitAllOk(ExecutorService pool, List<URI> uris) {
    for (URI uri : uris) {
      pool.submit(
          () -> SHARED.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.discarding()));
    }
  }

  public int firstByteBad(String url) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create(url)).build();
    var response = SHARED.send(request, BodyHandlers.ofInputStream()); // expect SOCK_RESPONSE_NOT_DRAINED LOW
    try (InputStream in = response.body()) {
      return in.read();
    }
  }

  public byte[] allBytesOk(String url) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create(url)).build();
    var response = SHARED.send(request, BodyHandlers.ofInputStream());
    try (InputStream in = response.body()) {
      return in.readAllBytes();
    }
  }

  public boolean existsBad(String url) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create(url)).build();
    var response = SHARED.send(request, BodyHandlers.ofInputStream()); // expect SOCK_RESPONSE_NOT_CLOSED HIGH
    return response.statusCode() == 200;
  }

  public boolean existsOk(String url) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create(url)).build();
    return SHARED.send(request, BodyHandlers.discarding()).statusCode() == 200;
  }

  /** Every call has its own settings of TLS. */
  public String pinnedBad(String url, SSLContext tls) throws IOException, InterruptedException {
    HttpClient own =
        HttpClient.newBuilder()
            .sslContext(tls)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build(); // expect SOCK_HTTP_CLIENT_PER_CALL NORMAL
    return own.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString())
        .body();
  }

  /** Gives the client away. */
  public HttpClient pinnedOk(SSLContext tls) {
    return HttpClient.newBuilder().sslContext(tls).build();
  }

  /** The builder keeps the client for its product. */
  public static final class Builder {
    private HttpClient http;
    private Duration timeout = Duration.ofSeconds(2);

    public Builder timeoutOk(Duration d) {
      timeout = d;
      return this;
    }

    public JdkHttpUtils buildOk() {
      if (http == null) {
        http = HttpClient.newBuilder().connectTimeout(timeout).build();
      }
      HttpClient chosen = http;
      return new JdkHttpUtils(() -> chosen);
    }
  }
}
