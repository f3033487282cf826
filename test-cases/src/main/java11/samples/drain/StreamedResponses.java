package samples.drain;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Streamed bodies of the JDK's client: closed early they take their connection with them. */
public class StreamedResponses {
  private final HttpClient client = HttpClient.newHttpClient();

  int statusBad(HttpRequest request) throws IOException, InterruptedException {
    var response = client.send(request, BodyHandlers.ofInputStream()); // expect SOCK_RESPONSE_NOT_DRAINED LOW
    response.body().close();
    return response.statusCode();
  }

  void checkAllBad(List<HttpRequest> requests) throws IOException, InterruptedException {
    for (var request : requests) {
      HttpResponse<InputStream> response;
      response = client.send(request, BodyHandlers.ofInputStream()); // expect SOCK_RESPONSE_NOT_DRAINED NORMAL
      try (InputStream body = response.body()) {
        System.out.println(response.statusCode() + " " + response.uri());
      }
    }
  }

  String onlyGoodOnesBad(HttpRequest request) throws IOException, InterruptedException {
    var response = client.send(request, BodyHandlers.ofInputStream()); // expect SOCK_RESPONSE_NOT_DRAINED LOW
    try (InputStream body = response.body()) {
      if (response.statusCode() != 200) {
        return null;
      }
      return new String(body.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  String readOk(HttpRequest request) throws IOException, InterruptedException {
    var response = client.send(request, BodyHandlers.ofInputStream());
    try (InputStream body = response.body()) {
      return new String(body.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** How much of it is read cannot be told. */
  String firstLineOk(HttpRequest request) throws IOException, InterruptedException {
    var response = client.send(request, BodyHandlers.ofInputStream());
    try (var reader = new BufferedReader(new InputStreamReader(response.body()))) {
      return reader.readLine();
    }
  }

  int discardedOk(HttpRequest request) throws IOException, InterruptedException {
    return client.send(request, BodyHandlers.discarding()).statusCode();
  }

  int textOk(HttpRequest request) throws IOException, InterruptedException {
    return client.send(request, BodyHandlers.ofString()).statusCode();
  }

  HttpResponse<InputStream> returnedOk(HttpRequest request)
      throws IOException, InterruptedException {
    return client.send(request, BodyHandlers.ofInputStream());
  }
}
