package samples.second.lifetime;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.apache.commons.io.IOUtils;
import org.apache.http.HttpEntity;
import org.apache.http.HttpResponse;
import org.apache.http.client.HttpClient;
import org.apache.http.client.methods.CloseableHttpResponse;
import org.apache.http.client.methods.HttpGet;
import org.apache.http.client.methods.HttpPost;
import org.apache.http.client.methods.HttpUriRequest;
import org.apache.http.entity.StringEntity;
import org.apache.http.impl.client.BasicResponseHandler;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.util.EntityUtils;

/** Responses of Apache HttpClient 4 from a client that others own. */
public class ApacheFourResponses {
  private final CloseableHttpClient client;
  private final HttpClient plain;

  ApacheFourResponses(CloseableHttpClient client, HttpClient plain) {
    this.client = client;
    this.plain = plain;
  }

  int statusBad(String url) throws IOException {
    HttpResponse response = plain.execute(new HttpGet(url)); // expect SOCK_RESPONSE_NOT_CLOSED HIGH
    return response.getStatusLine().getStatusCode();
  }

  int statusOk(String url) throws IOException {
    HttpResponse response = plain.execute(new HttpGet(url));
    EntityUtils.consume(response.getEntity());
    return response.getStatusLine().getStatusCode();
  }

  Optional<String> foundBad(String url) throws IOException {
    CloseableHttpResponse response =
        client.execute(new HttpGet(url)); // expect SOCK_RESPONSE_NOT_CLOSED NORMAL
    if (response.getStatusLine().getStatusCode() == 404) {
      return Optional.empty();
    }
    return Optional.of(EntityUtils.toString(response.getEntity(), UTF_8));
  }

  Optional<String> foundOk(String url) throws IOException {
    CloseableHttpResponse response = client.execute(new HttpGet(url));
    try {
      String body = EntityUtils.toString(response.getEntity(), UTF_8);
      return response.getStatusLine().getStatusCode() == 404 ? Optional.empty() : Optional.of(body);
    } finally {
      response.close();
    }
  }

  String releasedOk(String url) throws IOException {
    HttpGet get = new HttpGet(url);
    try {
      HttpResponse response = plain.execute(get);
      return EntityUtils.toString(response.getEntity());
    } finally {
      get.releaseConnection();
    }
  }

  String handlerOk(String url) throws IOException {
    return client.execute(new HttpGet(url), new BasicResponseHandler());
  }

  long ageOk(String url) throws IOException {
    try (CloseableHttpResponse response = client.execute(new HttpGet(url))) {
      EntityUtils.consume(response.getEntity());
      return Long.parseLong(response.getFirstHeader("Age").getValue());
    }
  }

  private HttpResponse send(HttpUriRequest request) throws IOException {
    request.setHeader("Accept", "application/json");
    return plain.execute(request);
  }

  boolean createdBad(String url, String json) throws IOException {
    HttpPost post = new HttpPost(url);
    post.setEntity(new StringEntity(json, UTF_8));
    HttpResponse response = send(post); // expect SOCK_RESPONSE_NOT_CLOSED HIGH
    return response.getStatusLine().getStatusCode() == 201;
  }

  boolean createdOk(String url, String json) throws IOException {
    HttpPost post = new HttpPost(url);
    post.setEntity(new StringEntity(json, UTF_8));
    HttpResponse response = send(post);
    try {
      return response.getStatusLine().getStatusCode() == 201;
    } finally {
      EntityUtils.consumeQuietly(response.getEntity());
    }
  }

  void copyBad(String url, String file) throws IOException {
    HttpResponse response =
        plain.execute(new HttpGet(url)); // expect SOCK_RESPONSE_NOT_CLOSED NORMAL
    HttpEntity entity = response.getEntity();
    if (entity == null || entity.getContentLength() > 1 << 20) {
      return;
    }
    try (InputStream in = entity.getContent();
        FileOutputStream out = new FileOutputStream(file)) {
      IOUtils.copy(in, out);
    }
  }

  void copyOk(String url, String file) throws IOException {
    try (FileOutputStream out = new FileOutputStream(file);
        CloseableHttpResponse response = client.execute(new HttpGet(url))) {
      response.getEntity().writeTo(out);
    }
  }

  String twoTriesBad(String url, String mirror) throws IOException {
    CloseableHttpResponse response =
        client.execute(new HttpGet(url)); // expect SOCK_RESPONSE_NOT_CLOSED NORMAL
    if (response.getStatusLine().getStatusCode() >= 500) {
      response = client.execute(new HttpGet(mirror));
    }
    try {
      return EntityUtils.toString(response.getEntity());
    } finally {
      response.close();
    }
  }

  String twoTriesOk(String url, String mirror) throws IOException {
    CloseableHttpResponse response = client.execute(new HttpGet(url));
    try {
      if (response.getStatusLine().getStatusCode() >= 500) {
        EntityUtils.consumeQuietly(response.getEntity());
        response = client.execute(new HttpGet(mirror));
      }
      return EntityUtils.toString(response.getEntity());
    } finally {
      response.close();
    }
  }
}
