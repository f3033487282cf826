package samples.second.lifetime;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Function;
import org.apache.hc.client5.http.classic.methods.HttpDelete;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.CloseableHttpResponse;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.ParseException;
import org.apache.hc.core5.http.io.entity.EntityUtils;

/** Responses of Apache HttpClient 5. */
@SuppressWarnings("deprecation")
public class ApacheFiveResponses {
  private final CloseableHttpClient client;
  private final HttpHost host;

  ApacheFiveResponses(CloseableHttpClient client, HttpHost host) {
    this.client = client;
    this.host = host;
  }

  boolean deletedBad(String path) throws IOException {
    HttpDelete delete = new HttpDelete(path);
    ClassicHttpResponse response =
        client.executeOpen(host, delete, null); // expect SOCK_RESPONSE_NOT_CLOSED HIGH
    return response.getCode() == 204;
  }

  boolean deletedOk(String path) throws IOException {
    try (ClassicHttpResponse response = client.executeOpen(host, new HttpDelete(path), null)) {
      return response.getCode() == 204;
    }
  }

  boolean deletedByHandlerOk(String path) throws IOException {
    return client.execute(host, new HttpDelete(path), response -> response.getCode() == 204);
  }

  String tokenBad(ClassicHttpRequest request) throws IOException, ParseException {
    CloseableHttpResponse response =
        client.execute(request); // expect SOCK_RESPONSE_NOT_CLOSED NORMAL
    if (response.getCode() != 200) {
      throw new IllegalStateException("status " + response.getCode());
    }
    String token = EntityUtils.toString(response.getEntity());
    response.close();
    return token;
  }

  String tokenOk(ClassicHttpRequest request) throws IOException, ParseException {
    CloseableHttpResponse response = client.execute(request);
    if (response.getCode() != 200) {
      response.close();
      throw new IllegalStateException("status " + response.getCode());
    }
    try {
      return EntityUtils.toString(response.getEntity());
    } finally {
      response.close();
    }
  }

  /** The status is what callers mostly look at. */
  private CloseableHttpResponse fetch(String path) throws IOException {
    HttpGet get = new HttpGet(path);
    get.setHeader("X-Trace", Long.toHexString(System.nanoTime()));
    return client.execute(host, get);
  }

  String etagBad(String path) throws IOException {
    Header etag = fetch(path).getFirstHeader("ETag"); // expect SOCK_RESPONSE_NOT_CLOSED HIGH
    return etag == null ? null : etag.getValue();
  }

  String etagOk(String path) throws IOException {
    try (CloseableHttpResponse response = fetch(path)) {
      Header etag = response.getFirstHeader("ETag");
      return etag == null ? null : etag.getValue();
    }
  }

  <T> T mappedBad(String path, Function<String, T> mapper) throws IOException, ParseException {
    CloseableHttpResponse response = fetch(path); // expect SOCK_RESPONSE_NOT_CLOSED NORMAL
    switch (response.getCode()) {
      case 200:
        try (CloseableHttpResponse r = response) {
          return mapper.apply(EntityUtils.toString(r.getEntity()));
        }
      case 204:
        return null;
      default:
        response.close();
        throw new IOException("status " + response.getCode());
    }
  }

  <T> T mappedOk(String path, Function<String, T> mapper) throws IOException, ParseException {
    try (CloseableHttpResponse response = fetch(path)) {
      switch (response.getCode()) {
        case 200:
          return mapper.apply(EntityUtils.toString(response.getEntity()));
        case 204:
          return null;
        default:
          throw new IOException("status " + response.getCode());
      }
    }
  }

  /** Gives the lease back together with the content. */
  static final class BodyOk implements Closeable {
    private final ClassicHttpResponse response;

    BodyOk(ClassicHttpResponse response) {
      this.response = response;
    }

    InputStream content() throws IOException {
      return response.getEntity().getContent();
    }

    @Override
    public void close() throws IOException {
      response.close();
    }
  }

  BodyOk openOk(String path) throws IOException {
    return new BodyOk(client.executeOpen(host, new HttpGet(path), null));
  }
}
