package samples.second.clients;

import static org.junit.Assert.assertEquals;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Logger;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.Test;

/** Clients of OkHttp: only a derived one shares the pool. */
public class OkClients {
  private static final Logger LOG = Logger.getLogger(OkClients.class.getName());
  private static final OkHttpClient BASE = new OkHttpClient();

  private final ConnectionPool pool = new ConnectionPool();
  private final Map<String, OkHttpClient> perTenant = new ConcurrentHashMap<>();
  private final AtomicReference<OkHttpClient> current = new AtomicReference<>();

  private static String body(OkHttpClient client, Request request) throws IOException {
    try (Response response = client.newCall(request).execute()) {
      return response.body().string();
    }
  }

  String perCallBad(Request request) throws IOException {
    OkHttpClient client = new OkHttpClient(); // expect SOCK_HTTP_CLIENT_PER_CALL NORMAL
    return body(client, request);
  }

  String perCallOk(Request request) throws IOException {
    return body(BASE, request);
  }

  String timeoutBad(Request request, long seconds) throws IOException {
    OkHttpClient.Builder builder = new OkHttpClient.Builder();
    builder.readTimeout(seconds, TimeUnit.SECONDS);
    OkHttpClient client = builder.build(); // expect SOCK_HTTP_CLIENT_PER_CALL NORMAL
    return body(client, request);
  }

  String timeoutOk(Request request, long seconds) throws IOException {
    OkHttpClient client = BASE.newBuilder().readTimeout(seconds, TimeUnit.SECONDS).build();
    return body(client, request);
  }

  String ownPoolBad(Request request) throws IOException {
    OkHttpClient.Builder builder = BASE.newBuilder();
    builder.connectionPool(new ConnectionPool(5, 1, TimeUnit.MINUTES));
    OkHttpClient client = builder.build(); // expect SOCK_HTTP_CLIENT_PER_CALL NORMAL
    return body(client, request);
  }

  String passedPoolOk(Request request) throws IOException {
    OkHttpClient client = new OkHttpClient.Builder().connectionPool(pool).build();
    return body(client, request);
  }

  long loopBad(List<Request> requests) throws IOException {
    long length = 0;
    for (Request request : requests) {
      length += body(new OkHttpClient(), request).length(); // expect SOCK_HTTP_CLIENT_PER_CALL HIGH
    }
    return length;
  }

  long loopOk(List<Request> requests) throws IOException {
    long length = 0;
    for (Request request : requests) {
      OkHttpClient quick = BASE.newBuilder().callTimeout(1, TimeUnit.SECONDS).build();
      length += body(quick, request).length();
    }
    return length;
  }

  /** The call keeps the client alive, nobody can use it again. */
  Call callOnlyBad(Request request) {
    return new OkHttpClient().newCall(request); // expect SOCK_HTTP_CLIENT_PER_CALL NORMAL
  }

  Call callOnlyOk(Request request) {
    return BASE.newCall(request);
  }

  String tenantOk(String tenant, Request request) throws IOException {
    OkHttpClient client = perTenant.computeIfAbsent(tenant, t -> new OkHttpClient());
    return body(client, request);
  }

  String publishedOk(Request request) throws IOException {
    OkHttpClient client = current.get();
    if (client == null) {
      current.compareAndSet(null, new OkHttpClient());
      client = current.get();
    }
    return body(client, request);
  }

  /** One per command, and a command is run once. */
  static final class CommandBad {
    private final OkHttpClient client = new OkHttpClient(); // expect SOCK_HTTP_CLIENT_PER_CALL HIGH
    private final Request request;

    CommandBad(Request request) {
      this.request = request;
    }

    String run() throws IOException {
      return body(client, request);
    }
  }

  void commands(List<Request> requests) throws IOException {
    for (Request request : requests) {
      LOG.info(new CommandBad(request).run());
    }
  }

  static final class ServiceOk {
    private final OkHttpClient client = new OkHttpClient();

    String run(Request request) throws IOException {
      return body(client, request);
    }
  }

  void service(List<Request> requests) throws IOException {
    ServiceOk service = new ServiceOk();
    for (Request request : requests) {
      LOG.info(service.run(request));
    }
  }

  static final class TokenBad implements Interceptor {
    private final Request login;

    TokenBad(Request login) {
      this.login = login;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
      OkHttpClient side = new OkHttpClient(); // expect SOCK_HTTP_CLIENT_PER_CALL HIGH
      String token = body(side, login);
      return chain.proceed(chain.request().newBuilder().header("X-Token", token).build());
    }
  }

  static final class TokenOk implements Interceptor {
    private final OkHttpClient side = new OkHttpClient();
    private final Request login;

    TokenOk(Request login) {
      this.login = login;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
      String token = body(side, login);
      return chain.proceed(chain.request().newBuilder().header("X-Token", token).build());
    }
  }

  void everyMinuteBad(ScheduledExecutorService scheduler, Request request) {
    scheduler.scheduleAtFixedRate(
        () -> {
          OkHttpClient client = new OkHttpClient(); // expect SOCK_HTTP_CLIENT_PER_CALL NORMAL
          try {
            LOG.info(body(client, request));
          } catch (IOException e) {
            LOG.warning("no news");
          }
        },
        1,
        1,
        TimeUnit.MINUTES);
  }

  void tenPerSecondBad(ScheduledExecutorService scheduler, Request request) {
    scheduler.scheduleWithFixedDelay(
        () -> {
          OkHttpClient client = new OkHttpClient(); // expect SOCK_HTTP_CLIENT_PER_CALL HIGH
          try {
            LOG.info(body(client, request));
          } catch (IOException e) {
            LOG.warning("no news");
          }
        },
        0,
        100,
        TimeUnit.MILLISECONDS);
  }

  void everyMinuteOk(ScheduledExecutorService scheduler, Request request) {
    OkHttpClient client = new OkHttpClient();
    scheduler.scheduleAtFixedRate(
        () -> {
          try {
            LOG.info(body(client, request));
          } catch (IOException e) {
            LOG.warning("no news");
          }
        },
        1,
        1,
        TimeUnit.MINUTES);
  }

  /** Wraps it and is dropped with it. */
  static final class Api {
    private final OkHttpClient client;

    Api(OkHttpClient client) {
      this.client = client;
    }

    int status(Request request) throws IOException {
      try (Response response = client.newCall(request).execute()) {
        return response.code();
      }
    }
  }

  int wrappedBad(Request request) throws IOException {
    Api api = new Api(new OkHttpClient()); // expect SOCK_HTTP_CLIENT_PER_CALL NORMAL
    return api.status(request);
  }

  Api wrappedOk() {
    return new Api(new OkHttpClient());
  }

  public static class ApiTest {
    @Test
    public void answersBad() throws IOException {
      OkHttpClient client = new OkHttpClient(); // expect SOCK_HTTP_CLIENT_PER_CALL LOW
      assertEquals(
          "pong", body(client, new Request.Builder().url("http://localhost/ping").build()));
    }
  }

  public static void main(String[] args) throws IOException {
    OkHttpClient client = new OkHttpClient(); // expect SOCK_HTTP_CLIENT_PER_CALL LOW
    for (String url : args) {
      LOG.info(body(client, new Request.Builder().url(url).build()));
    }
  }
}
