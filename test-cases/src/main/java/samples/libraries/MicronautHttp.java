package samples.libraries;

import io.micronaut.http.client.BlockingHttpClient;
import io.micronaut.http.client.HttpClient;
import java.net.URL;

/** The HTTP client of Micronaut outside of an application context. */
public class MicronautHttp {
  private final HttpClient client;

  MicronautHttp(HttpClient client) {
    this.client = client;
  }

  String fetchBad(URL base, String path) {
    try (HttpClient own = HttpClient.create(base)) { // expect SOCK_HTTP_CLIENT_PER_CALL NORMAL
      return own.toBlocking().retrieve(path);
    }
  }

  String fetchOk(String path) {
    BlockingHttpClient blocking = client.toBlocking();
    return blocking.retrieve(path);
  }
}
