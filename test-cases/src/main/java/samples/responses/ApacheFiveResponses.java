package samples.responses;

import java.io.IOException;
import java.io.InputStream;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.CloseableHttpResponse;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ParseException;
import org.apache.hc.core5.http.io.entity.EntityUtils;

/** Responses of Apache HttpClient 5. */
public class ApacheFiveResponses {
  private final CloseableHttpClient client = HttpClients.createDefault();

  int statusBad(String url) throws IOException {
    CloseableHttpResponse response =
        client.execute(new HttpGet(url)); // expect SOCK_RESPONSE_NOT_CLOSED HIGH
    return response.getCode();
  }

  int statusOk(String url) throws IOException {
    try (CloseableHttpResponse response = client.execute(new HttpGet(url))) {
      return response.getCode();
    }
  }

  String checkedBad(String url) throws IOException, ParseException {
    ClassicHttpResponse response =
        client.executeOpen(null, new HttpGet(url), null); // expect SOCK_RESPONSE_NOT_CLOSED NORMAL
    if (response.getCode() != 200) {
      throw new IllegalStateException("HTTP " + response.getCode());
    }
    return EntityUtils.toString(response.getEntity());
  }

  String checkedOk(String url) throws IOException, ParseException {
    try (ClassicHttpResponse response = client.executeOpen(null, new HttpGet(url), null)) {
      if (response.getCode() != 200) {
        throw new IllegalStateException("HTTP " + response.getCode());
      }
      return EntityUtils.toString(response.getEntity());
    }
  }

  int handlerOk(String url) throws IOException {
    return client.execute(new HttpGet(url), response -> response.getCode());
  }

  /** In a handler the client releases the response. */
  String handlerTextOk(String url) throws IOException {
    return client.execute(
        new HttpGet(url),
        response -> response.getCode() == 200 ? EntityUtils.toString(response.getEntity()) : null);
  }

  int streamBad(String url) throws IOException {
    CloseableHttpResponse response =
        client.execute(new HttpGet(url)); // expect SOCK_RESPONSE_NOT_CLOSED HIGH
    InputStream in = response.getEntity().getContent();
    return in.available();
  }

  int streamOk(String url) throws IOException {
    CloseableHttpResponse response = client.execute(new HttpGet(url));
    try (InputStream in = response.getEntity().getContent()) {
      return in.available();
    }
  }

  String resetOk(String url) throws IOException {
    HttpGet get = new HttpGet(url);
    CloseableHttpResponse response = client.execute(get);
    String reason = response.getReasonPhrase();
    get.reset();
    return reason;
  }
}
