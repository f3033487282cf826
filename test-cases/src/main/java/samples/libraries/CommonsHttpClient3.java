package samples.libraries;

import java.io.IOException;
import org.apache.commons.httpclient.HttpClient;
import org.apache.commons.httpclient.HttpStatus;
import org.apache.commons.httpclient.MultiThreadedHttpConnectionManager;
import org.apache.commons.httpclient.methods.GetMethod;

/** Commons HttpClient 3, still found in old services. */
public class CommonsHttpClient3 {
  private final HttpClient client = new HttpClient(new MultiThreadedHttpConnectionManager());

  String fetchBad(String url) throws IOException {
    HttpClient own = new HttpClient(); // expect SOCK_HTTP_CLIENT_PER_CALL NORMAL
    GetMethod get = new GetMethod(url);
    try {
      if (own.executeMethod(get) != HttpStatus.SC_OK) {
        throw new IOException("status " + get.getStatusCode());
      }
      return get.getResponseBodyAsString();
    } finally {
      get.releaseConnection();
    }
  }

  String fetchOk(String url) throws IOException {
    GetMethod get = new GetMethod(url);
    try {
      if (client.executeMethod(get) != HttpStatus.SC_OK) {
        throw new IOException("status " + get.getStatusCode());
      }
      return get.getResponseBodyAsString();
    } finally {
      get.releaseConnection();
    }
  }
}
