package samples.libraries;

import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

/** WebClient of Spring 5 over Reactor Netty. */
public class SpringWebClient {
  private final HttpClient http = HttpClient.create(ConnectionProvider.create("shared", 50));
  private final WebClient client = WebClient.create("http://prices.example.com");

  Mono<String> priceBad(String name) {
    ConnectionProvider own = ConnectionProvider.create("prices");
    return WebClient.builder()
        .clientConnector(new ReactorClientHttpConnector(HttpClient.create(own)))
        .build() // expect SOCK_HTTP_CLIENT_PER_CALL NORMAL
        .get()
        .uri(name)
        .retrieve()
        .bodyToMono(String.class);
  }

  Mono<String> priceOk(String name) {
    return client.get().uri(name).retrieve().bodyToMono(String.class);
  }

  Mono<String> priceOverSharedOk(String name) {
    return WebClient.builder()
        .clientConnector(new ReactorClientHttpConnector(http))
        .build()
        .get()
        .uri(name)
        .retrieve()
        .bodyToMono(String.class);
  }

  Mono<String> priceForOk(String user, String name) {
    WebClient personal = client.mutate().defaultHeader("X-User", user).build();
    return personal.get().uri(name).retrieve().bodyToMono(String.class);
  }
}
