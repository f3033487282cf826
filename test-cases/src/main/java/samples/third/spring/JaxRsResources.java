package samples.third.spring;

import java.io.IOException;
import java.net.Socket;
import java.util.concurrent.ExecutorService;
import javax.enterprise.context.ApplicationScoped;
import javax.enterprise.inject.Produces;
import javax.inject.Singleton;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.client.Client;
import javax.ws.rs.client.ClientBuilder;
import javax.ws.rs.client.Entity;
import javax.ws.rs.core.Response;
import okhttp3.OkHttpClient;
import okhttp3.Request;

/** JAX-RS resources and the clients behind them. */
public class JaxRsResources {

  /** A resource of the default scope: one object per request. */
  @Path("/rates")
  public static class RatesBad {
    private final OkHttpClient http = new OkHttpClient(); // expect SOCK_HTTP_CLIENT_PER_CALL HIGH

    @GET
    public String rate() throws IOException {
      try (okhttp3.Response r =
          http.newCall(new Request.Builder().url("http://r/").build()).execute()) {
        return r.body().string();
      }
    }
  }

  @Path("/rates")
  @Singleton
  public static class RatesOk {
    private final OkHttpClient http = new OkHttpClient();

    @GET
    public String rate() throws IOException {
      try (okhttp3.Response r =
          http.newCall(new Request.Builder().url("http://r/").build()).execute()) {
        return r.body().string();
      }
    }
  }

  /** Calls on with a client of its own. */
  @Path("/orders")
  @Singleton
  public static class OrdersBad {
    @POST
    public String createBad(String json) {
      Client client = ClientBuilder.newClient(); // expect SOCK_HTTP_CLIENT_PER_CALL HIGH
      try {
        Response r = client.target("http://erp/").request().post(Entity.json(json));
        try {
          return r.readEntity(String.class);
        } finally {
          r.close();
        }
      } finally {
        client.close();
      }
    }

    @GET
    public int ping() throws IOException {
      return Erp.ask("erp", 9999);
    }
  }

  static final class Erp {
    private Erp() {}

    static int ask(String host, int port) throws IOException {
      Socket s = new Socket(host, port); // expect SOCK_OPEN_PER_REQUEST NORMAL
      try {
        s.getOutputStream().write('?');
        return s.getInputStream().read();
      } finally {
        s.close();
      }
    }
  }

  @Path("/orders2")
  @Singleton
  public static class Orders {
    private final Client client = ClientBuilder.newClient();
    private final ExecutorService pool;

    public Orders(ExecutorService pool) {
      this.pool = pool;
    }

    @POST
    public String createOk(String json) {
      return client.target("http://erp/").request().post(Entity.json(json), String.class);
    }

    @GET
    public int statusBad() {
      Response r =
          client.target("http://erp/").request().get(); // expect SOCK_RESPONSE_NOT_CLOSED HIGH
      return r.getStatus();
    }

    @GET
    public void laterOk() {
      pool.submit(() -> client.target("http://erp/").request().get(String.class));
    }
  }

  /** Producers. */
  public static class Producers {
    @Produces
    @ApplicationScoped
    public Client clientOk() {
      return ClientBuilder.newClient();
    }

    @Produces
    public OkHttpClient eachBad() {
      return new OkHttpClient(); // expect SOCK_HTTP_CLIENT_PER_CALL LOW
    }
  }
}
