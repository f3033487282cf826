package samples.keepalive;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URL;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.apache.http.HttpHeaders;
import org.apache.http.HttpResponse;
import org.apache.http.client.methods.HttpGet;
import org.apache.http.impl.DefaultConnectionReuseStrategy;
import org.apache.http.impl.NoConnectionReuseStrategy;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClients;

/** Settings that keep every connection from being used again, and others that look like them. */
public class Settings {
  private final OkHttpClient shared = new OkHttpClient();

  HttpURLConnection headerBad(URL url) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) url.openConnection();
    connection.setRequestProperty("Connection", "close"); // expect SOCK_KEEPALIVE_DEFEATED NORMAL
    return connection;
  }

  HttpGet lowerCaseBad(String url) {
    HttpGet get = new HttpGet(url);
    get.addHeader("connection", "Close"); // expect SOCK_KEEPALIVE_DEFEATED NORMAL
    return get;
  }

  HttpGet constantBad(String url) {
    HttpGet get = new HttpGet(url);
    get.setHeader(HttpHeaders.CONNECTION, "close"); // expect SOCK_KEEPALIVE_DEFEATED NORMAL
    return get;
  }

  Request builderBad(String url) {
    return new Request.Builder()
        .url(url)
        .header("Connection", "close") // expect SOCK_KEEPALIVE_DEFEATED NORMAL
        .build();
  }

  void propertyBad() {
    System.setProperty("http.keepAlive", "false"); // expect SOCK_KEEPALIVE_DEFEATED NORMAL
  }

  CloseableHttpClient strategyBad() {
    return HttpClients.custom()
        .setConnectionReuseStrategy( // expect SOCK_KEEPALIVE_DEFEATED NORMAL
            NoConnectionReuseStrategy.INSTANCE)
        .build();
  }

  CloseableHttpClient lambdaBad() {
    return HttpClients.custom()
        .setConnectionReuseStrategy( // expect SOCK_KEEPALIVE_DEFEATED NORMAL
            (response, context) -> false)
        .build();
  }

  CloseableHttpClient anonymousBad() {
    return HttpClients.custom()
        .setConnectionReuseStrategy( // expect SOCK_KEEPALIVE_DEFEATED NORMAL
            new DefaultConnectionReuseStrategy() {
              @Override
              public boolean keepAlive(
                  HttpResponse response, org.apache.http.protocol.HttpContext context) {
                return false;
              }
            })
        .build();
  }

  OkHttpClient emptyPoolBad() {
    ConnectionPool none;
    none = new ConnectionPool(0, 1, TimeUnit.NANOSECONDS); // expect SOCK_KEEPALIVE_DEFEATED NORMAL
    return new OkHttpClient.Builder().connectionPool(none).build();
  }

  int evictedBad(Request request) throws IOException {
    try (Response response = shared.newCall(request).execute()) {
      return response.code();
    } finally {
      shared.connectionPool().evictAll(); // expect SOCK_KEEPALIVE_DEFEATED NORMAL
    }
  }

  public static void main(String[] args) {
    System.setProperty("http.keepAlive", "false"); // expect SOCK_KEEPALIVE_DEFEATED LOW
    System.out.println("no reuse from here on");
  }

  HttpURLConnection keepAliveOk(URL url) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) url.openConnection();
    connection.setRequestProperty("Connection", "keep-alive");
    connection.setRequestProperty("Accept", "close");
    return connection;
  }

  void copiedOk(HttpURLConnection connection, Map<String, String> headers) {
    headers.forEach(connection::setRequestProperty);
    for (Map.Entry<String, String> header : headers.entrySet()) {
      connection.setRequestProperty(header.getKey(), header.getValue());
    }
  }

  HttpURLConnection configuredOk(URL url, String mode) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) url.openConnection();
    connection.setRequestProperty("Connection", mode);
    return connection;
  }

  void propertyOk(boolean keepAlive) {
    System.setProperty("http.keepAlive", "true");
    System.setProperty("http.keepAlive.used", "false");
    System.setProperty("http.keepAlive", String.valueOf(keepAlive));
  }

  void answerOk(HttpResponse response) {
    response.setHeader("Connection", "close");
  }

  void answerOk(javax.ws.rs.core.Response.ResponseBuilder response) {
    response.header("Connection", "close");
  }

  CloseableHttpClient strategyOk() {
    return HttpClients.custom()
        .setConnectionReuseStrategy(DefaultConnectionReuseStrategy.INSTANCE)
        .build();
  }

  CloseableHttpClient lambdaOk() {
    return HttpClients.custom()
        .setConnectionReuseStrategy(
            (response, context) -> response.getStatusLine().getStatusCode() < 500)
        .build();
  }

  OkHttpClient smallPoolOk() {
    ConnectionPool small = new ConnectionPool(1, 30, TimeUnit.SECONDS);
    return new OkHttpClient.Builder().connectionPool(small).build();
  }

  /** When all is over. */
  void shutdownOk() {
    shared.dispatcher().executorService().shutdown();
    shared.connectionPool().evictAll();
  }
}
