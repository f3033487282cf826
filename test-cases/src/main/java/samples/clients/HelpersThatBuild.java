package samples.clients;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.client.methods.CloseableHttpResponse;
import org.apache.http.client.methods.HttpGet;
import org.apache.http.client.methods.HttpPost;
import org.apache.http.conn.HttpClientConnectionManager;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClients;
import org.apache.http.util.EntityUtils;

/** Clients that come from a helper or a getter, which builds another one for each call. */
public class HelpersThatBuild {
  private final int timeout;
  private final OkHttpClient shared = new OkHttpClient();
  private final ConnectionPool pool = new ConnectionPool();
  private final Map<String, OkHttpClient> perTenant = new ConcurrentHashMap<>();
  private OkHttpClient remembered;

  HelpersThatBuild(int timeout) {
    this.timeout = timeout;
  }

  String useHelper(String url) throws IOException {
    try (CloseableHttpClient client = newClientBad();
        CloseableHttpResponse response = client.execute(new HttpGet(url))) {
      return EntityUtils.toString(response.getEntity());
    }
  }

  private CloseableHttpClient newClientBad() {
    RequestConfig config = RequestConfig.custom().setConnectTimeout(timeout).build();
    return HttpClients.custom()
        .setDefaultRequestConfig(config)
        .build(); // expect SOCK_HTTP_CLIENT_PER_CALL NORMAL
  }

  int useGetter(Request request) throws IOException {
    try (Response response = getClientBad().newCall(request).execute()) {
      return response.code();
    }
  }

  OkHttpClient getClientBad() {
    return new OkHttpClient(); // expect SOCK_HTTP_CLIENT_PER_CALL NORMAL
  }

  /** One helper calls the next. */
  int useChainOfHelpers(Request request) throws IOException {
    OkHttpClient client = patientClient();
    try (Response response = client.newCall(request).execute()) {
      return response.code();
    }
  }

  private OkHttpClient patientClient() {
    OkHttpClient client = clientWithTimeoutBad(60);
    System.out.println("a patient client: " + client);
    return client;
  }

  private static OkHttpClient clientWithTimeoutBad(int seconds) {
    OkHttpClient.Builder builder = new OkHttpClient.Builder();
    builder.readTimeout(seconds, TimeUnit.SECONDS);
    return builder.build(); // expect SOCK_HTTP_CLIENT_PER_CALL NORMAL
  }

  void useInALoop(List<String> urls) throws IOException {
    for (String url : urls) {
      CloseableHttpClient client = clientForBatchBad();
      try (CloseableHttpResponse response = client.execute(new HttpPost(url))) {
        EntityUtils.consume(response.getEntity());
      } finally {
        client.close();
      }
    }
  }

  private CloseableHttpClient clientForBatchBad() {
    return HttpClients.createDefault(); // expect SOCK_HTTP_CLIENT_PER_CALL HIGH
  }

  /** Two callers: one keeps the client, the other one does not. */
  int useSometimesKept(Request request) throws IOException {
    OkHttpClient client = keptByOneCallerBad();
    try (Response response = client.newCall(request).execute()) {
      return response.code();
    }
  }

  void rememberOk() {
    remembered = keptByOneCallerBad();
  }

  private OkHttpClient keptByOneCallerBad() {
    return new OkHttpClient(); // expect SOCK_HTTP_CLIENT_PER_CALL NORMAL
  }

  int usePerCondition(boolean proxied, Request request) throws IOException {
    try (Response response = clientForBad(proxied).newCall(request).execute()) {
      return response.code();
    }
  }

  private OkHttpClient clientForBad(boolean proxied) {
    if (proxied) {
      return new OkHttpClient.Builder()
          .retryOnConnectionFailure(false)
          .build(); // expect SOCK_HTTP_CLIENT_PER_CALL NORMAL
    }
    return new OkHttpClient();
  }

  int rememberedOk(Request request) throws IOException {
    try (Response response = rememberedClient().newCall(request).execute()) {
      return response.code();
    }
  }

  private OkHttpClient rememberedClient() {
    if (remembered == null) {
      remembered = new OkHttpClient();
    }
    return remembered;
  }

  int tenantOk(String tenant, Request request) throws IOException {
    try (Response response = tenantClient(tenant).newCall(request).execute()) {
      return response.code();
    }
  }

  private OkHttpClient tenantClient(String tenant) {
    return perTenant.computeIfAbsent(tenant, key -> new OkHttpClient());
  }

  int derivedOk(Request request) throws IOException {
    try (Response response = derivedClient().newCall(request).execute()) {
      return response.code();
    }
  }

  private OkHttpClient derivedClient() {
    return shared.newBuilder().callTimeout(timeout, TimeUnit.MILLISECONDS).build();
  }

  int pooledOk(Request request) throws IOException {
    try (Response response = pooledClient().newCall(request).execute()) {
      return response.code();
    }
  }

  private OkHttpClient pooledClient() {
    return new OkHttpClient.Builder().connectionPool(pool).build();
  }

  String managedOk(HttpClientConnectionManager manager, String url) throws IOException {
    try (CloseableHttpResponse response = managed(manager).execute(new HttpGet(url))) {
      return EntityUtils.toString(response.getEntity());
    }
  }

  private static CloseableHttpClient managed(HttpClientConnectionManager manager) {
    return HttpClients.custom()
        .setConnectionManager(manager)
        .setConnectionManagerShared(true)
        .build();
  }

  int givenOrSharedOk(OkHttpClient given, Request request) throws IOException {
    try (Response response = either(given).newCall(request).execute()) {
      return response.code();
    }
  }

  /** What is given may live for ever, so the helper does not make one for each call. */
  private static OkHttpClient either(OkHttpClient given) {
    return given != null ? given : new OkHttpClient();
  }

  /** Nobody here discards what it yields. */
  OkHttpClient forOthersOk() {
    return new OkHttpClient.Builder().followRedirects(false).build();
  }

  Call preparedOk(Request request) {
    return derivedClient().newCall(request);
  }
}
