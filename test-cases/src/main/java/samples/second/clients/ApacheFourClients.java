package samples.second.clients;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.apache.http.client.HttpClient;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.client.methods.HttpGet;
import org.apache.http.client.methods.HttpPost;
import org.apache.http.conn.HttpClientConnectionManager;
import org.apache.http.entity.StringEntity;
import org.apache.http.impl.client.BasicResponseHandler;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.DefaultHttpClient;
import org.apache.http.impl.client.HttpClientBuilder;
import org.apache.http.impl.client.HttpClients;
import org.apache.http.impl.conn.PoolingHttpClientConnectionManager;

/** Clients of Apache HttpClient 4, made too often or just once. */
@SuppressWarnings("deprecation")
public class ApacheFourClients {
  private final HttpClientConnectionManager connections;
  private final CloseableHttpClient shared = HttpClients.createDefault();
  private CloseableHttpClient lazy;

  ApacheFourClients(HttpClientConnectionManager connections) {
    this.connections = connections;
  }

  String perCallBad(String url) throws IOException {
    try (CloseableHttpClient http =
        HttpClients.createDefault()) { // expect SOCK_HTTP_CLIENT_PER_CALL NORMAL
      return http.execute(new HttpGet(url), new BasicResponseHandler());
    }
  }

  String perCallOk(String url) throws IOException {
    return shared.execute(new HttpGet(url), new BasicResponseHandler());
  }

  void builderInLoopBad(List<String> bodies, RequestConfig config) throws IOException {
    for (String body : bodies) {
      HttpPost post = new HttpPost("http://hooks.example.net/in");
      post.setEntity(new StringEntity(body));
      HttpClientBuilder builder = HttpClientBuilder.create().setDefaultRequestConfig(config);
      CloseableHttpClient http = builder.build(); // expect SOCK_HTTP_CLIENT_PER_CALL HIGH
      try {
        http.execute(post, new BasicResponseHandler());
      } finally {
        http.close();
      }
    }
  }

  void builderBeforeLoopOk(List<String> bodies, RequestConfig config) throws IOException {
    HttpClientBuilder builder = HttpClientBuilder.create().setDefaultRequestConfig(config);
    List<HttpPost> posts = new ArrayList<>();
    for (String body : bodies) {
      HttpPost post = new HttpPost("http://hooks.example.net/in");
      post.setEntity(new StringEntity(body));
      posts.add(post);
    }
    sendAll(builder.setConnectionManager(connections).build(), posts);
  }

  private static void sendAll(HttpClient http, List<HttpPost> posts) throws IOException {
    for (HttpPost post : posts) {
      http.execute(post, new BasicResponseHandler());
    }
  }

  private CloseableHttpClient clientBad() {
    return HttpClientBuilder.create().build(); // expect SOCK_HTTP_CLIENT_PER_CALL NORMAL
  }

  String throughGetter(String url) throws IOException {
    try (CloseableHttpClient http = clientBad()) {
      return http.execute(new HttpGet(url), new BasicResponseHandler());
    }
  }

  /** Tests the field, and forgets to set it. */
  private CloseableHttpClient neverAssignedBad() {
    if (lazy == null) {
      CloseableHttpClient fresh =
          HttpClients.createSystem(); // expect SOCK_HTTP_CLIENT_PER_CALL NORMAL
      return fresh;
    }
    return lazy;
  }

  String withNeverAssigned(String url) throws IOException {
    return neverAssignedBad().execute(new HttpGet(url), new BasicResponseHandler());
  }

  static final class AssignedOk {
    private CloseableHttpClient lazy;

    private synchronized CloseableHttpClient client() {
      if (lazy == null) {
        lazy = HttpClients.createSystem();
      }
      return lazy;
    }

    String get(String url) throws IOException {
      return client().execute(new HttpGet(url), new BasicResponseHandler());
    }
  }

  String oldStyleBad(String url) throws IOException {
    HttpClient http = new DefaultHttpClient(); // expect SOCK_HTTP_CLIENT_PER_CALL NORMAL
    try {
      return http.execute(new HttpGet(url), new BasicResponseHandler());
    } finally {
      http.getConnectionManager().shutdown();
    }
  }

  String ownManagerBad(String url) throws IOException {
    PoolingHttpClientConnectionManager manager = new PoolingHttpClientConnectionManager();
    manager.setMaxTotal(5);
    HttpClientBuilder builder = HttpClients.custom().setConnectionManager(manager);
    try (CloseableHttpClient http = builder.build()) { // expect SOCK_HTTP_CLIENT_PER_CALL NORMAL
      return http.execute(new HttpGet(url), new BasicResponseHandler());
    }
  }

  String sharedManagerOk(String url) throws IOException {
    CloseableHttpClient http =
        HttpClients.custom()
            .setConnectionManager(connections)
            .setConnectionManagerShared(true)
            .build();
    return http.execute(new HttpGet(url), new BasicResponseHandler());
  }

  static final class Proxy implements HttpHandler {
    @Override
    public void handle(HttpExchange exchange) throws IOException {
      byte[] body = Upstream.fetchBad(exchange.getRequestURI().getPath()).getBytes();
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
      exchange.close();
    }
  }

  /** Two calls away from the request. */
  static final class Upstream {
    static String fetchBad(String path) throws IOException {
      try (CloseableHttpClient http =
          HttpClients.createDefault()) { // expect SOCK_HTTP_CLIENT_PER_CALL HIGH
        return http.execute(new HttpGet("http://up" + path), new BasicResponseHandler());
      }
    }
  }

  static final class ProxyOk implements HttpHandler {
    private final CloseableHttpClient http;

    ProxyOk() {
      http = HttpClients.custom().setMaxConnTotal(50).build();
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
      HttpGet get = new HttpGet("http://up" + exchange.getRequestURI().getPath());
      byte[] body = http.execute(get, new BasicResponseHandler()).getBytes();
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
      exchange.close();
    }
  }

  List<Future<String>> submittedBad(ExecutorService pool, List<String> urls) {
    List<Future<String>> all = new ArrayList<>();
    for (String url : urls) {
      all.add(
          pool.submit(
              () -> {
                try (CloseableHttpClient h =
                    HttpClients.createDefault()) { // expect SOCK_HTTP_CLIENT_PER_CALL HIGH
                  return h.execute(new HttpGet(url), new BasicResponseHandler());
                }
              }));
    }
    return all;
  }

  List<Future<String>> submittedOk(ExecutorService pool, List<String> urls) {
    List<Future<String>> all = new ArrayList<>();
    for (String url : urls) {
      all.add(pool.submit(() -> shared.execute(new HttpGet(url), new BasicResponseHandler())));
    }
    return all;
  }

  /** A default for who brings none. */
  String givenBad(HttpClient given, String url) throws IOException {
    HttpClient http = given;
    if (http == null) {
      http = HttpClients.createMinimal(); // expect SOCK_HTTP_CLIENT_PER_CALL NORMAL
    }
    return http.execute(new HttpGet(url), new BasicResponseHandler());
  }

  static CloseableHttpClient createOk(RequestConfig config) {
    return HttpClients.custom().setDefaultRequestConfig(config).build();
  }
}
