package demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;

/** The good twin of {@link ReportUploader}: one client, and its connections, for all uploads. */
public final class SharedReportUploader {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

  private final URI target;

  /** Creates an uploader for the given address. */
  public SharedReportUploader(URI target) {
    this.target = target;
  }

  /** Uploads one report and returns the status of the answer. */
  public int upload(Path report) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(target).PUT(HttpRequest.BodyPublishers.ofFile(report)).build();
    return CLIENT.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
  }
}
