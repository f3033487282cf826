package samples.libraries;

import java.io.IOException;
import java.util.List;
import org.apache.http.HttpEntity;
import org.apache.http.client.methods.CloseableHttpResponse;
import org.apache.http.client.methods.HttpGet;
import org.apache.http.client.methods.HttpPost;
import org.apache.http.conn.HttpClientConnectionManager;
import org.apache.http.entity.StringEntity;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClients;
import org.apache.http.impl.conn.PoolingHttpClientConnectionManager;
import org.apache.http.util.EntityUtils;

/** Apache HttpClient 4. */
public class ApacheHttpClient4 {
  private final HttpClientConnectionManager connections = new PoolingHttpClientConnectionManager();
  private final CloseableHttpClient client = HttpClients.createDefault();

  String fetchBad(String url) throws IOException {
    try (CloseableHttpClient own =
            HttpClients.createDefault(); // expect SOCK_HTTP_CLIENT_PER_CALL NORMAL
        CloseableHttpResponse response = own.execute(new HttpGet(url))) {
      return EntityUtils.toString(response.getEntity());
    }
  }

  void postAllBad(String url, List<String> documents) throws IOException {
    for (String document : documents) {
      CloseableHttpClient own =
          HttpClients.custom()
              .disableCookieManagement()
              .build(); // expect SOCK_HTTP_CLIENT_PER_CALL HIGH
      try {
        HttpPost post = new HttpPost(url);
        post.setEntity(new StringEntity(document, "UTF-8"));
        own.execute(post, response -> response.getStatusLine().getStatusCode());
      } finally {
        own.close();
      }
    }
  }

  boolean existsBad(String url) throws IOException {
    CloseableHttpResponse response =
        client.execute(new HttpGet(url)); // expect SOCK_RESPONSE_NOT_CLOSED HIGH
    return response.getStatusLine().getStatusCode() == 200;
  }

  String fetchOk(String url) throws IOException {
    try (CloseableHttpResponse response = client.execute(new HttpGet(url))) {
      HttpEntity entity = response.getEntity();
      return entity == null ? "" : EntityUtils.toString(entity);
    }
  }

  String fetchWithoutCookiesOk(String url) throws IOException {
    CloseableHttpClient light =
        HttpClients.custom()
            .setConnectionManager(connections)
            .setConnectionManagerShared(true)
            .disableCookieManagement()
            .build();
    try (CloseableHttpResponse response = light.execute(new HttpGet(url))) {
      return EntityUtils.toString(response.getEntity());
    }
  }
}
