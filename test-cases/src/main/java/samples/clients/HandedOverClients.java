package samples.clients;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import okhttp3.Call;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.apache.http.client.methods.CloseableHttpResponse;
import org.apache.http.client.methods.HttpGet;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClientBuilder;
import org.apache.http.impl.client.HttpClients;
import org.apache.http.util.EntityUtils;

/** Clients that leave the method which builds them on less obvious ways. */
public class HandedOverClients {
  private static final ThreadLocal<OkHttpClient> PER_THREAD =
      ThreadLocal.withInitial(OkHttpClient::new);

  /** Wants to know about a new client, and may keep it. */
  interface Listener {
    void ready(OkHttpClient client);
  }

  /** Settings of a component, the client among them. */
  static final class Settings {
    private OkHttpClient client;

    void setClient(OkHttpClient client) {
      this.client = client;
    }

    OkHttpClient getClient() {
      return client;
    }
  }

  private final OkHttpClient fromInitializer;
  private final OkHttpClient[] shards = new OkHttpClient[4];
  private Settings settings = new Settings();

  {
    OkHttpClient.Builder builder = new OkHttpClient.Builder();
    fromInitializer = builder.build();
  }

  int usedFromInitializerOk(Request request) throws IOException {
    try (Response response = fromInitializer.newCall(request).execute()) {
      return response.code();
    }
  }

  int perThreadOk(Request request) throws IOException {
    try (Response response = PER_THREAD.get().newCall(request).execute()) {
      return response.code();
    }
  }

  void setForThisThreadOk() {
    PER_THREAD.set(new OkHttpClient());
  }

  Optional<OkHttpClient> optionalOk(boolean enabled) {
    return enabled ? Optional.of(new OkHttpClient()) : Optional.empty();
  }

  CompletableFuture<CloseableHttpClient> futureOk() {
    return CompletableFuture.completedFuture(HttpClients.createDefault());
  }

  List<CloseableHttpClient> listOk() {
    return Collections.singletonList(HttpClientBuilder.create().build());
  }

  void listenerOk(Listener listener) {
    OkHttpClient client = new OkHttpClient();
    listener.ready(client);
  }

  void setterOk(Settings target) {
    OkHttpClient client = new OkHttpClient.Builder().followRedirects(false).build();
    target.setClient(client);
  }

  void setterOfAFieldOk() {
    settings.setClient(new OkHttpClient());
    System.out.println("client set: " + settings.getClient());
  }

  void shardOk(int shard) {
    if (shards[shard] == null) {
      shards[shard] = new OkHttpClient();
    }
  }

  void queueOk(BlockingQueue<CloseableHttpClient> pool) throws InterruptedException {
    pool.put(HttpClients.createDefault());
  }

  /** The lambda lives on and uses the client for all calls. */
  Function<Request, Call> returnedLambdaOk() {
    OkHttpClient client = new OkHttpClient();
    return request -> client.newCall(request);
  }

  Function<Request, Call> returnedMethodReferenceOk() {
    OkHttpClient client = new OkHttpClient.Builder().build();
    return client::newCall;
  }

  Supplier<CloseableHttpClient> supplierOk() {
    return HttpClients::createDefault;
  }

  CloseableHttpClient returnedFromTryOk(SSLContext tls) {
    try {
      tls.init(null, null, null);
      return HttpClients.custom().setSSLContext(tls).build();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("no TLS here", e);
    }
  }

  CloseableHttpClient givenOrNewOk(CloseableHttpClient given) {
    return given != null ? given : HttpClients.createDefault();
  }

  CloseableHttpClient closedOnlyOnFailureOk(String url) throws IOException {
    CloseableHttpClient client = HttpClients.createDefault();
    boolean ready = false;
    try {
      try (CloseableHttpResponse response = client.execute(new HttpGet(url))) {
        EntityUtils.consume(response.getEntity());
      }
      ready = true;
      return client;
    } finally {
      if (!ready) {
        client.close();
      }
    }
  }

  /** Printing a client does not keep it. */
  int onlyLoggedBad(Request request) throws IOException {
    OkHttpClient client = new OkHttpClient(); // expect SOCK_HTTP_CLIENT_PER_CALL NORMAL
    System.out.println("using " + client);
    try (Response response = client.newCall(request).execute()) {
      return response.code();
    }
  }
}
