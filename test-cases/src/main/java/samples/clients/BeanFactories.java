package samples.clients;

import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClientBuilder;
import org.apache.http.impl.client.HttpClients;
import org.apache.http.impl.conn.PoolingHttpClientConnectionManager;
import samples.clients.di.ApplicationScoped;
import samples.clients.di.Bean;
import samples.clients.di.Produces;
import samples.clients.di.Provides;

/** The place where an application makes its clients; the container keeps what is returned. */
public class BeanFactories {
  /** A gateway that owns its client. */
  static final class Gateway {
    private final OkHttpClient client;

    Gateway(OkHttpClient client) {
      this.client = client;
    }

    OkHttpClient client() {
      return client;
    }
  }

  @Bean
  OkHttpClient plainBeanOk() {
    return new OkHttpClient();
  }

  @Bean
  CloseableHttpClient pooledBeanOk() {
    PoolingHttpClientConnectionManager manager = new PoolingHttpClientConnectionManager();
    manager.setMaxTotal(100);
    manager.setDefaultMaxPerRoute(20);
    return HttpClients.custom().setConnectionManager(manager).build();
  }

  @Bean
  CloseableHttpClient namedBeanOk(int timeout) {
    RequestConfig config = RequestConfig.custom().setSocketTimeout(timeout).build();
    CloseableHttpClient client =
        HttpClientBuilder.create()
            .setDefaultRequestConfig(config)
            .disableCookieManagement()
            .build();
    System.out.println("client ready: " + client);
    return client;
  }

  @Bean
  Gateway gatewayBeanOk() {
    OkHttpClient client = new OkHttpClient.Builder().readTimeout(10, TimeUnit.SECONDS).build();
    return new Gateway(client);
  }

  @Provides
  OkHttpClient providedOk(ConnectionPool pool) {
    return new OkHttpClient.Builder().connectionPool(pool).build();
  }

  @Provides
  static CloseableHttpClient providedByStaticMethodOk() {
    return HttpClients.createSystem();
  }

  @Produces
  @ApplicationScoped
  OkHttpClient producedOk() {
    OkHttpClient.Builder builder = new OkHttpClient.Builder();
    builder.retryOnConnectionFailure(false);
    return builder.build();
  }
}
