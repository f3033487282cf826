package samples.third.http;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.http.HttpEntity;
import org.apache.http.HttpResponse;
import org.apache.http.client.HttpClient;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.client.methods.CloseableHttpResponse;
import org.apache.http.client.methods.HttpGet;
import org.apache.http.client.methods.HttpPost;
import org.apache.http.entity.ByteArrayEntity;
import org.apache.http.entity.StringEntity;
import org.apache.http.impl.NoConnectionReuseStrategy;
import org.apache.http.impl.client.BasicResponseHandler;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClientBuilder;
import org.apache.http.impl.client.HttpClients;
import org.apache.http.impl.conn.PoolingHttpClientConnectionManager;
import org.apache.http.util.EntityUtils;

/** A HttpUtil of the kind every code base has, for Apache HttpClient 4. */
public final class Apache4Utils {
  private static final CloseableHttpClient SHARED =
      HttpClients.custom().setMaxConnTotal(50).setMaxConnPerRoute(20).build();
  private static volatile CloseableHttpClient lazy;
  private final PoolingHttpClientConnectionManager manager =
      new PoolingHttpClientConnectionManager();

  public static String getBad(String url) throws IOException {
    CloseableHttpClient client =
        HttpClients.createDefault(); // expect SOCK_HTTP_CLIENT_PER_CALL NORMAL
    CloseableHttpResponse response = null;
    try {
      response = client.execute(new HttpGet(url));
      return EntityUtils.toString(response.getEntity(), "UTF-8");
    } finally {
      if (response != null) {
        response.close();
      }
      client.close();
    }
  }

  public static String getOk(String url) throws IOException {
    try (CloseableHttpResponse response = SHARED.execute(new HttpGet(url))) {
      return EntityUtils.toString(response.getEntity(), "UTF-8");
    }
  }

  public static List<String> getAllBad(List<String> urls, int timeout) throws IOException {
    List<String> bodies = new ArrayList<>();
    for (String url : urls) {
      RequestConfig config = RequestConfig.custom().setConnectTimeout(timeout).build();
      HttpClientBuilder builder = HttpClientBuilder.create().setDefaultRequestConfig(config);
      try (CloseableHttpClient client = builder.build()) { // expect SOCK_HTTP_CLIENT_PER_CALL HIGH
        bodies.add(client.execute(new HttpGet(url), new BasicResponseHandler()));
      }
    }
    return bodies;
  }

  public static List<String> getAllOk(List<String> urls, int timeout) throws IOException {
    List<String> bodies = new ArrayList<>();
    RequestConfig config = RequestConfig.custom().setConnectTimeout(timeout).build();
    for (String url : urls) {
      HttpGet get = new HttpGet(url);
      get.setConfig(config);
      bodies.add(SHARED.execute(get, new BasicResponseHandler()));
    }
    return bodies;
  }

  private static CloseableHttpClient newClient(int timeout) {
    RequestConfig config = RequestConfig.custom().setSocketTimeout(timeout).build();
    return HttpClients.custom() // the construction is at the call of build
        .setDefaultRequestConfig(config)
        .build(); // expect SOCK_HTTP_CLIENT_PER_CALL NORMAL
  }

  public static int post(String url, String json) throws IOException {
    HttpPost post = new HttpPost(url);
    post.setEntity(new StringEntity(json, "UTF-8"));
    try (CloseableHttpClient client = newClient(5000);
        CloseableHttpResponse response = client.execute(post)) {
      EntityUtils.consume(response.getEntity());
      return response.getStatusLine().getStatusCode();
    }
  }

  /** The check by two looks. */
  public static CloseableHttpClient lazyOk() {
    CloseableHttpClient c = lazy;
    if (c == null) {
      synchronized (Apache4Utils.class) {
        c = lazy;
        if (c == null) {
          c = HttpClients.createSystem();
          lazy = c;
        }
      }
    }
    return c;
  }

  public static int statusBad(String url) throws IOException {
    CloseableHttpResponse response =
        SHARED.execute(new HttpGet(url)); // expect SOCK_RESPONSE_NOT_CLOSED HIGH
    return response.getStatusLine().getStatusCode();
  }

  /** The close without the body being read cuts the connection. */
  public static int statusClosedBad(String url) throws IOException {
    try (CloseableHttpResponse response =
        SHARED.execute(new HttpGet(url))) { // expect SOCK_RESPONSE_NOT_DRAINED LOW
      return response.getStatusLine().getStatusCode();
    }
  }

  public static int statusOk(String url) throws IOException {
    try (CloseableHttpResponse response = SHARED.execute(new HttpGet(url))) {
      EntityUtils.consumeQuietly(response.getEntity());
      return response.getStatusLine().getStatusCode();
    }
  }

  public static String bodyOrThrowBad(String url) throws IOException {
    CloseableHttpResponse response =
        SHARED.execute(new HttpGet(url)); // expect SOCK_RESPONSE_NOT_CLOSED NORMAL
    int status = response.getStatusLine().getStatusCode();
    if (status != 200) {
      throw new IOException("status " + status);
    }
    String body = EntityUtils.toString(response.getEntity());
    response.close();
    return body;
  }

  public static String bodyOrThrowOk(String url) throws IOException {
    HttpResponse response = SHARED.execute(new HttpGet(url));
    HttpEntity entity = response.getEntity();
    int status = response.getStatusLine().getStatusCode();
    if (status != 200) {
      EntityUtils.consume(entity);
      throw new IOException("status " + status);
    }
    return entity == null ? null : EntityUtils.toString(entity);
  }

  /** A client without reuse. */
  public static HttpClient uncachedBad() {
    NoConnectionReuseStrategy never = NoConnectionReuseStrategy.INSTANCE;
    HttpClientBuilder builder = HttpClients.custom();
    builder.setConnectionReuseStrategy(never); // expect SOCK_KEEPALIVE_DEFEATED NORMAL
    return builder.build();
  }

  public static void uploadBad(String url, byte[] data) throws IOException {
    HttpPost post = new HttpPost(url);
    post.setHeader("Connection", "close"); // expect SOCK_KEEPALIVE_DEFEATED NORMAL
    post.setEntity(new ByteArrayEntity(data));
    try (CloseableHttpResponse response = SHARED.execute(post)) {
      EntityUtils.consume(response.getEntity());
    }
  }

  public static void uploadOk(String url, byte[] data) throws IOException {
    HttpPost post = new HttpPost(url);
    post.setHeader("Connection", "Keep-Alive");
    post.setEntity(new ByteArrayEntity(data));
    try (CloseableHttpResponse response = SHARED.execute(post)) {
      EntityUtils.consume(response.getEntity());
    }
  }

  /** The pool is the manager's; the client is a light shell around it. */
  public String viaManagerOk(String url, int timeout) throws IOException {
    CloseableHttpClient client =
        HttpClients.custom()
            .setConnectionManager(manager)
            .setConnectionManagerShared(true)
            .setDefaultRequestConfig(RequestConfig.custom().setSocketTimeout(timeout).build())
            .build();
    return client.execute(new HttpGet(url), new BasicResponseHandler());
  }
}
