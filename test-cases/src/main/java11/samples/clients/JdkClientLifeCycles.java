package samples.clients;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Clients of the JDK that are kept: one per application, per owner or per tenant. */
public class JdkClientLifeCycles {
  private static final HttpClient SHARED = HttpClient.newHttpClient();
  private static final HttpClient CONFIGURED;

  static {
    CONFIGURED = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
  }

  /** Talks to one host for as long as it lives. */
  static final class Gateway {
    private final HttpClient client;
    private final URI base;

    Gateway(HttpClient client, URI base) {
      this.client = client;
      this.base = base;
    }

    String getOk(String path) throws IOException, InterruptedException {
      var request = HttpRequest.newBuilder(base.resolve(path)).build();
      return client.send(request, BodyHandlers.ofString()).body();
    }
  }

  private final HttpClient field = HttpClient.newBuilder().build();
  private final HttpClient setInConstructor;
  private final Map<String, HttpClient> perTenant = new ConcurrentHashMap<>();
  private HttpClient lazy;

  JdkClientLifeCycles(Duration timeout) {
    var builder = HttpClient.newBuilder();
    if (timeout != null) {
      builder.connectTimeout(timeout);
    }
    setInConstructor = builder.build();
  }

  int usesFieldsOk(URI uri) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(uri).build();
    var status = field.send(request, BodyHandlers.discarding()).statusCode();
    status += SHARED.send(request, BodyHandlers.discarding()).statusCode();
    status += CONFIGURED.send(request, BodyHandlers.discarding()).statusCode();
    status += setInConstructor.send(request, BodyHandlers.discarding()).statusCode();
    return status;
  }

  synchronized HttpClient lazyOk() {
    if (lazy == null) {
      lazy = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.ALWAYS).build();
    }
    return lazy;
  }

  synchronized int lazyUsedAtOnceOk(URI uri) throws IOException, InterruptedException {
    if (lazy == null) {
      lazy = HttpClient.newHttpClient();
    }
    var request = HttpRequest.newBuilder(uri).build();
    return lazy.send(request, BodyHandlers.discarding()).statusCode();
  }

  HttpClient returnedOk() {
    return HttpClient.newHttpClient();
  }

  HttpClient returnedAfterACheckOk(URI uri) throws IOException, InterruptedException {
    var client = HttpClient.newHttpClient();
    var request = HttpRequest.newBuilder(uri).build();
    if (client.send(request, BodyHandlers.discarding()).statusCode() != 200) {
      System.err.println(uri + " is not well");
    }
    return client;
  }

  Gateway gatewayOk(URI base) {
    return new Gateway(HttpClient.newHttpClient(), base);
  }

  HttpClient tenantOk(String tenant) {
    return perTenant.computeIfAbsent(tenant, key -> HttpClient.newHttpClient());
  }

  HttpClient tenantByMethodReferenceOk(String tenant, Supplier<HttpClient> factory) {
    return perTenant.computeIfAbsent(tenant, key -> factory.get());
  }

  Supplier<HttpClient> supplierOk() {
    return HttpClient::newHttpClient;
  }

  int tenantOnFirstUseOk(String tenant, URI uri) throws IOException, InterruptedException {
    var client = perTenant.get(tenant);
    if (client == null) {
      client = HttpClient.newHttpClient();
      perTenant.put(tenant, client);
    }
    var request = HttpRequest.newBuilder(uri).build();
    return client.send(request, BodyHandlers.discarding()).statusCode();
  }

  /** The shared client is at hand, but the slow path builds one of its own. */
  int slowPathBad(URI uri, boolean slow) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(uri).build();
    if (slow) {
      var builder = HttpClient.newBuilder().connectTimeout(Duration.ofMinutes(1));
      var patient = builder.build(); // expect SOCK_HTTP_CLIENT_PER_CALL NORMAL
      return patient.send(request, BodyHandlers.discarding()).statusCode();
    }
    return SHARED.send(request, BodyHandlers.discarding()).statusCode();
  }
}
