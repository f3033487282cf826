package samples.clients;

import java.io.IOException;
import java.util.List;
import org.apache.http.HttpResponse;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.client.methods.CloseableHttpResponse;
import org.apache.http.client.methods.HttpGet;
import org.apache.http.client.methods.HttpPost;
import org.apache.http.client.utils.HttpClientUtils;
import org.apache.http.conn.HttpClientConnectionManager;
import org.apache.http.entity.StringEntity;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.DefaultHttpClient;
import org.apache.http.impl.client.HttpClientBuilder;
import org.apache.http.impl.client.HttpClients;
import org.apache.http.impl.conn.PoolingHttpClientConnectionManager;
import org.apache.http.util.EntityUtils;

/** SDK wrappers over Apache HttpClient 4 that build a client, with its pool, for each call. */
@SuppressWarnings("deprecation")
public class ApacheFourClients {
  private static final PoolingHttpClientConnectionManager POOL =
      new PoolingHttpClientConnectionManager();

  private final String base;
  private final HttpClientConnectionManager manager;

  ApacheFourClients(String base, HttpClientConnectionManager manager) {
    this.base = base;
    this.manager = manager;
  }

  String defaultClientBad(String path) throws IOException {
    try (CloseableHttpClient c =
            HttpClients.createDefault(); // expect SOCK_HTTP_CLIENT_PER_CALL NORMAL
        CloseableHttpResponse response = c.execute(new HttpGet(base + path))) {
      return EntityUtils.toString(response.getEntity());
    }
  }

  String closedInFinallyBad(String path) throws IOException {
    CloseableHttpClient http =
        HttpClients.createSystem(); // expect SOCK_HTTP_CLIENT_PER_CALL NORMAL
    try {
      CloseableHttpResponse response = http.execute(new HttpGet(base + path));
      try {
        return EntityUtils.toString(response.getEntity());
      } finally {
        response.close();
      }
    } finally {
      http.close();
    }
  }

  int closedByAHelperBad(String path) {
    CloseableHttpClient client = null;
    try {
      client = HttpClientBuilder.create().build(); // expect SOCK_HTTP_CLIENT_PER_CALL NORMAL
      try (CloseableHttpResponse response = client.execute(new HttpGet(base + path))) {
        EntityUtils.consume(response.getEntity());
        return response.getStatusLine().getStatusCode();
      }
    } catch (IOException e) {
      return -1;
    } finally {
      HttpClientUtils.closeQuietly(client);
    }
  }

  void neverClosedBad(String path, String json) throws IOException {
    HttpPost post = new HttpPost(base + path);
    post.setEntity(new StringEntity(json));
    CloseableHttpClient client =
        HttpClients.createMinimal(); // expect SOCK_HTTP_CLIENT_PER_CALL NORMAL
    try (CloseableHttpResponse response = client.execute(post)) {
      EntityUtils.consume(response.getEntity());
    }
  }

  String configuredBad(String path, int timeout) throws IOException {
    RequestConfig config =
        RequestConfig.custom().setConnectTimeout(timeout).setSocketTimeout(timeout).build();
    try (CloseableHttpClient client =
            HttpClients.custom()
                .setDefaultRequestConfig(config)
                .setUserAgent("uploader/1.0")
                .build(); // expect SOCK_HTTP_CLIENT_PER_CALL NORMAL
        CloseableHttpResponse response = client.execute(new HttpGet(base + path))) {
      return EntityUtils.toString(response.getEntity());
    }
  }

  String builderInAVariableBad(String path, boolean redirects) throws IOException {
    HttpClientBuilder builder = HttpClientBuilder.create();
    if (!redirects) {
      builder.disableRedirectHandling();
    }
    CloseableHttpClient client = builder.build(); // expect SOCK_HTTP_CLIENT_PER_CALL NORMAL
    try (CloseableHttpResponse response = client.execute(new HttpGet(base + path))) {
      return EntityUtils.toString(response.getEntity());
    } finally {
      client.close();
    }
  }

  String oldClientBad(String path) throws IOException {
    DefaultHttpClient client = new DefaultHttpClient(); // expect SOCK_HTTP_CLIENT_PER_CALL NORMAL
    try {
      HttpResponse response = client.execute(new HttpGet(base + path));
      return EntityUtils.toString(response.getEntity());
    } finally {
      client.getConnectionManager().shutdown();
    }
  }

  /** The pool is made for this call, so nothing is shared. */
  String poolOfItsOwnBad(String path) throws IOException {
    PoolingHttpClientConnectionManager own = new PoolingHttpClientConnectionManager();
    own.setMaxTotal(50);
    HttpClientBuilder builder = HttpClients.custom().setConnectionManager(own);
    try (CloseableHttpClient client = builder.build(); // expect SOCK_HTTP_CLIENT_PER_CALL NORMAL
        CloseableHttpResponse response = client.execute(new HttpGet(base + path))) {
      return EntityUtils.toString(response.getEntity());
    }
  }

  /** One client for all of the list, but one more for each list. */
  void builtBeforeTheLoopBad(List<String> paths) throws IOException {
    try (CloseableHttpClient client =
        HttpClients.createDefault()) { // expect SOCK_HTTP_CLIENT_PER_CALL NORMAL
      for (String path : paths) {
        try (CloseableHttpResponse response = client.execute(new HttpGet(base + path))) {
          EntityUtils.consume(response.getEntity());
        }
      }
    }
  }

  String sharedManagerOk(String path) throws IOException {
    try (CloseableHttpClient client =
            HttpClients.custom()
                .setConnectionManager(manager)
                .setConnectionManagerShared(true)
                .build();
        CloseableHttpResponse response = client.execute(new HttpGet(base + path))) {
      return EntityUtils.toString(response.getEntity());
    }
  }

  String staticSharedManagerOk(String path, int timeout) throws IOException {
    HttpClientBuilder builder = HttpClientBuilder.create();
    builder.setConnectionManager(POOL);
    builder.setConnectionManagerShared(true);
    builder.setDefaultRequestConfig(RequestConfig.custom().setSocketTimeout(timeout).build());
    CloseableHttpClient client = builder.build();
    try (CloseableHttpResponse response = client.execute(new HttpGet(base + path))) {
      return EntityUtils.toString(response.getEntity());
    }
  }

  String managerOfTheCallerOk(HttpClientConnectionManager theirs, String path) throws IOException {
    CloseableHttpClient client =
        HttpClients.custom().setConnectionManagerShared(true).setConnectionManager(theirs).build();
    try (CloseableHttpResponse response = client.execute(new HttpGet(base + path))) {
      return EntityUtils.toString(response.getEntity());
    }
  }

  String minimalOverSharedManagerOk(String path) throws IOException {
    CloseableHttpClient client = HttpClients.createMinimal(manager);
    try (CloseableHttpResponse response = client.execute(new HttpGet(base + path))) {
      return EntityUtils.toString(response.getEntity());
    }
  }

  void sharedManagerInALoopOk(List<String> paths) throws IOException {
    for (String path : paths) {
      try (CloseableHttpClient client =
              HttpClients.custom()
                  .setConnectionManager(POOL)
                  .setConnectionManagerShared(true)
                  .build();
          CloseableHttpResponse response = client.execute(new HttpGet(base + path))) {
        EntityUtils.consume(response.getEntity());
      }
    }
  }

  String callersClientOk(CloseableHttpClient client, String path) throws IOException {
    try (CloseableHttpResponse response = client.execute(new HttpGet(base + path))) {
      return EntityUtils.toString(response.getEntity());
    }
  }
}
