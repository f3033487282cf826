package samples.clients;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.apache.http.client.methods.CloseableHttpResponse;
import org.apache.http.client.methods.HttpGet;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClients;
import org.apache.http.util.EntityUtils;
import org.springframework.stereotype.Component;

/**
 * Clients that are built for each request, message or tick, directly or some calls further down.
 */
public class ClientsInEntries {
  /** A resource that lives as long as the application. */
  @Component
  @Path("/geo")
  public static class GeoResource {
    private final OkHttpClient shared = new OkHttpClient();

    @GET
    public String lookUpBad() throws IOException {
      try (CloseableHttpClient client =
              HttpClients.createDefault(); // expect SOCK_HTTP_CLIENT_PER_CALL HIGH
          CloseableHttpResponse response = client.execute(new HttpGet("http://geo.example.com"))) {
        return EntityUtils.toString(response.getEntity());
      }
    }

    @POST
    public int throughAHelper(String body) throws IOException {
      return new GeoService().locate(body);
    }

    @POST
    @Path("/shared")
    public int sharedOk(String url) throws IOException {
      try (Response response = shared.newCall(new Request.Builder().url(url).build()).execute()) {
        return response.code();
      }
    }
  }

  /** Has no client of its own, but makes one each time. */
  static class GeoService {
    int locate(String url) throws IOException {
      return sendBad(new Request.Builder().url(url).build());
    }

    private int sendBad(Request request) throws IOException {
      OkHttpClient client = new OkHttpClient(); // expect SOCK_HTTP_CLIENT_PER_CALL HIGH
      try (Response response = client.newCall(request).execute()) {
        return response.code();
      }
    }
  }

  private final ScheduledExecutorService scheduler = Executors.newScheduledThreadPool(1);
  private volatile OkHttpClient polled;

  void sendAll(List<Request> requests) throws IOException {
    for (Request request : requests) {
      sendOne(request);
    }
  }

  private void sendOne(Request request) throws IOException {
    OkHttpClient client = newClientBad();
    try (Response response = client.newCall(request).execute()) {
      System.out.println(response.code());
    }
  }

  private static OkHttpClient newClientBad() {
    return new OkHttpClient.Builder()
        .callTimeout(3, TimeUnit.SECONDS)
        .build(); // expect SOCK_HTTP_CLIENT_PER_CALL HIGH
  }

  /** A slow tick. */
  void schedulePoll(Request request) {
    scheduler.scheduleAtFixedRate(() -> pollBad(request), 0, 5, TimeUnit.MINUTES);
  }

  private void pollBad(Request request) {
    OkHttpClient client = new OkHttpClient(); // expect SOCK_HTTP_CLIENT_PER_CALL NORMAL
    try (Response response = client.newCall(request).execute()) {
      System.out.println(response.code());
    } catch (IOException e) {
      System.err.println("not polled: " + e.getMessage());
    }
  }

  /** A quick one. */
  void scheduleWatch(Request request) {
    scheduler.scheduleWithFixedDelay(() -> watchBad(request), 0, 100, TimeUnit.MILLISECONDS);
  }

  private void watchBad(Request request) {
    OkHttpClient client = new OkHttpClient(); // expect SOCK_HTTP_CLIENT_PER_CALL HIGH
    try (Response response = client.newCall(request).execute()) {
      System.out.println(response.code());
    } catch (IOException e) {
      System.err.println("not watched: " + e.getMessage());
    }
  }

  /** One client for all ticks. */
  void pollOk(Request request) {
    OkHttpClient client = new OkHttpClient();
    scheduler.scheduleAtFixedRate(() -> ask(client, request), 0, 5, TimeUnit.SECONDS);
  }

  private static void ask(OkHttpClient client, Request request) {
    try (Response response = client.newCall(request).execute()) {
      System.out.println(response.code());
    } catch (IOException e) {
      System.err.println("not asked: " + e.getMessage());
    }
  }

  void pollWithFieldOk(Request request) {
    scheduler.scheduleAtFixedRate(
        () -> {
          if (polled == null) {
            polled = new OkHttpClient();
          }
          ask(polled, request);
        },
        0,
        5,
        TimeUnit.SECONDS);
  }
}
