package demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;

/** Uploads reports: each upload builds an HTTP client, with a pool and threads of its own. */
public final class ReportUploader {
  private final URI target;

  /** Creates an uploader for the given address. */
  public ReportUploader(URI target) {
    this.target = target;
  }

  /** Uploads one report and returns the status of the answer. */
  public int upload(Path report) throws IOException, InterruptedException {
    HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    HttpRequest request =
        HttpRequest.newBuilder(target).PUT(HttpRequest.BodyPublishers.ofFile(report)).build();
    return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
  }
}
