package samples.keepalive;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import org.apache.commons.io.IOUtils;

/** Connections that are cut: before the stream was closed it hurts, afterwards it does nothing. */
public class Disconnects {
  int statusBad(URL url) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) url.openConnection();
    int status = connection.getResponseCode();
    connection.disconnect(); // expect SOCK_KEEPALIVE_DEFEATED LOW
    return status;
  }

  int statusInFinallyBad(URL url) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) url.openConnection();
    try {
      return connection.getResponseCode();
    } finally {
      connection.disconnect(); // expect SOCK_KEEPALIVE_DEFEATED LOW
    }
  }

  void checkAllBad(List<URL> urls) throws IOException {
    for (URL url : urls) {
      HttpURLConnection connection = (HttpURLConnection) url.openConnection();
      connection.setRequestMethod("GET");
      System.out.println(connection.getResponseCode());
      connection.disconnect(); // expect SOCK_KEEPALIVE_DEFEATED HIGH
    }
  }

  /** Read to its end, but not closed. */
  String readNotClosedBad(URL url) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) url.openConnection();
    BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8));
    StringBuilder text = new StringBuilder();
    String line;
    while ((line = reader.readLine()) != null) {
      text.append(line);
    }
    connection.disconnect(); // expect SOCK_KEEPALIVE_DEFEATED LOW
    return text.toString();
  }

  /** Only the request's own stream is closed. */
  int postBad(URL url, byte[] body) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) url.openConnection();
    connection.setDoOutput(true);
    try (OutputStream out = connection.getOutputStream()) {
      out.write(body);
    }
    int status = connection.getResponseCode();
    connection.disconnect(); // expect SOCK_KEEPALIVE_DEFEATED LOW
    return status;
  }

  /** A framework calls it for each request. */
  @Path("/up")
  public static class UpResource {
    @GET
    public boolean isUpBad() throws IOException {
      URL url = new URL("http://backend.example.com/up");
      HttpURLConnection connection = (HttpURLConnection) url.openConnection();
      boolean isUp = connection.getResponseCode() == 200;
      connection.disconnect(); // expect SOCK_KEEPALIVE_DEFEATED NORMAL
      return isUp;
    }
  }

  String onlyOnFailureBad(URL url) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) url.openConnection();
    try (InputStream in = connection.getInputStream()) {
      return IOUtils.toString(in, StandardCharsets.UTF_8);
    } catch (IOException e) {
      connection.disconnect(); // expect SOCK_KEEPALIVE_DEFEATED LOW
      throw e;
    }
  }

  void sendAllBad(List<URL> urls) throws IOException {
    for (URL url : urls) {
      HttpURLConnection connection = open(url);
      System.out.println(connection.getResponseCode());
      finish(connection); // expect SOCK_KEEPALIVE_DEFEATED HIGH
    }
  }

  private static HttpURLConnection open(URL url) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) url.openConnection();
    connection.setConnectTimeout(2000);
    return connection;
  }

  private static void finish(HttpURLConnection connection) {
    if (connection != null) {
      connection.disconnect();
    }
  }

  String closedFirstOk(URL url) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) url.openConnection();
    try {
      try (InputStream in = connection.getInputStream()) {
        return IOUtils.toString(in, StandardCharsets.UTF_8);
      }
    } finally {
      connection.disconnect();
    }
  }

  String readerClosedFirstOk(URL url) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) url.openConnection();
    BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8));
    String first = reader.readLine();
    reader.close();
    connection.disconnect();
    return first;
  }

  String eitherStreamOk(URL url) throws IOException {
    HttpURLConnection connection = null;
    InputStream in = null;
    try {
      connection = (HttpURLConnection) url.openConnection();
      in =
          connection.getResponseCode() < 400
              ? connection.getInputStream()
              : connection.getErrorStream();
      return in == null ? "" : IOUtils.toString(in, StandardCharsets.UTF_8);
    } finally {
      IOUtils.closeQuietly(in);
      if (connection != null) {
        connection.disconnect();
      }
    }
  }

  void allReadOk(List<URL> urls) throws IOException {
    for (URL url : urls) {
      HttpURLConnection connection = open(url);
      System.out.println(read(connection));
      connection.disconnect();
    }
  }

  private static String read(HttpURLConnection connection) throws IOException {
    try (InputStream in = connection.getInputStream()) {
      return IOUtils.toString(in, StandardCharsets.UTF_8);
    }
  }

  int neverCutOk(URL url) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) url.openConnection();
    try (InputStream in = connection.getInputStream()) {
      IOUtils.consume(in);
    }
    return connection.getResponseCode();
  }

  /** Who gave the connection knows what has become of its stream. */
  void givenOk(HttpURLConnection connection) {
    connection.disconnect();
  }
}
