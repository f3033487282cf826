package samples.libraries;

import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

/** Reactor Netty. */
public class ReactorNetty {
  private final HttpClient client = HttpClient.create(ConnectionProvider.create("shop", 50));

  String fetchBad(String url) {
    ConnectionProvider own =
        ConnectionProvider.create("once"); // expect SOCK_HTTP_CLIENT_PER_CALL NORMAL
    try {
      return HttpClient.create(own).get().uri(url).responseContent().aggregate().asString().block();
    } finally {
      own.dispose();
    }
  }

  Mono<String> hurriedBad(String url) {
    return HttpClient.newConnection() // expect SOCK_KEEPALIVE_DEFEATED NORMAL
        .get()
        .uri(url)
        .responseContent()
        .aggregate()
        .asString();
  }

  Mono<String> fetchOk(String url) {
    return client.get().uri(url).responseContent().aggregate().asString();
  }

  Mono<String> fetchFromPoolOfAllOk(String url) {
    return HttpClient.create().get().uri(url).responseContent().aggregate().asString();
  }
}
