package samples.clients;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/**
 * Notifiers and API wrappers over OkHttp: own client per call, or one derived from a shared one.
 */
public class OkHttpClients {
  private static final MediaType JSON = MediaType.get("application/json");

  private final OkHttpClient shared;
  private final ConnectionPool pool;
  private final Dispatcher dispatcher;

  OkHttpClients(OkHttpClient shared, ConnectionPool pool, Dispatcher dispatcher) {
    this.shared = shared;
    this.pool = pool;
    this.dispatcher = dispatcher;
  }

  String fetchBad(String url) throws IOException {
    OkHttpClient client = new OkHttpClient(); // expect SOCK_HTTP_CLIENT_PER_CALL NORMAL
    Request request = new Request.Builder().url(url).build();
    try (Response response = client.newCall(request).execute()) {
      return response.body().string();
    }
  }

  int notifyBad(String url, String json) throws IOException {
    Request request = new Request.Builder().url(url).post(RequestBody.create(json, JSON)).build();
    OkHttpClient client =
        new OkHttpClient.Builder()
            .connectTimeout(5, TimeUnit.SECONDS)
            .readTimeout(5, TimeUnit.SECONDS)
            .build(); // expect SOCK_HTTP_CLIENT_PER_CALL NORMAL
    try (Response response = client.newCall(request).execute()) {
      return response.code();
    } finally {
      client.dispatcher().executorService().shutdown();
    }
  }

  String builderInAVariableBad(String url, Duration timeout) throws IOException {
    OkHttpClient.Builder builder = new OkHttpClient.Builder();
    if (timeout != null) {
      builder.callTimeout(timeout);
    }
    OkHttpClient client = builder.build(); // expect SOCK_HTTP_CLIENT_PER_CALL NORMAL
    try (Response response = client.newCall(new Request.Builder().url(url).build()).execute()) {
      return response.body().string();
    }
  }

  void asynchronousBad(String url, Callback callback) {
    OkHttpClient client = new OkHttpClient(); // expect SOCK_HTTP_CLIENT_PER_CALL NORMAL
    client.newCall(new Request.Builder().url(url).build()).enqueue(callback);
  }

  /** The call is returned, the client it came from is lost. */
  Call preparedCallBad(Request request) {
    return new OkHttpClient().newCall(request); // expect SOCK_HTTP_CLIENT_PER_CALL NORMAL
  }

  String sharedDispatcherOnlyBad(Request request) throws IOException {
    OkHttpClient.Builder builder = new OkHttpClient.Builder().dispatcher(dispatcher);
    OkHttpClient client = builder.build(); // expect SOCK_HTTP_CLIENT_PER_CALL NORMAL
    try (Response response = client.newCall(request).execute()) {
      return response.body().string();
    }
  }

  String poolOfItsOwnBad(Request request) throws IOException {
    OkHttpClient.Builder builder = new OkHttpClient.Builder();
    builder.connectionPool(new ConnectionPool(5, 1, TimeUnit.MINUTES));
    OkHttpClient client = builder.build(); // expect SOCK_HTTP_CLIENT_PER_CALL NORMAL
    try (Response response = client.newCall(request).execute()) {
      return response.body().string();
    }
  }

  /** Derived from the shared client, but with a pool that nobody else uses. */
  String derivedWithNewPoolBad(Request request) throws IOException {
    OkHttpClient.Builder builder = shared.newBuilder().connectionPool(new ConnectionPool());
    OkHttpClient client = builder.build(); // expect SOCK_HTTP_CLIENT_PER_CALL NORMAL
    try (Response response = client.newCall(request).execute()) {
      return response.body().string();
    }
  }

  String sharedClientOk(Request request) throws IOException {
    try (Response response = shared.newCall(request).execute()) {
      return response.body().string();
    }
  }

  String derivedOk(Request request) throws IOException {
    OkHttpClient patient = shared.newBuilder().readTimeout(2, TimeUnit.MINUTES).build();
    try (Response response = patient.newCall(request).execute()) {
      return response.body().string();
    }
  }

  String derivedByVariableOk(Request request, Duration timeout) throws IOException {
    OkHttpClient.Builder builder = shared.newBuilder();
    builder.followRedirects(false);
    if (timeout != null) {
      builder.callTimeout(timeout);
    }
    OkHttpClient client = builder.build();
    try (Response response = client.newCall(request).execute()) {
      return response.body().string();
    }
  }

  void derivedInALoopOk(Iterable<Request> requests) throws IOException {
    for (Request request : requests) {
      OkHttpClient client = shared.newBuilder().callTimeout(Duration.ofSeconds(3)).build();
      try (Response response = client.newCall(request).execute()) {
        System.out.println(response.code());
      }
    }
  }

  String callersClientDerivedOk(OkHttpClient theirs, Request request) throws IOException {
    OkHttpClient client = theirs.newBuilder().followSslRedirects(false).build();
    try (Response response = client.newCall(request).execute()) {
      return response.body().string();
    }
  }

  String sharedPoolOk(Request request) throws IOException {
    OkHttpClient client =
        new OkHttpClient.Builder().connectionPool(pool).retryOnConnectionFailure(false).build();
    try (Response response = client.newCall(request).execute()) {
      return response.body().string();
    }
  }

  String callersPoolOk(ConnectionPool theirs, Request request) throws IOException {
    OkHttpClient.Builder builder = new OkHttpClient.Builder();
    builder.connectionPool(theirs);
    OkHttpClient client = builder.build();
    try (Response response = client.newCall(request).execute()) {
      return response.body().string();
    }
  }

  Call callOfTheSharedClientOk(Request request) {
    return shared.newCall(request);
  }

  Request onlyTheRequestIsBuiltOk(String url, String json) {
    return new Request.Builder().url(url).post(RequestBody.create(json, JSON)).build();
  }
}
