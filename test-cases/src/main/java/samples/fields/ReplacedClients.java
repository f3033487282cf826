package samples.fields;

import java.io.Closeable;
import java.io.IOException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import okhttp3.OkHttpClient;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.client.methods.HttpGet;
import org.apache.http.impl.client.BasicResponseHandler;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClients;

/** A client in a field gives way to another one. */
public class ReplacedClients {
  static class TimeoutSetterBad implements Closeable {
    private CloseableHttpClient client;

    TimeoutSetterBad() {
      client = HttpClients.createDefault();
    }

    void setTimeout(int millis) {
      RequestConfig config = RequestConfig.custom().setSocketTimeout(millis).build();
      client =
          HttpClients.custom()
              .setDefaultRequestConfig(config)
              .build(); // expect SOCK_FIELD_NOT_CLOSED NORMAL
    }

    String get(String url) throws IOException {
      return client.execute(new HttpGet(url), new BasicResponseHandler());
    }

    @Override
    public void close() throws IOException {
      client.close();
    }
  }

  static class TimeoutSetterOk implements Closeable {
    private CloseableHttpClient client;

    TimeoutSetterOk() {
      client = HttpClients.createDefault();
    }

    void setTimeout(int millis) throws IOException {
      RequestConfig config = RequestConfig.custom().setSocketTimeout(millis).build();
      CloseableHttpClient old = client;
      client = HttpClients.custom().setDefaultRequestConfig(config).build();
      old.close();
    }

    String get(String url) throws IOException {
      return client.execute(new HttpGet(url), new BasicResponseHandler());
    }

    @Override
    public void close() throws IOException {
      client.close();
    }
  }

  /** Never closed: it lives as long as the program. */
  static class SharedOk {
    private final CloseableHttpClient client = HttpClients.createDefault();

    String get(String url) throws IOException {
      return client.execute(new HttpGet(url), new BasicResponseHandler());
    }
  }

  static class RotatedBad {
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private volatile CloseableHttpClient client = HttpClients.createDefault();

    void start() {
      timer.scheduleAtFixedRate(this::rotate, 1, 1, TimeUnit.HOURS);
    }

    private void rotate() {
      client = HttpClients.createSystem(); // expect SOCK_FIELD_NOT_CLOSED NORMAL
    }

    String get(String url) throws IOException {
      return client.execute(new HttpGet(url), new BasicResponseHandler());
    }
  }

  /** Requests that are under way finish before the old one is closed. */
  static class RotatedOk {
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private volatile CloseableHttpClient client = HttpClients.createDefault();

    void start() {
      timer.scheduleAtFixedRate(this::rotate, 1, 1, TimeUnit.HOURS);
    }

    private void rotate() {
      CloseableHttpClient old = client;
      client = HttpClients.createSystem();
      timer.schedule(
          () -> {
            old.close();
            return null;
          },
          1,
          TimeUnit.MINUTES);
    }

    String get(String url) throws IOException {
      return client.execute(new HttpGet(url), new BasicResponseHandler());
    }
  }

  static class LazyOk {
    private CloseableHttpClient client;

    private CloseableHttpClient client() {
      if (client == null) {
        client = HttpClients.createDefault();
      }
      return client;
    }

    String get(String url) throws IOException {
      return client().execute(new HttpGet(url), new BasicResponseHandler());
    }
  }

  /** Set once after construction, and nothing says that it happens again. */
  static class SetOnceOk {
    private CloseableHttpClient client;

    void start() {
      client = HttpClients.createDefault();
    }

    String get(String url) throws IOException {
      return client.execute(new HttpGet(url), new BasicResponseHandler());
    }
  }

  /** The derived client shares the pool of the one before. */
  static class DerivedOk {
    private OkHttpClient client = new OkHttpClient();

    void refresh(int seconds) {
      client = client.newBuilder().readTimeout(seconds, TimeUnit.SECONDS).build();
    }

    int idle() {
      return client.connectionPool().idleConnectionCount();
    }
  }
}
