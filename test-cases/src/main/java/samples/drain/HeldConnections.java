package samples.drain;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URL;
import java.util.List;

/** A connection that a getter yields is still in the hands of its object. */
public class HeldConnections {
  static final class Download {
    private final URL url;
    private HttpURLConnection connection;

    Download(URL url) {
      this.url = url;
    }

    HttpURLConnection connection() throws IOException {
      if (connection == null) {
        connection = (HttpURLConnection) url.openConnection();
      }
      return connection;
    }

    HttpURLConnection reopen() throws IOException {
      connection = (HttpURLConnection) url.openConnection();
      connection.setConnectTimeout(5_000);
      return connection;
    }

    int code() throws IOException {
      return connection().getResponseCode();
    }
  }

  int failuresOk(List<Download> downloads) throws IOException {
    int failures = 0;
    for (Download download : downloads) {
      if (download.connection().getResponseCode() != 200) {
        failures++;
      }
    }
    return failures;
  }

  int failuresBad(List<Download> downloads) throws IOException {
    int failures = 0;
    for (Download download : downloads) {
      if (download.reopen().getResponseCode() // expect SOCK_RESPONSE_NOT_DRAINED NORMAL
          != 200) {
        failures++;
      }
    }
    return failures;
  }

  int failuresByHelperBad(List<URL> urls) throws IOException {
    int failures = 0;
    for (URL url : urls) {
      if (open(url).getResponseCode() != 200) { // expect SOCK_RESPONSE_NOT_DRAINED NORMAL
        failures++;
      }
    }
    return failures;
  }

  private static HttpURLConnection open(URL url) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) url.openConnection();
    connection.setConnectTimeout(5_000);
    return connection;
  }
}
