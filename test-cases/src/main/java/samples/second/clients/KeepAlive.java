package samples.second.clients;

import static java.util.concurrent.TimeUnit.SECONDS;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URL;
import java.util.List;
import java.util.Map;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.apache.commons.io.IOUtils;
import org.apache.http.HttpHeaders;
import org.apache.http.client.methods.HttpGet;
import org.apache.http.impl.DefaultConnectionReuseStrategy;
import org.apache.http.impl.NoConnectionReuseStrategy;
import org.apache.http.impl.client.BasicResponseHandler;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClientBuilder;
import org.apache.http.impl.client.HttpClients;

/** Reuse switched off by header, strategy, pool or property; and what only looks like it. */
public class KeepAlive {
  private static final String CLOSE = "close";

  private final OkHttpClient client;
  private final CloseableHttpClient apache;

  KeepAlive(OkHttpClient client, CloseableHttpClient apache) {
    this.client = client;
    this.apache = apache;
  }

  private static String read(HttpURLConnection connection) throws IOException {
    try (InputStream in = connection.getInputStream()) {
      return IOUtils.toString(in, "UTF-8");
    }
  }

  String headerBad(URL url) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) url.openConnection();
    connection.setRequestProperty("Connection", CLOSE); // expect SOCK_KEEPALIVE_DEFEATED NORMAL
    return read(connection);
  }

  String headerOk(URL url) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) url.openConnection();
    connection.setRequestProperty("Connection", "keep-alive");
    return read(connection);
  }

  String configuredHeaderOk(URL url, String mode) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) url.openConnection();
    connection.setRequestProperty("Connection", mode);
    return read(connection);
  }

  String apacheHeaderBad(String url) throws IOException {
    HttpGet get = new HttpGet(url);
    get.setHeader(HttpHeaders.ACCEPT, "text/plain");
    get.addHeader(HttpHeaders.CONNECTION, "Close"); // expect SOCK_KEEPALIVE_DEFEATED NORMAL
    return apache.execute(get, new BasicResponseHandler());
  }

  String apacheHeaderOk(String url, Map<String, String> incoming) throws IOException {
    HttpGet get = new HttpGet(url);
    incoming.forEach(get::addHeader);
    return apache.execute(get, new BasicResponseHandler());
  }

  Request okHttpHeaderBad(String url) {
    return new Request.Builder()
        .url(url)
        .header("Accept", "text/plain")
        .addHeader("connection", "close") // expect SOCK_KEEPALIVE_DEFEATED NORMAL
        .build();
  }

  Request okHttpHeaderOk(String url) {
    return new Request.Builder()
        .url(url)
        .header("X-Connection", "close")
        .addHeader("Cache-Control", "close")
        .build();
  }

  /** It is the server that closes here. */
  static final class GoodByeOk implements HttpHandler {
    @Override
    public void handle(HttpExchange exchange) throws IOException {
      exchange.getResponseHeaders().set("Connection", "close");
      exchange.sendResponseHeaders(204, -1);
      exchange.close();
    }
  }

  CloseableHttpClient strategyBad() {
    HttpClientBuilder builder = HttpClients.custom().setMaxConnTotal(10);
    NoConnectionReuseStrategy never = NoConnectionReuseStrategy.INSTANCE;
    builder.setConnectionReuseStrategy(never); // expect SOCK_KEEPALIVE_DEFEATED NORMAL
    return builder.build();
  }

  CloseableHttpClient lambdaStrategyBad() {
    HttpClientBuilder builder = HttpClients.custom();
    builder.setConnectionReuseStrategy((r, c) -> false); // expect SOCK_KEEPALIVE_DEFEATED NORMAL
    return builder.build();
  }

  CloseableHttpClient strategyOk() {
    HttpClientBuilder builder = HttpClients.custom().setMaxConnTotal(10);
    builder.setConnectionReuseStrategy(DefaultConnectionReuseStrategy.INSTANCE);
    return builder.build();
  }

  static OkHttpClient noPoolBad() {
    ConnectionPool n = new ConnectionPool(0, 1, SECONDS); // expect SOCK_KEEPALIVE_DEFEATED NORMAL
    return new OkHttpClient.Builder().connectionPool(n).build();
  }

  static OkHttpClient smallPoolOk() {
    ConnectionPool small = new ConnectionPool(1, 30, SECONDS);
    return new OkHttpClient.Builder().connectionPool(small).build();
  }

  int evictBad(Request request) throws IOException {
    try (Response response = client.newCall(request).execute()) {
      return response.code();
    } finally {
      client.connectionPool().evictAll(); // expect SOCK_KEEPALIVE_DEFEATED NORMAL
    }
  }

  void evictOk() {
    client.dispatcher().executorService().shutdown();
    client.connectionPool().evictAll();
  }

  static void propertyBad() {
    System.setProperty("http.keepAlive", "false"); // expect SOCK_KEEPALIVE_DEFEATED NORMAL
  }

  static void propertyOk() {
    System.setProperty("http.keepAlive", "true");
    System.setProperty("http.maxConnections", "20");
  }

  int statusBad(URL url) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) url.openConnection();
    int code = connection.getResponseCode();
    connection.disconnect(); // expect SOCK_KEEPALIVE_DEFEATED LOW
    return code;
  }

  int statusInLoopBad(List<URL> urls) throws IOException {
    int ok = 0;
    for (URL url : urls) {
      HttpURLConnection connection = (HttpURLConnection) url.openConnection();
      if (connection.getResponseCode() == 200) {
        ok++;
      }
      connection.disconnect(); // expect SOCK_KEEPALIVE_DEFEATED HIGH
    }
    return ok;
  }

  /** Drained and closed: there is nothing left to disconnect. */
  int drainedInLoopOk(List<URL> urls) throws IOException {
    int length = 0;
    for (URL url : urls) {
      HttpURLConnection connection = (HttpURLConnection) url.openConnection();
      length += read(connection).length();
      connection.disconnect();
    }
    return length;
  }

  /** Read to the end, but never closed before the disconnect. */
  String unclosedBad(URL url) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) url.openConnection();
    InputStream in = connection.getInputStream();
    String text = IOUtils.toString(in, "UTF-8");
    connection.disconnect(); // expect SOCK_KEEPALIVE_DEFEATED LOW
    return text;
  }

  private static boolean isUpBad(URL url) {
    try {
      HttpURLConnection connection = (HttpURLConnection) url.openConnection();
      boolean up = connection.getResponseCode() < 400;
      connection.disconnect(); // expect SOCK_KEEPALIVE_DEFEATED HIGH
      return up;
    } catch (IOException e) {
      return false;
    }
  }

  boolean allUp(List<URL> urls) {
    for (URL url : urls) {
      if (!isUpBad(url)) {
        return false;
      }
    }
    return true;
  }

  static final class RelayBad implements HttpHandler {
    private final URL target;

    RelayBad(URL target) {
      this.target = target;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
      HttpURLConnection connection = (HttpURLConnection) target.openConnection();
      byte[] body = IOUtils.toByteArray(connection.getInputStream());
      connection.disconnect(); // expect SOCK_KEEPALIVE_DEFEATED NORMAL
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
      exchange.close();
    }
  }

  static final class RelayOk implements HttpHandler {
    private final URL target;

    RelayOk(URL target) {
      this.target = target;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
      HttpURLConnection connection = (HttpURLConnection) target.openConnection();
      byte[] body;
      try (InputStream in = connection.getInputStream()) {
        body = IOUtils.toByteArray(in);
      }
      connection.disconnect();
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
      exchange.close();
    }
  }

  String failureOnlyBad(URL url) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) url.openConnection();
    try {
      return read(connection);
    } catch (IOException e) {
      connection.disconnect(); // expect SOCK_KEEPALIVE_DEFEATED LOW
      throw e;
    }
  }

  public static void main(String[] args) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) new URL(args[0]).openConnection();
    connection.addRequestProperty("Connection", "close"); // expect SOCK_KEEPALIVE_DEFEATED LOW
    read(connection);
  }
}
