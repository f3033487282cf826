package samples.libraries;

import java.io.IOException;
import java.util.List;
import org.apache.http.HttpHost;
import org.apache.http.util.EntityUtils;
import org.elasticsearch.client.Request;
import org.elasticsearch.client.RestClient;

/** The low-level client of Elasticsearch. */
public class ElasticsearchRest {
  private final RestClient client = RestClient.builder(new HttpHost("search", 9200)).build();

  void indexAllBad(List<String> documents) throws IOException {
    for (String document : documents) {
      try (RestClient own =
          RestClient.builder(new HttpHost("search", 9200))
              .build()) { // expect SOCK_CLIENT_PER_CALL HIGH
        Request request = new Request("POST", "/orders/_doc");
        request.setJsonEntity(document);
        own.performRequest(request);
      }
    }
  }

  String searchOk(String path) throws IOException {
    return EntityUtils.toString(client.performRequest(new Request("GET", path)).getEntity());
  }
}
