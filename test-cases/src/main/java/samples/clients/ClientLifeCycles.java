package samples.clients;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.apache.http.client.methods.CloseableHttpResponse;
import org.apache.http.client.methods.HttpGet;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClients;
import org.apache.http.util.EntityUtils;

/** Clients that live as long as their owner: fields, initialisers, constructors, hand-overs. */
public class ClientLifeCycles implements Closeable {
  private static final OkHttpClient STATIC_FIELD = new OkHttpClient();
  private static final OkHttpClient STATIC_BLOCK;

  static {
    OkHttpClient.Builder builder = new OkHttpClient.Builder();
    builder.connectTimeout(3, TimeUnit.SECONDS);
    STATIC_BLOCK = builder.build();
  }

  /** Keeps a client for as long as the session lasts. */
  static final class ApiSession {
    private final CloseableHttpClient client;
    private final String base;

    ApiSession(CloseableHttpClient client, String base) {
      this.client = client;
      this.base = base;
    }

    String get(String path) throws IOException {
      try (CloseableHttpResponse response = client.execute(new HttpGet(base + path))) {
        return EntityUtils.toString(response.getEntity());
      }
    }
  }

  /** The holder idiom. */
  private static final class Holder {
    static final OkHttpClient INSTANCE = new OkHttpClient.Builder().build();
  }

  private final OkHttpClient field = new OkHttpClient();
  private final CloseableHttpClient setInConstructor;
  private final Map<String, OkHttpClient> perTenant = new ConcurrentHashMap<>();
  private final AtomicReference<OkHttpClient> reference = new AtomicReference<>();
  private final List<OkHttpClient> registered = new ArrayList<>();
  private OkHttpClient lazy;
  private volatile OkHttpClient checkedTwice;
  private CloseableHttpClient replaceable;

  ClientLifeCycles() {
    setInConstructor = HttpClients.custom().setMaxConnTotal(50).build();
  }

  /** Fetches its settings once, at start; that is no churn. */
  ClientLifeCycles(String settingsUrl) throws IOException {
    try (CloseableHttpClient boot = HttpClients.createDefault();
        CloseableHttpResponse response = boot.execute(new HttpGet(settingsUrl))) {
      System.out.println(EntityUtils.toString(response.getEntity()));
    }
    setInConstructor = HttpClients.createDefault();
  }

  String fieldsOk(Request request) throws IOException {
    try (Response response = field.newCall(request).execute();
        Response second = STATIC_FIELD.newCall(request).execute();
        Response third = STATIC_BLOCK.newCall(request).execute()) {
      return response.body().string() + second.code() + third.code();
    }
  }

  OkHttpClient holderOk() {
    return Holder.INSTANCE;
  }

  OkHttpClient returnedOk() {
    return new OkHttpClient();
  }

  CloseableHttpClient returnedAfterSetupOk(boolean redirects) {
    CloseableHttpClient client;
    if (redirects) {
      client = HttpClients.createDefault();
    } else {
      client = HttpClients.custom().disableRedirectHandling().build();
    }
    return client;
  }

  OkHttpClient lazyFieldOk() {
    if (lazy == null) {
      lazy = new OkHttpClient();
    }
    return lazy;
  }

  int lazyFieldUsedAtOnceOk(Request request) throws IOException {
    if (lazy == null) {
      lazy = new OkHttpClient.Builder().readTimeout(9, TimeUnit.SECONDS).build();
    }
    try (Response response = lazy.newCall(request).execute()) {
      return response.code();
    }
  }

  OkHttpClient doubleCheckedOk() {
    OkHttpClient result = checkedTwice;
    if (result == null) {
      synchronized (this) {
        result = checkedTwice;
        if (result == null) {
          result = new OkHttpClient();
          checkedTwice = result;
        }
      }
    }
    return result;
  }

  synchronized String startOk(String url) throws IOException {
    CloseableHttpClient fresh = HttpClients.createDefault();
    replaceable = fresh;
    try (CloseableHttpResponse response = fresh.execute(new HttpGet(url))) {
      return EntityUtils.toString(response.getEntity());
    }
  }

  OkHttpClient perTenantOk(String tenant) {
    return perTenant.computeIfAbsent(tenant, key -> new OkHttpClient());
  }

  void tenantsOk(List<String> tenants) {
    for (String tenant : tenants) {
      perTenant.put(tenant, new OkHttpClient());
    }
  }

  int missingTenantOk(String tenant, Request request) throws IOException {
    OkHttpClient client = perTenant.get(tenant);
    if (client == null) {
      client = new OkHttpClient.Builder().build();
      perTenant.put(tenant, client);
    }
    try (Response response = client.newCall(request).execute()) {
      return response.code();
    }
  }

  void atomicReferenceOk() {
    reference.compareAndSet(null, new OkHttpClient());
  }

  ApiSession passedToOwnConstructorOk(String base) {
    return new ApiSession(HttpClients.createDefault(), base);
  }

  void passedToOwnMethodOk() {
    OkHttpClient client = new OkHttpClient.Builder().retryOnConnectionFailure(false).build();
    register(client);
  }

  private void register(OkHttpClient client) {
    registered.add(client);
  }

  OkHttpClient[] arrayOk(int shards) {
    OkHttpClient[] clients = new OkHttpClient[shards];
    for (int i = 0; i < shards; i++) {
      clients[i] = new OkHttpClient();
    }
    return clients;
  }

  /** Kept on one path only: without a cache the client is lost after the call. */
  int cachedOnlyIfAskedBad(String tenant, boolean cache, Request request) throws IOException {
    OkHttpClient client = new OkHttpClient(); // expect SOCK_HTTP_CLIENT_PER_CALL NORMAL
    if (cache) {
      perTenant.put(tenant, client);
    }
    try (Response response = client.newCall(request).execute()) {
      return response.code();
    }
  }

  /** The field is there, the method ignores it. */
  int shadowedFieldBad(Request request) throws IOException {
    OkHttpClient lazy = new OkHttpClient(); // expect SOCK_HTTP_CLIENT_PER_CALL NORMAL
    try (Response response = lazy.newCall(request).execute()) {
      return response.code();
    }
  }

  @Override
  public void close() throws IOException {
    try {
      setInConstructor.close();
    } finally {
      if (replaceable != null) {
        replaceable.close();
      }
    }
  }
}
