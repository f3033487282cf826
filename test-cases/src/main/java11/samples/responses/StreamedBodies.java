package samples.responses;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Bodies of java.net.http: only streamed ones are still on the wire. */
public class StreamedBodies {
  private final HttpClient client = HttpClient.newHttpClient();

  private static HttpRequest get(String url) {
    return HttpRequest.newBuilder(URI.create(url)).build();
  }

  int statusBad(String url) throws IOException, InterruptedException {
    HttpResponse<InputStream> response =
        client.send(get(url), BodyHandlers.ofInputStream()); // expect SOCK_RESPONSE_NOT_CLOSED HIGH
    return response.statusCode();
  }

  int statusOk(String url) throws IOException, InterruptedException {
    return client.send(get(url), BodyHandlers.discarding()).statusCode();
  }

  int stringOk(String url) throws IOException, InterruptedException {
    HttpResponse<String> response = client.send(get(url), BodyHandlers.ofString());
    return response.statusCode();
  }

  int statusAndCloseUnreadBad(String url) throws IOException, InterruptedException {
    HttpResponse<InputStream> response =
        client.send(get(url), BodyHandlers.ofInputStream()); // expect SOCK_RESPONSE_NOT_DRAINED LOW
    try (InputStream body = response.body()) {
      return response.statusCode();
    }
  }

  byte[] goodBytesBad(String url) throws IOException, InterruptedException {
    HttpResponse<InputStream> response =
        client.send(get(url), BodyHandlers.ofInputStream()); // expect SOCK_RESPONSE_NOT_CLOSED NORMAL
    if (response.statusCode() != 200) {
      throw new IOException("HTTP " + response.statusCode());
    }
    return response.body().readAllBytes();
  }

  byte[] goodBytesClosedBad(String url) throws IOException, InterruptedException {
    HttpResponse<InputStream> response =
        client.send(get(url), BodyHandlers.ofInputStream()); // expect SOCK_RESPONSE_NOT_DRAINED LOW
    try (InputStream body = response.body()) {
      if (response.statusCode() != 200) {
        throw new IOException("HTTP " + response.statusCode());
      }
      return body.readAllBytes();
    }
  }

  void savedOk(String url, Path target) throws IOException, InterruptedException {
    Files.copy(client.send(get(url), BodyHandlers.ofInputStream()).body(), target);
  }

  List<String> linesOk(String url) throws IOException, InterruptedException {
    return client.send(get(url), BodyHandlers.ofLines()).body().collect(Collectors.toList());
  }

  boolean anyLineBad(String url) throws IOException, InterruptedException {
    Stream<String> lines =
        client.send(get(url), BodyHandlers.ofLines()).body(); // expect SOCK_RESPONSE_NOT_CLOSED HIGH
    return lines.anyMatch(line -> line.startsWith("READY"));
  }

  boolean anyLineOk(String url) throws IOException, InterruptedException {
    try (Stream<String> lines = client.send(get(url), BodyHandlers.ofLines()).body()) {
      return lines.anyMatch(line -> line.startsWith("READY"));
    }
  }

  String firstLineBad(String url) throws IOException, InterruptedException {
    HttpResponse<InputStream> response =
        client.send(get(url), BodyHandlers.ofInputStream()); // expect SOCK_RESPONSE_NOT_CLOSED HIGH
    BufferedReader reader =
        new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
    return reader.readLine();
  }

  String firstLineOk(String url) throws IOException, InterruptedException {
    HttpResponse<InputStream> response = client.send(get(url), BodyHandlers.ofInputStream());
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
      return reader.readLine();
    }
  }

  String allLinesOk(String url) throws IOException, InterruptedException {
    HttpResponse<InputStream> response = client.send(get(url), BodyHandlers.ofInputStream());
    BufferedReader reader =
        new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
    return reader.lines().map(String::trim).collect(Collectors.joining("\n"));
  }

  InputStream handedOutOk(String url) throws IOException, InterruptedException {
    return client.send(get(url), BodyHandlers.ofInputStream()).body();
  }

  /** The writing side may fail while the body is still open. */
  void copiedBad(String url, java.io.OutputStream out) throws IOException, InterruptedException {
    HttpResponse<InputStream> response =
        client.send(get(url), BodyHandlers.ofInputStream()); // expect SOCK_RESPONSE_NOT_CLOSED LOW
    byte[] buffer = new byte[8192];
    InputStream in = response.body();
    int n;
    while ((n = in.read(buffer)) > 0) {
      out.write(buffer, 0, n);
    }
  }
}
