package samples.clients;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;

/** The client of the JDK in records, enums and switch expressions. */
public class RecordClients {
  /** Owns the client it is given. */
  record Gateway(HttpClient client, URI base) {
    Gateway(URI base) {
      this(HttpClient.newHttpClient(), base);
    }

    String getOk(String path) throws IOException, InterruptedException {
      var request = HttpRequest.newBuilder(base.resolve(path)).build();
      return client.send(request, BodyHandlers.ofString()).body();
    }

    String getBad(String path) throws IOException, InterruptedException {
      var own = HttpClient.newHttpClient(); // expect SOCK_HTTP_CLIENT_PER_CALL NORMAL
      var request = HttpRequest.newBuilder(base.resolve(path)).build();
      return own.send(request, BodyHandlers.ofString()).body();
    }
  }

  /** One client for each way of following redirects. */
  enum Shared {
    STRICT(HttpClient.Redirect.NEVER),
    LENIENT(HttpClient.Redirect.NORMAL);

    private final HttpClient client;

    Shared(HttpClient.Redirect redirect) {
      client = HttpClient.newBuilder().followRedirects(redirect).build();
    }

    HttpClient client() {
      return client;
    }
  }

  int hookBad(URI uri, String name) throws IOException, InterruptedException {
    var body =
        """
        {"event": "%s"}
        """
            .formatted(name);
    var request = HttpRequest.newBuilder(uri).POST(BodyPublishers.ofString(body)).build();
    var client = HttpClient.newHttpClient(); // expect SOCK_HTTP_CLIENT_PER_CALL NORMAL
    return client.send(request, BodyHandlers.discarding()).statusCode();
  }

  int chosenBySwitchBad(URI uri, String mode) throws IOException, InterruptedException {
    var builder =
        switch (mode) {
          case "slow" -> HttpClient.newBuilder().connectTimeout(Duration.ofMinutes(1));
          case "fast" -> HttpClient.newBuilder().connectTimeout(Duration.ofMillis(200));
          default -> HttpClient.newBuilder();
        };
    var client = builder.build(); // expect SOCK_HTTP_CLIENT_PER_CALL NORMAL
    return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.discarding()).statusCode();
  }

  void batchBad(List<Object> items) throws IOException, InterruptedException {
    for (var item : items) {
      if (item instanceof URI uri) {
        var client = HttpClient.newHttpClient(); // expect SOCK_HTTP_CLIENT_PER_CALL HIGH
        var request = HttpRequest.newBuilder(uri).build();
        System.out.println(client.send(request, BodyHandlers.discarding()).statusCode());
      }
    }
  }

  int sharedBySwitchOk(URI uri, boolean strict) throws IOException, InterruptedException {
    var client = (strict ? Shared.STRICT : Shared.LENIENT).client();
    return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.discarding()).statusCode();
  }

  Gateway gatewayOk(URI base) {
    return new Gateway(HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build(), base);
  }

  HttpClient returnedBySwitchOk(String mode) {
    return switch (mode) {
      case "slow" -> HttpClient.newBuilder().connectTimeout(Duration.ofMinutes(1)).build();
      default -> HttpClient.newHttpClient();
    };
  }

  void batchOverOneClientOk(HttpClient client, List<Object> items)
      throws IOException, InterruptedException {
    for (var item : items) {
      if (item instanceof URI uri) {
        var request = HttpRequest.newBuilder(uri).build();
        System.out.println(client.send(request, BodyHandlers.discarding()).statusCode());
      }
    }
  }
}
