package samples.second.clients;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URL;
import java.util.List;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.apache.commons.io.IOUtils;
import org.apache.http.HttpResponse;
import org.apache.http.client.HttpClient;
import org.apache.http.client.methods.CloseableHttpResponse;
import org.apache.http.client.methods.HttpGet;
import org.apache.http.client.methods.HttpHead;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.util.EntityUtils;

/** Bodies that nobody reads. */
public class Undrained {
  private final CloseableHttpClient client;
  private final HttpClient plain;
  private final OkHttpClient ok;

  Undrained(CloseableHttpClient client, HttpClient plain, OkHttpClient ok) {
    this.client = client;
    this.plain = plain;
    this.ok = ok;
  }

  int codeBad(String url) throws IOException {
    HttpGet get = new HttpGet(url);
    try (CloseableHttpResponse r = client.execute(get)) { // expect SOCK_RESPONSE_NOT_DRAINED LOW
      return r.getStatusLine().getStatusCode();
    }
  }

  int codeOk(String url) throws IOException {
    try (CloseableHttpResponse r = client.execute(new HttpGet(url))) {
      EntityUtils.consumeQuietly(r.getEntity());
      return r.getStatusLine().getStatusCode();
    }
  }

  int headOk(String url) throws IOException {
    try (CloseableHttpResponse r = client.execute(new HttpHead(url))) {
      return r.getStatusLine().getStatusCode();
    }
  }

  int codesBad(List<String> urls) throws IOException {
    int ok = 0;
    for (String url : urls) {
      HttpGet get = new HttpGet(url);
      HttpResponse response = plain.execute(get); // expect SOCK_RESPONSE_NOT_DRAINED NORMAL
      if (response.getStatusLine().getStatusCode() == 200) {
        ok++;
      }
      get.releaseConnection();
    }
    return ok;
  }

  int codesOk(List<String> urls) throws IOException {
    int ok = 0;
    for (String url : urls) {
      HttpGet get = new HttpGet(url);
      HttpResponse response = plain.execute(get);
      EntityUtils.consume(response.getEntity());
      if (response.getStatusLine().getStatusCode() == 200) {
        ok++;
      }
      get.releaseConnection();
    }
    return ok;
  }

  String branchBad(String url) throws IOException {
    HttpGet get = new HttpGet(url);
    try (CloseableHttpResponse r = client.execute(get)) { // expect SOCK_RESPONSE_NOT_DRAINED LOW
      if (r.getStatusLine().getStatusCode() >= 400) {
        return null;
      }
      return EntityUtils.toString(r.getEntity());
    }
  }

  String branchOk(String url) throws IOException {
    try (CloseableHttpResponse r = client.execute(new HttpGet(url))) {
      if (r.getStatusLine().getStatusCode() >= 400) {
        EntityUtils.consume(r.getEntity());
        return null;
      }
      return EntityUtils.toString(r.getEntity());
    }
  }

  /** Libraries that drain on close. */
  int okHttpOk(List<Request> requests) throws IOException {
    int good = 0;
    for (Request request : requests) {
      try (Response response = ok.newCall(request).execute()) {
        good += response.isSuccessful() ? 1 : 0;
      }
    }
    return good;
  }

  @SuppressWarnings("deprecation")
  static int apacheFiveOk(
      org.apache.hc.client5.http.impl.classic.CloseableHttpClient five, List<String> urls)
      throws IOException {
    int good = 0;
    for (String url : urls) {
      org.apache.hc.client5.http.classic.methods.HttpGet get =
          new org.apache.hc.client5.http.classic.methods.HttpGet(url);
      try (org.apache.hc.client5.http.impl.classic.CloseableHttpResponse r = five.execute(get)) {
        good += r.getCode() == 200 ? 1 : 0;
      }
    }
    return good;
  }

  boolean pingBad(URL url) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) url.openConnection();
    connection.setConnectTimeout(1000);
    return connection.getResponseCode() == 200; // expect SOCK_RESPONSE_NOT_DRAINED LOW
  }

  boolean pingOk(URL url) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) url.openConnection();
    connection.setRequestMethod("HEAD");
    return connection.getResponseCode() == 200;
  }

  boolean pingReadOk(URL url) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) url.openConnection();
    boolean up = connection.getResponseCode() == 200;
    try (InputStream in = up ? connection.getInputStream() : connection.getErrorStream()) {
      if (in != null) {
        IOUtils.toByteArray(in);
      }
    }
    return up;
  }

  void hooksBad(List<URL> urls, byte[] body) throws IOException {
    for (URL url : urls) {
      HttpURLConnection connection = (HttpURLConnection) url.openConnection();
      connection.setDoOutput(true);
      connection.setRequestMethod("POST");
      try (OutputStream out = connection.getOutputStream()) {
        out.write(body);
      }
      if (connection.getResponseCode() >= 400) { // expect SOCK_RESPONSE_NOT_DRAINED NORMAL
        throw new IOException("hook failed: " + url);
      }
    }
  }

  void hooksOk(List<URL> urls, byte[] body) throws IOException {
    for (URL url : urls) {
      HttpURLConnection connection = (HttpURLConnection) url.openConnection();
      connection.setDoOutput(true);
      connection.setRequestMethod("POST");
      try (OutputStream out = connection.getOutputStream()) {
        out.write(body);
      }
      if (connection.getResponseCode() >= 400) {
        throw new IOException(IOUtils.toString(connection.getErrorStream(), "UTF-8"));
      }
      connection.getInputStream().close();
    }
  }

  String errorUntouchedBad(URL url) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) url.openConnection();
    int code = connection.getResponseCode(); // expect SOCK_RESPONSE_NOT_DRAINED LOW
    if (code != 200) {
      throw new IOException("status " + code);
    }
    try (InputStream in = connection.getInputStream()) {
      return IOUtils.toString(in, "UTF-8");
    }
  }

  String errorReadOk(URL url) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) url.openConnection();
    int code = connection.getResponseCode();
    if (code >= 400) {
      try (InputStream in = connection.getErrorStream()) {
        throw new IOException(code + ": " + IOUtils.toString(in, "UTF-8"));
      }
    }
    try (InputStream in = connection.getInputStream()) {
      return IOUtils.toString(in, "UTF-8");
    }
  }

  static final class CheckBad implements HttpHandler {
    private final URL dependency;

    CheckBad(URL dependency) {
      this.dependency = dependency;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
      HttpURLConnection connection = (HttpURLConnection) dependency.openConnection();
      int code = connection.getResponseCode(); // expect SOCK_RESPONSE_NOT_DRAINED NORMAL
      exchange.sendResponseHeaders(code == 200 ? 200 : 503, -1);
      exchange.close();
    }
  }

  static final class CheckOk implements HttpHandler {
    private final CloseableHttpClient client;

    CheckOk(CloseableHttpClient client) {
      this.client = client;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
      int code = client.execute(new HttpGet("http://dep/"), r -> r.getStatusLine().getStatusCode());
      exchange.sendResponseHeaders(code == 200 ? 200 : 503, -1);
      exchange.close();
    }
  }
}
