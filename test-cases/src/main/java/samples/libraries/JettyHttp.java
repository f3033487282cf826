package samples.libraries;

import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.api.ContentResponse;

/** The HTTP client of Jetty 9. */
public class JettyHttp {
  private HttpClient client;

  String fetchBad(String url) throws Exception {
    HttpClient own = new HttpClient(); // expect SOCK_HTTP_CLIENT_PER_CALL NORMAL
    own.start();
    try {
      return own.GET(url).getContentAsString();
    } finally {
      own.stop();
    }
  }

  void start() throws Exception {
    client = new HttpClient();
    client.setMaxConnectionsPerDestination(16);
    client.start();
  }

  String fetchOk(String url) throws Exception {
    ContentResponse response = client.newRequest(url).send();
    return response.getContentAsString();
  }

  void stop() throws Exception {
    client.stop();
  }
}
