package samples.clients;

import java.io.IOException;
import java.util.List;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.core5.http.io.HttpClientResponseHandler;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.io.entity.StringEntity;

/** Web hooks and lookups over Apache HttpClient 5. */
public class ApacheFiveClients {
  private static final HttpClientResponseHandler<String> TEXT =
      response -> EntityUtils.toString(response.getEntity());

  private final HttpClientConnectionManager manager;
  private final CloseableHttpClient shared;

  ApacheFiveClients(HttpClientConnectionManager manager, CloseableHttpClient shared) {
    this.manager = manager;
    this.shared = shared;
  }

  String lookUpBad(String uri) throws IOException {
    try (CloseableHttpClient c =
        HttpClients.createDefault()) { // expect SOCK_HTTP_CLIENT_PER_CALL NORMAL
      return c.execute(new HttpGet(uri), TEXT);
    }
  }

  String lookUpWithSystemSettingsBad(String uri) throws IOException {
    CloseableHttpClient http =
        HttpClients.createSystem(); // expect SOCK_HTTP_CLIENT_PER_CALL NORMAL
    try {
      return http.execute(new HttpGet(uri), TEXT);
    } finally {
      http.close();
    }
  }

  void webHookBad(String uri, String json) throws IOException {
    HttpClientBuilder builder = HttpClients.custom().disableCookieManagement();
    try (CloseableHttpClient client = builder.build()) { // expect SOCK_HTTP_CLIENT_PER_CALL NORMAL
      HttpPost post = new HttpPost(uri);
      post.setEntity(new StringEntity(json));
      client.execute(post, TEXT);
    }
  }

  String builderDefaultsBad(String uri) throws IOException {
    return HttpClientBuilder.create()
        .disableAutomaticRetries()
        .build() // expect SOCK_HTTP_CLIENT_PER_CALL NORMAL
        .execute(new HttpGet(uri), TEXT);
  }

  String poolOfItsOwnBad(String uri) throws IOException {
    PoolingHttpClientConnectionManager own = new PoolingHttpClientConnectionManager();
    HttpClientBuilder builder = HttpClients.custom();
    builder.setConnectionManager(own);
    try (CloseableHttpClient client = builder.build()) { // expect SOCK_HTTP_CLIENT_PER_CALL NORMAL
      return client.execute(new HttpGet(uri), TEXT);
    }
  }

  String dependsOnTheModeBad(String uri, boolean isolated) throws IOException {
    if (isolated) {
      try (CloseableHttpClient c =
          HttpClients.createMinimal()) { // expect SOCK_HTTP_CLIENT_PER_CALL NORMAL
        return c.execute(new HttpGet(uri), TEXT);
      }
    }
    return shared.execute(new HttpGet(uri), TEXT);
  }

  void crawlBad(List<String> uris) throws IOException {
    for (String uri : uris) {
      try (CloseableHttpClient c =
          HttpClients.createDefault()) { // expect SOCK_HTTP_CLIENT_PER_CALL HIGH
        System.out.println(c.execute(new HttpGet(uri), TEXT).length());
      }
    }
  }

  String sharedClientOk(String uri) throws IOException {
    return shared.execute(new HttpGet(uri), TEXT);
  }

  void crawlOverSharedClientOk(List<String> uris) throws IOException {
    for (String uri : uris) {
      System.out.println(shared.execute(new HttpGet(uri), TEXT).length());
    }
  }

  String sharedManagerOk(String uri) throws IOException {
    try (CloseableHttpClient client =
        HttpClients.custom()
            .setConnectionManager(manager)
            .setConnectionManagerShared(true)
            .disableCookieManagement()
            .build()) {
      return client.execute(new HttpGet(uri), TEXT);
    }
  }

  String sharedManagerByVariableOk(String uri, String agent) throws IOException {
    HttpClientBuilder builder = HttpClientBuilder.create().setConnectionManager(manager);
    builder.setConnectionManagerShared(true);
    if (agent != null) {
      builder.setUserAgent(agent);
    }
    try (CloseableHttpClient client = builder.build()) {
      return client.execute(new HttpGet(uri), TEXT);
    }
  }

  String minimalOverSharedManagerOk(String uri) throws IOException {
    return HttpClients.createMinimal(manager).execute(new HttpGet(uri), TEXT);
  }

  HttpPost onlyTheRequestIsBuiltOk(String uri, String json) {
    HttpPost post = new HttpPost(uri);
    post.setEntity(new StringEntity(json));
    return post;
  }
}
