package samples.clients;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.util.List;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.apache.http.HttpHost;
import org.apache.http.client.methods.HttpGet;
import org.apache.http.conn.HttpClientConnectionManager;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClientBuilder;
import org.apache.http.impl.client.HttpClients;
import org.apache.http.impl.conn.PoolingHttpClientConnectionManager;
import org.apache.http.util.EntityUtils;

/** Builders that get their settings on some paths only, and clients made in one way or another. */
public class BranchedBuilders {
  private final HttpHost proxy;
  private final HttpClientConnectionManager sharedManager;
  private final OkHttpClient sharedClient;

  BranchedBuilders(HttpHost proxy, HttpClientConnectionManager manager, OkHttpClient client) {
    this.proxy = proxy;
    this.sharedManager = manager;
    this.sharedClient = client;
  }

  String settingOnOnePathBad(String url) throws IOException {
    HttpClientBuilder builder = HttpClients.custom();
    if (proxy != null) {
      builder = builder.setProxy(proxy);
    }
    try (CloseableHttpClient client = builder.build()) { // expect SOCK_HTTP_CLIENT_PER_CALL NORMAL
      return EntityUtils.toString(client.execute(new HttpGet(url)).getEntity());
    }
  }

  String settingOnOnePathOk(String url) throws IOException {
    HttpClientBuilder builder = HttpClients.custom();
    if (proxy != null) {
      builder = builder.setProxy(proxy);
    }
    builder.setConnectionManager(sharedManager).setConnectionManagerShared(true);
    try (CloseableHttpClient client = builder.build()) {
      return EntityUtils.toString(client.execute(new HttpGet(url)).getEntity());
    }
  }

  String sharedOnOnePathOk(String url, boolean pooled) throws IOException {
    HttpClientBuilder builder = HttpClients.custom();
    if (pooled) {
      builder = builder.setConnectionManager(sharedManager).setConnectionManagerShared(true);
    }
    try (CloseableHttpClient client = builder.build()) {
      return EntityUtils.toString(client.execute(new HttpGet(url)).getEntity());
    }
  }

  String eitherManagerBad(String url, boolean large) throws IOException {
    PoolingHttpClientConnectionManager manager;
    if (large) {
      manager = new PoolingHttpClientConnectionManager();
      manager.setMaxTotal(200);
    } else {
      manager = new PoolingHttpClientConnectionManager();
    }
    CloseableHttpClient client =
        HttpClients.custom()
            .setConnectionManager(manager)
            .build(); // expect SOCK_HTTP_CLIENT_PER_CALL NORMAL
    try {
      return EntityUtils.toString(client.execute(new HttpGet(url)).getEntity());
    } finally {
      client.close();
    }
  }

  String eitherManagerOk(String url, boolean own) throws IOException {
    HttpClientConnectionManager manager =
        own ? new PoolingHttpClientConnectionManager() : sharedManager;
    CloseableHttpClient client =
        HttpClients.custom().setConnectionManager(manager).setConnectionManagerShared(true).build();
    return EntityUtils.toString(client.execute(new HttpGet(url)).getEntity());
  }

  String read(String url) throws IOException {
    CloseableHttpClient client = makeBad();
    try {
      return EntityUtils.toString(client.execute(new HttpGet(url)).getEntity());
    } finally {
      client.close();
    }
  }

  /** A builder of each branch, and a client of either builder. */
  private CloseableHttpClient makeBad() {
    CloseableHttpClient client;
    if (proxy != null) {
      HttpClientBuilder builder;
      if (proxy.getPort() == 3128) {
        builder = HttpClients.custom().disableAuthCaching();
      } else {
        builder = HttpClients.custom();
      }
      builder.setProxy(proxy);
      client = builder.build(); // expect SOCK_HTTP_CLIENT_PER_CALL NORMAL
    } else {
      client = HttpClients.custom().disableCookieManagement().build();
    }
    return client;
  }

  String givenOrNewBuilderOk(String url, HttpClientBuilder configured) throws IOException {
    HttpClientBuilder builder = configured != null ? configured : HttpClients.custom();
    try (CloseableHttpClient client = builder.build()) {
      return EntityUtils.toString(client.execute(new HttpGet(url)).getEntity());
    }
  }

  int interceptedBad(String url, List<Interceptor> interceptors) throws IOException {
    OkHttpClient.Builder builder = new OkHttpClient.Builder();
    for (Interceptor interceptor : interceptors) {
      builder = builder.addInterceptor(interceptor);
    }
    OkHttpClient client = builder.build(); // expect SOCK_HTTP_CLIENT_PER_CALL NORMAL
    try (Response response = client.newCall(new Request.Builder().url(url).build()).execute()) {
      return response.code();
    }
  }

  int interceptedOk(String url, List<Interceptor> interceptors) throws IOException {
    OkHttpClient.Builder builder = sharedClient.newBuilder();
    for (Interceptor interceptor : interceptors) {
      builder = builder.addInterceptor(interceptor);
    }
    OkHttpClient client = builder.build();
    try (Response response = client.newCall(new Request.Builder().url(url).build()).execute()) {
      return response.code();
    }
  }

  int derivedOrNewOk(String url, boolean derived) throws IOException {
    OkHttpClient.Builder builder = derived ? sharedClient.newBuilder() : new OkHttpClient.Builder();
    OkHttpClient client =
        builder.proxy(new Proxy(Proxy.Type.HTTP, new InetSocketAddress(3128))).build();
    try (Response response = client.newCall(new Request.Builder().url(url).build()).execute()) {
      return response.code();
    }
  }
}
