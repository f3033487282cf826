package samples.second.clients;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.TimerTask;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.hc.client5.http.async.methods.SimpleHttpRequest;
import org.apache.hc.client5.http.async.methods.SimpleHttpResponse;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.client5.http.impl.async.HttpAsyncClients;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.core5.http.io.HttpClientResponseHandler;
import org.apache.hc.core5.http.io.entity.EntityUtils;

/** Clients of Apache HttpClient 5, blocking and not. */
public class ApacheFiveClients {
  private static final HttpClientResponseHandler<String> TEXT =
      response -> EntityUtils.toString(response.getEntity());
  private static final HttpClientResponseHandler<Integer> CODE = response -> response.getCode();

  private static final class Holder {
    static final CloseableHttpClient CLIENT = HttpClients.createDefault();
  }

  enum Single {
    INSTANCE;

    private final CloseableHttpClient client = HttpClients.createDefault();

    int status(String url) throws IOException {
      return client.execute(new HttpGet(url), CODE);
    }
  }

  private final Supplier<CloseableHttpClient> memo = Suppliers.memoize(HttpClients::createSystem);

  int statusBad(String url) throws IOException {
    try (CloseableHttpClient c =
        HttpClients.createSystem()) { // expect SOCK_HTTP_CLIENT_PER_CALL NORMAL
      return c.execute(new HttpGet(url), CODE);
    }
  }

  int holderOk(String url) throws IOException {
    return Holder.CLIENT.execute(new HttpGet(url), CODE) + Single.INSTANCE.status(url);
  }

  int memoOk(String url) throws IOException {
    return memo.get().execute(new HttpGet(url), CODE);
  }

  static final class WeatherBad implements HttpHandler {
    @Override
    public void handle(HttpExchange exchange) throws IOException {
      byte[] answer;
      try (CloseableHttpClient c =
          HttpClients.createDefault()) { // expect SOCK_HTTP_CLIENT_PER_CALL HIGH
        answer = c.execute(new HttpGet("http://weather.example.net/now"), TEXT).getBytes();
      }
      exchange.sendResponseHeaders(200, answer.length);
      exchange.getResponseBody().write(answer);
      exchange.close();
    }
  }

  static final class WeatherOk implements HttpHandler {
    private final HttpClientConnectionManager manager;

    WeatherOk(HttpClientConnectionManager manager) {
      this.manager = manager;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
      HttpClientBuilder builder = HttpClients.custom();
      builder.setConnectionManager(manager).setConnectionManagerShared(true);
      byte[] answer;
      try (CloseableHttpClient c = builder.build()) {
        answer = c.execute(new HttpGet("http://weather.example.net/now"), TEXT).getBytes();
      }
      exchange.sendResponseHeaders(200, answer.length);
      exchange.getResponseBody().write(answer);
      exchange.close();
    }
  }

  static final class SyncTaskBad extends TimerTask {
    @Override
    public void run() {
      CloseableHttpClient c = HttpClients.createDefault(); // expect SOCK_HTTP_CLIENT_PER_CALL HIGH
      try {
        c.execute(new HttpGet("http://sync.example.net/"), CODE);
        c.close();
      } catch (IOException e) {
        cancel();
      }
    }
  }

  String asyncBad(SimpleHttpRequest request)
      throws IOException, ExecutionException, InterruptedException {
    try (CloseableHttpAsyncClient c =
        HttpAsyncClients.createDefault()) { // expect SOCK_HTTP_CLIENT_PER_CALL NORMAL
      c.start();
      Future<SimpleHttpResponse> answer = c.execute(request, null);
      return answer.get().getBodyText();
    }
  }

  static final class AsyncOk implements Closeable {
    private final CloseableHttpAsyncClient client;

    AsyncOk() {
      client = HttpAsyncClients.createDefault();
      client.start();
    }

    String get(SimpleHttpRequest request) throws ExecutionException, InterruptedException {
      return client.execute(request, null).get().getBodyText();
    }

    @Override
    public void close() throws IOException {
      client.close();
    }
  }

  private int head(String url) throws IOException {
    return sendBad(new HttpGet(url));
  }

  private int sendBad(HttpGet get) throws IOException {
    try (CloseableHttpClient c =
        HttpClients.createDefault()) { // expect SOCK_HTTP_CLIENT_PER_CALL HIGH
      return c.execute(get, CODE);
    }
  }

  int crawl(List<String> urls) throws IOException {
    int ok = 0;
    for (String url : urls) {
      if (head(url) == 200) {
        ok++;
      }
    }
    return ok;
  }

  /** Set up once, when the service starts. */
  static final class LifeCycleOk {
    private CloseableHttpClient client;

    void init() {
      client = HttpClients.custom().disableCookieManagement().build();
    }

    int status(String url) throws IOException {
      return client.execute(new HttpGet(url), CODE);
    }

    void destroy() throws IOException {
      client.close();
    }
  }

  /** The object of one request brings its own client. */
  static final class LookupBad {
    private final CloseableHttpClient client;

    LookupBad() {
      client = HttpClients.createDefault(); // expect SOCK_HTTP_CLIENT_PER_CALL HIGH
    }

    int run(String url) throws IOException {
      return client.execute(new HttpGet(url), CODE);
    }

    void done() throws IOException {
      client.close();
    }
  }

  static final class Entry implements HttpHandler {
    @Override
    public void handle(HttpExchange exchange) throws IOException {
      LookupBad lookup = new LookupBad();
      exchange.sendResponseHeaders(lookup.run("http://lookup.example.net/"), -1);
      lookup.done();
      exchange.close();
    }
  }

  static final class LookupOk {
    private final CloseableHttpClient client;

    LookupOk(CloseableHttpClient client) {
      this.client = client;
    }

    int run(String url) throws IOException {
      return client.execute(new HttpGet(url), CODE);
    }
  }

  static final class EntryOk implements HttpHandler {
    private final CloseableHttpClient client = HttpClients.createDefault();

    @Override
    public void handle(HttpExchange exchange) throws IOException {
      int code = new LookupOk(client).run("http://lookup.example.net/");
      exchange.sendResponseHeaders(code, -1);
      exchange.close();
    }
  }

  int swallowedBad(String url) {
    CloseableHttpClient c = HttpClients.createDefault(); // expect SOCK_HTTP_CLIENT_PER_CALL NORMAL
    try {
      return c.execute(new HttpGet(url), CODE);
    } catch (IOException e) {
      return -1;
    }
  }

  private CloseableHttpClient configured;

  int configuredOnceOk(String agent, String url) throws IOException {
    if (configured == null) {
      configured = HttpClients.custom().setUserAgent(agent).build();
    }
    return configured.execute(new HttpGet(url), CODE);
  }
}
