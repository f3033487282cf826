package samples.clients;

import java.util.List;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.client.Client;
import javax.ws.rs.client.ClientBuilder;
import javax.ws.rs.client.Entity;
import javax.ws.rs.client.Invocation;
import javax.ws.rs.client.WebTarget;
import javax.ws.rs.core.Response;
import org.springframework.stereotype.Service;

/** Clients of JAX-RS: heavy ones, from which light targets come. */
public class JaxRsClients {
  private final Client shared = ClientBuilder.newClient();
  private final WebTarget orders = shared.target("http://orders.example.com");

  String readBad(String url) {
    Client client = ClientBuilder.newClient(); // expect SOCK_HTTP_CLIENT_PER_CALL NORMAL
    try {
      return client.target(url).request().get(String.class);
    } finally {
      client.close();
    }
  }

  /** The target is of no use without its client. */
  WebTarget targetBad(String url) {
    return ClientBuilder.newClient() // expect SOCK_HTTP_CLIENT_PER_CALL NORMAL
        .target(url);
  }

  Invocation.Builder requestBad(String url) {
    Client client = ClientBuilder.newBuilder().build(); // expect SOCK_HTTP_CLIENT_PER_CALL NORMAL
    return client.target(url).request("application/json");
  }

  void postAllBad(List<String> orderTexts) {
    for (String text : orderTexts) {
      Client client = ClientBuilder.newClient(); // expect SOCK_HTTP_CLIENT_PER_CALL HIGH
      Response response = client.target("http://orders.example.com").request().post(entity(text));
      response.close();
      client.close();
    }
  }

  private static Entity<String> entity(String text) {
    return Entity.text(text);
  }

  /** One for the whole application, which asks another one for each request. */
  @Service
  @Path("/weather")
  public static class WeatherResource {
    private final WeatherService weather = new WeatherService();

    @GET
    public String now() {
      return weather.now();
    }
  }

  /** Makes a client each time. */
  static class WeatherService {
    String now() {
      return request("http://weather.example.com/now").get(String.class);
    }

    private Invocation.Builder request(String url) {
      return newClientBad().target(url).request();
    }

    private Client newClientBad() {
      return ClientBuilder.newClient(); // expect SOCK_HTTP_CLIENT_PER_CALL HIGH
    }
  }

  String sharedOk(String path) {
    return shared.target("http://orders.example.com").path(path).request().get(String.class);
  }

  WebTarget targetOk(String path) {
    return orders.path(path);
  }

  Invocation.Builder requestOk(String path) {
    return orders.path(path).request("application/json");
  }

  Client clientOk() {
    return ClientBuilder.newBuilder().build();
  }

  void close() {
    shared.close();
  }
}
