package samples.clients;

import java.io.IOException;
import javax.enterprise.context.ApplicationScoped;
import javax.enterprise.context.RequestScoped;
import javax.enterprise.inject.Produces;
import javax.inject.Inject;
import javax.inject.Singleton;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClients;

/** Objects that a container makes for each request, or once and for all. */
public class PerRequestObjects {
  /** A resource without a scope: a new one for each request. */
  @Path("/prices")
  public static class PricesResource {
    private final OkHttpClient http = new OkHttpClient(); // expect SOCK_HTTP_CLIENT_PER_CALL HIGH

    @GET
    public String prices() throws IOException {
      Request request = new Request.Builder().url("http://prices.example.com/all").build();
      try (Response response = http.newCall(request).execute()) {
        return response.body().string();
      }
    }
  }

  /** Filled by the constructor. */
  @RequestScoped
  public static class RequestScopedGateway {
    private final OkHttpClient http;

    public RequestScopedGateway() {
      http =
          new OkHttpClient.Builder()
              .followRedirects(false)
              .build(); // expect SOCK_HTTP_CLIENT_PER_CALL HIGH
    }

    int ping(Request request) throws IOException {
      try (Response response = http.newCall(request).execute()) {
        return response.code();
      }
    }
  }

  /** One for the whole application. */
  @Path("/stock")
  @Singleton
  public static class StockResource {
    private final OkHttpClient http = new OkHttpClient();

    @GET
    public String stock() throws IOException {
      Request request = new Request.Builder().url("http://stock.example.com/all").build();
      try (Response response = http.newCall(request).execute()) {
        return response.body().string();
      }
    }
  }

  /** One for the whole application, too. */
  @Path("/orders")
  @ApplicationScoped
  public static class OrdersResource {
    private final OkHttpClient http = new OkHttpClient();

    @GET
    public int orders() throws IOException {
      Request request = new Request.Builder().url("http://orders.example.com/all").build();
      try (Response response = http.newCall(request).execute()) {
        return response.code();
      }
    }
  }

  /** The client is injected. */
  @Path("/users")
  public static class UsersResource {
    private final OkHttpClient http;

    @Inject
    public UsersResource(OkHttpClient http) {
      this.http = http;
    }

    @GET
    public int users() throws IOException {
      Request request = new Request.Builder().url("http://users.example.com/all").build();
      try (Response response = http.newCall(request).execute()) {
        return response.code();
      }
    }
  }

  /** A static field is made once, whatever the life of the objects. */
  @Path("/news")
  public static class NewsResource {
    private static final OkHttpClient HTTP = new OkHttpClient();

    @GET
    public int news() throws IOException {
      Request request = new Request.Builder().url("http://news.example.com/all").build();
      try (Response response = HTTP.newCall(request).execute()) {
        return response.code();
      }
    }
  }

  /** Without a scope there is a client for each place of injection. */
  @Produces
  CloseableHttpClient unscopedBad() {
    return HttpClients.createDefault(); // expect SOCK_HTTP_CLIENT_PER_CALL LOW
  }

  @Produces
  @ApplicationScoped
  CloseableHttpClient scopedOk() {
    return HttpClients.createDefault();
  }

  @Produces
  @Singleton
  OkHttpClient singletonOk() {
    return new OkHttpClient();
  }
}
