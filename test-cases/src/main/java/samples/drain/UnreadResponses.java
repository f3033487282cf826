package samples.drain;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.io.IOUtils;

/** Exchanges of the JDK whose body, or whose error body, nobody looks at. */
public class UnreadResponses {
  boolean statusOnlyBad(URL url) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) url.openConnection();
    return connection.getResponseCode() == 200; // expect SOCK_RESPONSE_NOT_DRAINED LOW
  }

  void checkAllBad(List<URL> urls) throws IOException {
    for (URL url : urls) {
      HttpURLConnection connection = (HttpURLConnection) url.openConnection();
      int status = connection.getResponseCode(); // expect SOCK_RESPONSE_NOT_DRAINED NORMAL
      System.out.println(url + " " + status);
    }
  }

  /** The body of the error stays unread. */
  String throwsOnErrorBad(URL url) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) url.openConnection();
    int status = connection.getResponseCode(); // expect SOCK_RESPONSE_NOT_DRAINED LOW
    if (status != 200) {
      throw new IOException("HTTP " + status);
    }
    try (InputStream in = connection.getInputStream()) {
      return IOUtils.toString(in, StandardCharsets.UTF_8);
    }
  }

  void pollBad(URL url) throws IOException, InterruptedException {
    while (!Thread.currentThread().isInterrupted()) {
      HttpURLConnection connection = (HttpURLConnection) url.openConnection();
      int status = connection.getResponseCode(); // expect SOCK_RESPONSE_NOT_DRAINED NORMAL
      if (status == 200) {
        try (InputStream in = connection.getInputStream()) {
          System.out.println(IOUtils.toString(in, StandardCharsets.UTF_8));
        }
      } else {
        System.err.println("HTTP " + status);
      }
      Thread.sleep(500);
    }
  }

  String bothReadOk(URL url) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) url.openConnection();
    int status = connection.getResponseCode();
    InputStream body = status < 400 ? connection.getInputStream() : connection.getErrorStream();
    if (body == null) {
      return "";
    }
    try (InputStream in = body) {
      return IOUtils.toString(in, StandardCharsets.UTF_8);
    }
  }

  String errorReadOk(URL url) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) url.openConnection();
    if (connection.getResponseCode() != 200) {
      throw new IOException(IOUtils.toString(connection.getErrorStream(), StandardCharsets.UTF_8));
    }
    try (InputStream in = connection.getInputStream()) {
      return IOUtils.toString(in, StandardCharsets.UTF_8);
    }
  }

  boolean headOk(URL url) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) url.openConnection();
    connection.setRequestMethod("HEAD");
    return connection.getResponseCode() == 200;
  }

  /** Whoever gets the connection goes on with it. */
  HttpURLConnection returnedOk(URL url) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) url.openConnection();
    System.out.println(connection.getResponseCode());
    return connection;
  }

  String helperOk(URL url) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) url.openConnection();
    System.out.println(connection.getResponseCode());
    return read(connection);
  }

  private static String read(HttpURLConnection connection) throws IOException {
    try (InputStream in = connection.getInputStream()) {
      return IOUtils.toString(in, StandardCharsets.UTF_8);
    }
  }

  int drainedByHelperOk(URL url) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) url.openConnection();
    int status = connection.getResponseCode();
    drain(connection.getErrorStream());
    drain(connection.getInputStream());
    return status;
  }

  private static void drain(InputStream in) throws IOException {
    if (in != null) {
      byte[] buffer = new byte[4096];
      while (in.read(buffer) >= 0) {
        continue;
      }
      in.close();
    }
  }

  /** It throws when the status is bad, which is no finding by itself. */
  String onlyTheStreamOk(URL url) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) url.openConnection();
    try (InputStream in = connection.getInputStream()) {
      return IOUtils.toString(in, StandardCharsets.UTF_8);
    }
  }
}
