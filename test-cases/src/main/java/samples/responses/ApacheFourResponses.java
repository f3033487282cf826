package samples.responses;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.commons.io.IOUtils;
import org.apache.http.HttpEntity;
import org.apache.http.HttpResponse;
import org.apache.http.client.HttpClient;
import org.apache.http.client.methods.CloseableHttpResponse;
import org.apache.http.client.methods.HttpGet;
import org.apache.http.client.methods.HttpHead;
import org.apache.http.client.methods.HttpPost;
import org.apache.http.client.utils.HttpClientUtils;
import org.apache.http.impl.client.BasicResponseHandler;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClients;
import org.apache.http.util.EntityUtils;

/** Responses of Apache HttpClient 4. */
public class ApacheFourResponses {
  private final CloseableHttpClient client = HttpClients.createDefault();

  int statusBad(String url) throws IOException {
    HttpResponse response =
        client.execute(new HttpGet(url)); // expect SOCK_RESPONSE_NOT_CLOSED HIGH
    return response.getStatusLine().getStatusCode();
  }

  int statusOk(String url) throws IOException {
    HttpResponse response = client.execute(new HttpGet(url));
    int code = response.getStatusLine().getStatusCode();
    EntityUtils.consumeQuietly(response.getEntity());
    return code;
  }

  void droppedBad(String url) throws IOException {
    client.execute(new HttpPost(url)); // expect SOCK_RESPONSE_NOT_CLOSED HIGH
  }

  void droppedUnreadBad(String url) throws IOException {
    client.execute(new HttpPost(url)).close(); // expect SOCK_RESPONSE_NOT_DRAINED LOW
  }

  String textOk(String url) throws IOException {
    HttpResponse response = client.execute(new HttpGet(url));
    return EntityUtils.toString(response.getEntity());
  }

  String textOfGoodBad(String url) throws IOException {
    HttpResponse response =
        client.execute(new HttpGet(url)); // expect SOCK_RESPONSE_NOT_CLOSED NORMAL
    if (response.getStatusLine().getStatusCode() == 200) {
      return EntityUtils.toString(response.getEntity());
    }
    return null;
  }

  String textOfGoodUnreadBad(String url) throws IOException {
    HttpGet get = new HttpGet(url);
    try (CloseableHttpResponse response =
        client.execute(get)) { // expect SOCK_RESPONSE_NOT_DRAINED LOW
      if (response.getStatusLine().getStatusCode() == 200) {
        return EntityUtils.toString(response.getEntity());
      }
      return null;
    }
  }

  String refusedBad(String url) throws IOException {
    HttpResponse response =
        client.execute(new HttpGet(url)); // expect SOCK_RESPONSE_NOT_CLOSED NORMAL
    int code = response.getStatusLine().getStatusCode();
    if (code >= 400) {
      throw new IOException("HTTP " + code);
    }
    return EntityUtils.toString(response.getEntity());
  }

  String refusedReadOk(String url) throws IOException {
    HttpResponse response = client.execute(new HttpGet(url));
    int code = response.getStatusLine().getStatusCode();
    String text = EntityUtils.toString(response.getEntity());
    if (code >= 400) {
      throw new IOException("HTTP " + code + ": " + text);
    }
    return text;
  }

  /** Releasing the request gives the connection back as well. */
  int releasedUnreadBad(String url) throws IOException {
    HttpGet get = new HttpGet(url);
    try {
      HttpResponse response = client.execute(get); // expect SOCK_RESPONSE_NOT_DRAINED LOW
      return response.getStatusLine().getStatusCode();
    } finally {
      get.releaseConnection();
    }
  }

  int consumedOnSuccessBad(String url) throws IOException {
    HttpGet get = new HttpGet(url);
    HttpResponse response = client.execute(get); // expect SOCK_RESPONSE_NOT_CLOSED NORMAL
    int code = response.getStatusLine().getStatusCode();
    if (code == 200) {
      EntityUtils.consume(response.getEntity());
    }
    return code;
  }

  int abortedOk(String url) throws IOException {
    HttpGet get = new HttpGet(url);
    HttpResponse response = client.execute(get);
    int code = response.getStatusLine().getStatusCode();
    get.abort();
    return code;
  }

  /** The client is closed at the end, and all its connections with it. */
  static int ownClientBad(String url) throws IOException {
    try (CloseableHttpClient own =
        HttpClients.createDefault()) { // expect SOCK_HTTP_CLIENT_PER_CALL NORMAL
      return own.execute(new HttpGet(url)).getStatusLine().getStatusCode();
    }
  }

  /** The entity is never there for HEAD. */
  boolean existsOk(String url) throws IOException {
    HttpResponse response = client.execute(new HttpHead(url));
    return response.getStatusLine().getStatusCode() == 200;
  }

  String handlerOk(String url) throws IOException {
    return client.execute(new HttpGet(url), new BasicResponseHandler());
  }

  void copiedOk(String url, OutputStream out) throws IOException {
    HttpResponse response = client.execute(new HttpGet(url));
    response.getEntity().writeTo(out);
  }

  byte[] contentClosedOk(String url) throws IOException {
    HttpEntity entity = client.execute(new HttpGet(url)).getEntity();
    try (InputStream in = entity.getContent()) {
      return IOUtils.toByteArray(in);
    }
  }

  byte[] contentReadOk(String url) throws IOException {
    HttpEntity entity = client.execute(new HttpGet(url)).getEntity();
    return IOUtils.toByteArray(entity.getContent());
  }

  int firstByteBad(String url) throws IOException {
    HttpResponse response =
        client.execute(new HttpGet(url)); // expect SOCK_RESPONSE_NOT_CLOSED HIGH
    return response.getEntity().getContent().read();
  }

  String entityOrNullOk(String url) throws IOException {
    HttpEntity entity = client.execute(new HttpGet(url)).getEntity();
    return entity == null ? null : EntityUtils.toString(entity);
  }

  int closeQuietlyOk(String url) throws IOException {
    HttpResponse response = null;
    try {
      response = client.execute(new HttpGet(url));
      return response.getStatusLine().getStatusCode();
    } finally {
      HttpClientUtils.closeQuietly(response);
    }
  }

  long lengthBad(HttpClient other, String url) throws IOException {
    HttpResponse response = other.execute(new HttpGet(url)); // expect SOCK_RESPONSE_NOT_CLOSED HIGH
    return response.getEntity().getContentLength();
  }

  long lengthOk(HttpClient other, String url) throws IOException {
    HttpResponse response = other.execute(new HttpGet(url));
    long length = response.getEntity().getContentLength();
    EntityUtils.consume(response.getEntity());
    return length;
  }

  String redirectedBad(String url) throws IOException {
    CloseableHttpResponse response =
        client.execute(new HttpGet(url)); // expect SOCK_RESPONSE_NOT_CLOSED NORMAL
    if (response.getStatusLine().getStatusCode() == 302) {
      String location = response.getFirstHeader("Location").getValue();
      response = client.execute(new HttpGet(location));
    }
    try {
      return EntityUtils.toString(response.getEntity());
    } finally {
      response.close();
    }
  }

  String redirectedUnreadBad(String url) throws IOException {
    HttpGet get = new HttpGet(url);
    CloseableHttpResponse response = client.execute(get); // expect SOCK_RESPONSE_NOT_DRAINED LOW
    if (response.getStatusLine().getStatusCode() == 302) {
      String location = response.getFirstHeader("Location").getValue();
      response.close();
      response = client.execute(new HttpGet(location));
    }
    try {
      return EntityUtils.toString(response.getEntity());
    } finally {
      response.close();
    }
  }
}
