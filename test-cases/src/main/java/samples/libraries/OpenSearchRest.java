package samples.libraries;

import java.io.IOException;
import org.apache.http.HttpHost;
import org.opensearch.client.Request;
import org.opensearch.client.RestClient;

/** The low-level client of OpenSearch. */
public class OpenSearchRest {
  private final RestClient client;

  OpenSearchRest(HttpHost... hosts) {
    client = RestClient.builder(hosts).build();
  }

  int statusBad(HttpHost host) throws IOException {
    RestClient own = RestClient.builder(host).build(); // expect SOCK_CLIENT_PER_CALL NORMAL
    try {
      return own.performRequest(new Request("GET", "/")).getStatusLine().getStatusCode();
    } finally {
      own.close();
    }
  }

  int statusOk() throws IOException {
    return client.performRequest(new Request("GET", "/")).getStatusLine().getStatusCode();
  }

  void close() throws IOException {
    client.close();
  }
}
