package samples.libraries;

import kong.unirest.Config;
import kong.unirest.HttpResponse;
import kong.unirest.UnirestInstance;

/** Unirest 3. */
public class Unirest {
  private final UnirestInstance client = kong.unirest.Unirest.spawnInstance();

  String fetchBad(String url) {
    try (UnirestInstance own =
        kong.unirest.Unirest.spawnInstance()) { // expect SOCK_HTTP_CLIENT_PER_CALL NORMAL
      return own.get(url).asString().getBody();
    }
  }

  String fetchProxiedBad(String url, String proxy) {
    Config config = new Config().proxy(proxy, 3128);
    UnirestInstance own = new UnirestInstance(config); // expect SOCK_HTTP_CLIENT_PER_CALL NORMAL
    try {
      return own.get(url).asString().getBody();
    } finally {
      own.close();
    }
  }

  String fetchStaticOk(String url) {
    HttpResponse<String> response = kong.unirest.Unirest.get(url).asString();
    return response.isSuccess() ? response.getBody() : null;
  }

  String fetchOk(String url) {
    return client.get(url).asString().getBody();
  }
}
